package com.imobhub.team.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "team_session")
@SuppressWarnings("NullAway.Init") // Hibernate and MapStruct fill the fields right after construction
class SessionRow {

    @Id
    public UUID id;

    @Column(name = "member_id")
    public UUID member;

    @Column(name = "token_hash")
    public String token;

    @Column(name = "started_at")
    public Instant started;

    @Column(name = "expires_at")
    public Instant expires;

    @Column(name = "ended_at")
    public @Nullable Instant ended;
}
