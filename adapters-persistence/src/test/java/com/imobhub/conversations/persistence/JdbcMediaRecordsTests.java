package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.persistence.Side.bySide;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.MediaRecords;
import com.imobhub.conversations.application.media.MediaRecordsContract;
import com.imobhub.conversations.application.media.WantedMedia;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcMediaRecordsTests implements MediaRecordsContract {

    private static final int THREADS = 8;

    private final MediaRecords records;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    @Autowired
    JdbcMediaRecordsTests(MediaRecords records, TransactionOperations transactions, JdbcClient jdbc) {
        this.records = records;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate media").update();
    }

    @Override
    public MediaRecords records() {
        return records;
    }

    @Test
    void manyNodesTakeEachFileOnce() throws InterruptedException {
        var channel = ChannelId.next();
        var pictures = Stream.generate(() -> MediaRecordsContract.picture(channel))
                .limit(200)
                .toList();
        records.expect(pictures, NOON);

        var taken = bySide(THREADS, i -> this::takeAll);

        assertThat(taken.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        pictures.stream().map(ExpectedMedia::message).toList());
    }

    private List<MessageId> takeAll() {
        var mine = new ArrayList<MessageId>();
        for (var next = take(); next != null; next = take()) {
            mine.add(next.message());
        }
        return mine;
    }

    private WantedMedia take() {
        return requireNonNull(transactions.execute(status -> records.claim(List.of(), NOON, NOON.plus(LEASE))))
                .orElse(null);
    }

    @Test
    void manyWhoTellOfTheSameFilesInAnyOrderDoNotBlockEachOther() throws InterruptedException {
        var pictures = Stream.generate(() -> MediaRecordsContract.picture(ChannelId.next()))
                .limit(100)
                .toList();

        bySide(THREADS, i -> () -> {
            for (var round = 0; round < 10; round++) {
                records.expect(i % 2 == 0 ? pictures : pictures.reversed(), NOON);
            }
            return true;
        });

        assertThat(jdbc.sql("select count(*) from media").query(Integer.class).single())
                .isEqualTo(100);
    }

    @Test
    void anAddressThatOpensTheFileIsForgottenOnceItIsHere() {
        records.expect(List.of(MediaRecordsContract.picture(ChannelId.next())), NOON);
        records.stored(take(), "casa.jpg", 1, FACTS, null, NOON);

        assertThat(jdbc.sql("select count(*) from media where url is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
