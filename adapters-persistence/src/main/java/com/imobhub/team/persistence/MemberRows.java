package com.imobhub.team.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MemberRows extends JpaRepository<MemberRow, UUID> {

    @Query("select member from MemberRow member where lower(member.email) = :email")
    Optional<MemberRow> findByEmail(String email);

    @Query("select count(member) = 0 from MemberRow member")
    boolean isEmpty();

    @Modifying
    @Query("""
            insert into MemberRow (id, name, email, role, password, active, joined)
            values (:#{#row.id}, :#{#row.name}, :#{#row.email}, :#{#row.role}, :#{#row.password}, :#{#row.active},
                    :#{#row.joined})
            on conflict do nothing
            """)
    int insertUnlessTaken(MemberRow row);
}
