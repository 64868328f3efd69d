package com.imobhub.team.persistence;

import com.imobhub.team.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "team_member")
@SuppressWarnings("NullAway.Init") // Hibernate and MapStruct fill the fields right after construction
class MemberRow {

    @Id
    public UUID id;

    public String name;

    public String email;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Column(name = "password_hash")
    public String password;

    public boolean active;

    @Column(name = "joined_at")
    public Instant joined;
}
