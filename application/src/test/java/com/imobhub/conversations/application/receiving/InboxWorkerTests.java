package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.application.sending.Dispatcher;
import com.imobhub.conversations.application.sending.Dispatchers;
import com.imobhub.conversations.application.sending.MessageSender;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.SmartLifecycle;

@Timeout(20)
class InboxWorkerTests extends InboxTest {

    private final InboxWorker worker = new InboxWorker(inbox);
    private final Dispatcher dispatcher = Dispatchers.handingTo(
            new Accepting(),
            messages,
            outbox,
            (id, code, reason) -> {},
            LiveFeeds.announcing(feed, new InMemoryReads(conversations), new InMemoryMessageReads(messages)),
            events::add,
            clock);

    /** A provider that takes everything. */
    private static final class Accepting implements MessageSender {

        @Override
        public ChannelKind kind() {
            return ChannelKind.WHATSAPP_CLOUD;
        }

        @Override
        public SendOutcome send(Outgoing message) {
            return new SendOutcome.Accepted("wamid." + message.message().value(), Optional.empty());
        }
    }

    /** A database that is away for its first writes. */
    private final class Failing implements Deliveries {

        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public void store(Collection<Delivery> some) {
            if (writes.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
            }
            deliveries.store(some);
        }

        @Override
        public List<Delivery> claim(int most) {
            return deliveries.claim(most);
        }

        @Override
        public void finish(Collection<UUID> ids) {
            deliveries.finish(ids);
        }

        @Override
        public void keep(UUID id, String reason) {
            deliveries.keep(id, reason);
        }

        @Override
        public void postpone(UUID id, String reason, Instant until) {
            deliveries.postpone(id, reason, until);
        }

        @Override
        public int attempts(UUID id) {
            return deliveries.attempts(id);
        }

        @Override
        public int replay(String reason) {
            return deliveries.replay(reason);
        }

        @Override
        public List<UUID> replayNext(String reason, @Nullable UUID after, int most) {
            return deliveries.replayNext(reason, after, most);
        }

        @Override
        public boolean replay(UUID id) {
            return deliveries.replay(id);
        }

        @Override
        public int forgetDone(Instant before, int most) {
            return deliveries.forgetDone(before, most);
        }
    }

    @AfterEach
    void stop() {
        List.of(worker, dispatcher).forEach(SmartLifecycle::stop);
    }

    @Test
    void whatWasStoredBeforeTheStartIsApplied() {
        deliver(text("wamid.1", NOON, "Oi"));

        worker.start();

        await().until(() -> texts().contains("Oi"));
    }

    @Test
    void aConnectedChannelGetsWhatCameAndSendsWhatWaited() {
        var late = Samples.channel();
        var early = text("wamid.1", NOON, "early");
        deliver(arrived(routeOf(late), "wamid.1", NOON, marina, early.content(), Context.NONE));
        deliver(text("wamid.2", NOON, "Oi"));
        inbox.applyNext();
        var conversation = conversations.all().getFirst();
        var waiting = Samples.answered(conversation, NOON, "Olá");
        messages.add(List.of(waiting));
        outbox.add(waiting, conversation);
        worker.start();
        dispatcher.start();
        connect(late);

        new ReplayForConnectedChannel(deliveries, worker, dispatcher)
                .on(new ChannelConnected(late.id(), late.kind(), late.route(), NOON));

        await().until(() -> texts().contains("early"));
        await().until(() -> messages.get(waiting.id()).status() == MessageStatus.SENT);
    }

    @Test
    void whoeverDeliversIsAnsweredOnceTheBytesAreStored() throws InterruptedException {
        var intake = new DeliveryIntake(deliveries, worker, clock);
        intake.start();
        var stored = new CountDownLatch(50);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                senders.execute(() -> {
                    intake.accept("elsewhere", "x".getBytes(StandardCharsets.UTF_8));
                    stored.countDown();
                });
            }
            stored.await();
        }
        intake.stop();

        assertThat(deliveries.claim(100)).hasSize(50);
    }

    @Test
    void whatCouldNotBeStoredHasToBeSentAgain() {
        var intake = new DeliveryIntake(new Failing(), worker, clock);
        intake.start();
        var body = "x".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> intake.accept("elsewhere", body))
                .returns("not-stored", Refusal::code)
                .returns(Refusal.Kind.UNAVAILABLE, Refusal::kind);
        intake.accept("elsewhere", body);
        intake.stop();

        assertThat(deliveries.claim(10)).hasSize(1);
    }
}
