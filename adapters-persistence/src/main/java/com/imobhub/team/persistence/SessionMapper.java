package com.imobhub.team.persistence;

import com.imobhub.team.domain.Session;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;

@Mapper(componentModel = ComponentModel.SPRING, uses = Values.class)
interface SessionMapper {

    SessionRow toRow(Session session);

    Session toSession(SessionRow row);
}
