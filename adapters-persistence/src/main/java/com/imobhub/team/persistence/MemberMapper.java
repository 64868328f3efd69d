package com.imobhub.team.persistence;

import com.imobhub.team.domain.Member;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;

@Mapper(componentModel = ComponentModel.SPRING, uses = Values.class)
interface MemberMapper {

    MemberRow toRow(Member member);

    Member toMember(MemberRow row);
}
