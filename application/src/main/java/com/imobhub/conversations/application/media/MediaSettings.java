package com.imobhub.conversations.application.media;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much and how long we fetch. */
@Component
public class MediaSettings {

    private final Path incoming;
    private final DataSize limit;
    private final Duration patience;

    MediaSettings(
            @Value("${imobhub.data-dir:.imobhub}") Path dataDirectory,
            @Value("${imobhub.media.limit:100MB}") DataSize limit,
            @Value("${imobhub.media.patience:5m}") Duration patience) {
        this.incoming = dataDirectory.toAbsolutePath().normalize().resolve("media/incoming");
        this.limit = limit;
        this.patience = patience;
    }

    /** Where files lie while they are fetched. */
    Path incoming() {
        return incoming;
    }

    /** The largest file we take, in bytes. */
    public long limit() {
        return limit.toBytes();
    }

    /** How long one file may take. */
    Duration patience() {
        return patience;
    }
}
