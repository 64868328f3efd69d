package com.imobhub.channels.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.channels.application.ChannelsContract;
import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JpaChannelsTests implements ChannelsContract {

    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII));

    private final Channels channels;
    private final ChannelRows rows;
    private final JdbcClient jdbc;

    @Autowired
    JpaChannelsTests(Channels channels, ChannelRows rows, JdbcClient jdbc) {
        this.channels = channels;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        rows.deleteAllInBatch();
    }

    @Override
    public Channels channels() {
        return channels;
    }

    private String tokenAtRest() {
        return jdbc.sql("select token from channel").query(String.class).single();
    }

    @Test
    void theTokenIsEncryptedAtRest() {
        var channel = ChannelsContract.channel(CREATED);
        channels.save(channel);
        var atRest = tokenAtRest();
        var bytes = Base64.getDecoder().decode(atRest.substring("v1:".length()));

        assertThat(atRest).startsWith("v1:").doesNotContain("EAAG");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("EAAG");
        assertThat(jdbc.sql("select channel::text from channel")
                        .query(String.class)
                        .single())
                .doesNotContain("EAAG");
    }

    @Test
    void theSameTokenLooksDifferentEveryTime() {
        var channel = ChannelsContract.channel(CREATED);
        channels.save(channel);
        var first = tokenAtRest();

        channels.save(channel);

        assertThat(tokenAtRest()).isNotEqualTo(first);
    }

    @Test
    void anotherKeyReadsNothing() {
        channels.save(ChannelsContract.channel(CREATED));
        var stranger = new JpaChannels(rows, new TokenCipher(OTHER_KEY));

        assertThatThrownBy(stranger::all).isInstanceOf(IllegalStateException.class);
    }
}
