package com.imobhub.channels.persistence;

import com.imobhub.channels.ChannelKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "channel")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields right after construction
class ChannelRow {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ChannelKind kind;

    String name;
    String route;

    @Nullable
    String account;

    @Nullable
    String displayPhoneNumber;

    String token;
    String graphVersion;

    @Nullable
    Integer troubleCode;

    @Nullable
    String troubleReason;

    @Nullable
    Instant troubleSince;

    Instant createdAt;
}
