package com.imobhub.channels.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.application.ChannelsContract;
import com.imobhub.channels.domain.Aspect;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.HealthRecords;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JpaChannelsTests implements ChannelsContract {

    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII));

    private final Channels channels;
    private final JdbcHealthRecords health;
    private final ChannelRows rows;
    private final JdbcClient jdbc;

    @Autowired
    JpaChannelsTests(Channels channels, JdbcHealthRecords health, ChannelRows rows, JdbcClient jdbc) {
        this.channels = channels;
        this.health = health;
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

    @Override
    public HealthRecords health() {
        return health;
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
        var stranger = new JpaChannels(rows, health, jdbc, new TokenCipher(OTHER_KEY));

        assertThatThrownBy(stranger::all).isInstanceOf(IllegalStateException.class);
    }

    /** Two deliveries that bring the same news about the same channels, each in its own order. */
    @Test
    void newsOfManyAtOnceEndTheSameAndNobodyIsLockedOut() {
        var ids = Stream.generate(ChannelId::next).limit(6).toList();
        var told = ids.stream()
                .flatMap(id -> IntStream.range(0, 20)
                        .mapToObj(second -> new HealthRecords.Told(
                                id, Fact.plain(Aspect.LIMIT, "TIER_" + second, null, CREATED.plusSeconds(second)))))
                .toList();

        var done = IntStream.range(0, 8)
                .mapToObj(seed -> CompletableFuture.runAsync(() -> {
                    var mine = new ArrayList<>(told);
                    Collections.shuffle(mine, new Random(seed));
                    for (var from = 0; from < mine.size(); from += 30) {
                        health.tell(mine.subList(from, from + 30));
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(done).join();

        assertThat(health.of(ids.stream().map(ChannelId::value).toList()).values())
                .hasSize(6)
                .allSatisfy(
                        it -> assertThat(it.find(Aspect.LIMIT)).map(Fact::value).contains("TIER_19"));
    }

    @Test
    void aRefusalThatComesLateDoesNotBringTheOldTokenBack() {
        var channel = ChannelsContract.channel(CREATED);
        channels.save(channel);
        var before = tokenAtRest();

        channels.pause(channel.id(), new Trouble(190, "Access token has expired", CREATED));

        assertThat(tokenAtRest()).isEqualTo(before);
    }
}
