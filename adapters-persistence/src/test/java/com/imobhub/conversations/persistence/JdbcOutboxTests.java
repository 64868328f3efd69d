package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.persistence.Side.bySide;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Aspect;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.HealthRecords;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.OutboxContract;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcOutboxTests implements OutboxContract {

    private static final int THREADS = 8;

    private final Outbox outbox;
    private final Messages messages;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TestChannels channels;
    private final HealthRecords health;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);

    @Autowired
    JdbcOutboxTests(
            Outbox outbox,
            Messages messages,
            Contacts contacts,
            Conversations conversations,
            Channels channels,
            HealthRecords health,
            TransactionOperations transactions,
            JdbcClient jdbc) {
        this.outbox = outbox;
        this.messages = messages;
        this.contacts = contacts;
        this.conversations = conversations;
        this.channels = new TestChannels(channels);
        this.health = health;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate outgoing, channel_pace, pair_pace").update();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public ConnectedChannel channel() {
        return channels.connect();
    }

    @Override
    public void pause(ChannelId channel) {
        channels.pause(channel);
    }

    @Test
    void numbersArePacedByOneAtATimeAndNobodyWaitsForTheirTurn() throws InterruptedException {
        var channel = channel();
        var first = queue(conversation(channel), "1");
        var next = queue(conversation(channel), "2");
        var other = queue(conversation(channel()), "other");
        outbox.claim(0, NOW);

        transactions.executeWithoutResult(status -> {
            assertThat(outbox.claim(1, NOW)).extracting(Outgoing::message).containsExactly(first.id());
            assertThat(inAnotherThread()).isEmpty();
        });
        assertThat(claim()).containsExactly(next.id(), other.id());
    }

    /** Who merges threads holds their messages first and their queue after: a claim must not wait in between. */
    @Test
    void aMessageThatSomebodyHoldsIsPassedOver() throws InterruptedException {
        var channel = channel();
        var held = queue(conversation(channel), "held");
        var free = queue(conversation(channel), "free");

        transactions.executeWithoutResult(status -> {
            messages.lock(List.of(held.id()));
            assertThat(inAnotherThread()).containsExactly(free.id());
        });
        assertThat(claim()).containsExactly(held.id());
    }

    private List<MessageId> inAnotherThread() {
        try {
            return bySide(1, i -> this::claim).getFirst();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private List<MessageId> claim() {
        var claimed = requireNonNull(transactions.execute(status -> {
            jdbc.sql("set local lock_timeout = '5s'").update();
            return outbox.claim(3, time.get());
        }));
        return claimed.stream().map(Outgoing::message).toList();
    }

    @Test
    void askingWhatIsLostHoldsNobodyUpWhoSettlesIt() {
        var message = queue(conversation(channel()), "1");
        outbox.claim(1, NOW);

        transactions.executeWithoutResult(status -> {
            assertThat(outbox.lost(NOW.plusSeconds(1))).containsExactly(message.id());
            settleInAnotherThread(message.id());
        });

        assertThat(outbox.lost(NOW.plusSeconds(1))).isEmpty();
    }

    private void settleInAnotherThread(MessageId id) {
        CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("set local lock_timeout = '2s'").update();
                    outbox.settle(List.of(id));
                }))
                .join();
    }

    @Test
    void manyTakeEachMessageOnceAndInTheOrderOfItsConversation() throws InterruptedException {
        var channel = channel();
        var queued = new ArrayList<Message>();
        for (var i = 0; i < 10; i++) {
            var conversation = conversation(channel);
            for (var number = 0; number < 5; number++) {
                queued.add(queue(conversation, "" + number));
            }
        }
        var order = new AtomicInteger();
        var sent = new ConcurrentHashMap<MessageId, Integer>();

        bySide(THREADS, i -> () -> {
            while (sent.size() < queued.size()) {
                time.updateAndGet(now -> now.plusMillis(20));
                for (var id : claim()) {
                    assertThat(sent.put(id, order.getAndIncrement())).isNull();
                    outbox.settle(List.of(id));
                }
            }
            return true;
        });

        assertThat(sent).hasSize(queued.size());
        for (var from = 0; from < queued.size(); from += 5) {
            assertThat(queued.subList(from, from + 5).stream().map(Message::id).map(sent::get))
                    .isSorted();
        }
    }

    @Test
    void aBannedChannelWaitsAndARestrictedOneUntilItsTimeIsOver() {
        var banned = channels.connect();
        var restricted = channels.connect();
        queue(conversation(banned), "waits");
        var later = queue(conversation(restricted), "later");
        health.tell(List.of(
                new HealthRecords.Told(banned.id(), pausing(Aspect.BAN, null)),
                new HealthRecords.Told(restricted.id(), pausing(Aspect.RESTRICTION, NOW.plusSeconds(60)))));

        assertThat(outbox.claim(10, NOW)).isEmpty();
        assertThat(outbox.claim(10, NOW.plusSeconds(60)))
                .extracting(Outgoing::message)
                .containsExactly(later.id());
    }

    private static Fact pausing(Aspect aspect, Instant until) {
        return new Fact(aspect, "", "NO", null, until, true, NOW);
    }
}
