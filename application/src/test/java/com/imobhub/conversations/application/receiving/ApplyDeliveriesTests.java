package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.MessagesReceived;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyDeliveriesTests extends InboxTest {

    @Test
    void aDeliveryBecomesContactConversationAndMessage() {
        var delivery = deliver(text("wamid.1", NOON, "Oi"));

        assertThat(inbox.applyNext()).isEqualTo(1);

        var message = messages.all().getFirst();
        var conversation = conversations.all().getFirst();
        assertThat(texts()).containsExactly("Oi");
        assertThat(conversation.inboundCount()).isEqualTo(1);
        assertThat(conversation.address()).isEqualTo(marina);
        assertThat(conversation.last()).isEqualTo(new Conversation.Last(message.id(), NOON));
        assertThat(deliveries.isOpen(delivery.id())).isFalse();
        assertThat(events)
                .containsExactly(new MessagesReceived(List.of(new MessagesReceived.Received(
                        message.id(), conversation.id(), conversation.contact(), channel.id(), NOON))));
        assertThat(feed.changes()).singleElement().isInstanceOf(Change.MessageAdded.class);
    }

    @Test
    void withoutDeliveriesThereIsNothingToDo() {
        assertThat(inbox.applyNext()).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void oneBatchIsAnnouncedOnceInItsOrder() {
        deliver(text("wamid.1", NOON, "1"), text("wamid.2", NOON.plusSeconds(1), "2"));
        deliver(text("wamid.3", NOON.plusSeconds(2), "3"));

        inbox.applyNext();

        assertThat(texts()).containsExactly("1", "2", "3");
        assertThat(messages.all()).extracting(Message::inboundNo).containsExactly(1, 2, 3);
        assertThat(events(MessagesReceived.class))
                .singleElement()
                .satisfies(it -> assertThat(it.messages())
                        .extracting(MessagesReceived.Received::message)
                        .containsExactlyElementsOf(
                                messages.all().stream().map(Message::id).toList()));
    }

    @Test
    void aMessageDeliveredTwiceInOneBatchIsThereOnce() {
        deliver(text("wamid.1", NOON, "Oi"), text("wamid.1", NOON, "Oi"));
        deliver(text("wamid.1", NOON, "Oi"));

        inbox.applyNext();

        assertThat(texts()).containsExactly("Oi");
        assertThat(conversations.all().getFirst().inboundCount()).isEqualTo(1);
    }

    @Test
    void aMessageDeliveredAgainLaterChangesNothing() {
        deliver(text("wamid.1", NOON, "Oi"));
        inbox.applyNext();
        var again = deliver(text("wamid.1", NOON, "Oi"));

        inbox.applyNext();

        assertThat(texts()).containsExactly("Oi");
        assertThat(conversations.all().getFirst().inboundCount()).isEqualTo(1);
        assertThat(events).hasSize(1);
        assertThat(feed.changes()).hasSize(1);
        assertThat(deliveries.isOpen(again.id())).isFalse();
    }

    @Test
    void theSameProviderIdOnAnotherChannelIsAnotherMessage() {
        var other = routeOf(connect(Samples.channel()));
        var elsewhere = text("wamid.1", NOON, "there");
        deliver(
                text("wamid.1", NOON, "here"),
                arrived(other, "wamid.1", NOON, marina, elsewhere.content(), Context.NONE));

        inbox.applyNext();

        assertThat(texts()).containsExactly("here", "there");
        assertThat(conversations.all()).hasSize(2);
        assertThat(conversations.all().stream().map(Conversation::contact).distinct())
                .hasSize(1);
    }

    @Test
    void messagesOutOfOrderAreAllCountedAndTheNewestIsOnTop() {
        deliver(text("wamid.2", NOON, "later"));
        deliver(text("wamid.1", NOON.minusSeconds(30), "earlier"));

        inbox.applyNext();

        var conversation = conversations.all().getFirst();
        assertThat(conversation.inboundCount()).isEqualTo(2);
        assertThat(conversation.last().at()).isEqualTo(NOON);
    }

    @Test
    void aBrokenElementCostsItsNeighboursNothing() {
        var mixed = deliver(text("wamid.1", NOON, "before"), broken("wamid.2"), text("wamid.3", NOON, "after"));
        var fine = deliver(text("wamid.4", NOON, "fine"));

        inbox.applyNext();

        assertThat(texts()).containsExactly("before", "after", "fine");
        assertThat(deliveries.isOpen(fine.id())).isFalse();
        assertThat(deliveries.isOpen(mixed.id())).isTrue();
        assertThat(deliveries.keptBecause(mixed.id())).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLessAndLessOftenAndFinallyKept() {
        var delivery = deliver(broken("wamid.1"));

        for (var attempt = 0; attempt < 7; attempt++) {
            assertThat(inbox.applyNext()).as("attempt %d", attempt).isEqualTo(1);
            var pause = Duration.ofSeconds(2L << attempt);
            clock.advance(pause.minusMillis(1));
            assertThat(inbox.applyNext()).as("too early after %d", attempt).isZero();
            clock.advance(Duration.ofMillis(1));
        }
        inbox.applyNext();

        assertThat(deliveries.keptBecause(delivery.id())).contains("failed: IllegalArgumentException");
        clock.advance(Duration.ofDays(1));
        assertThat(inbox.applyNext()).isZero();
    }

    @Test
    void whatIsNotUnderstoodIsKeptAndTheRestApplied() {
        var delivery = deliver(
                new NotUnderstood(Cause.NOT_READ_YET, "No reactions yet."),
                text("wamid.1", NOON, "Oi"),
                new NotUnderstood(Cause.NOT_READ_YET, "No stickers yet."));

        inbox.applyNext();

        assertThat(texts()).containsExactly("Oi");
        assertThat(deliveries.keptBecause(delivery.id()))
                .contains("not-read-yet: No reactions yet.\nnot-read-yet: No stickers yet.");
    }

    @Test
    void aDeliveryOfSomebodyUnknownIsKept() {
        var stranger = Delivery.of("carrier-pigeon", "x".getBytes(StandardCharsets.UTF_8), NOON);
        deliveries.store(List.of(stranger));

        inbox.applyNext();

        assertThat(deliveries.keptBecause(stranger.id()))
                .hasValueSatisfying(it -> assertThat(it).contains("carrier-pigeon"));
    }

    @Test
    void whatCameBeforeItsChannelIsAppliedOnceItIsConnected() {
        var late = Samples.channel();
        var early = text("wamid.1", NOON, "early");
        var delivery = deliver(arrived(routeOf(late), "wamid.1", NOON, marina, early.content(), Context.NONE));
        inbox.applyNext();
        assertThat(texts()).isEmpty();
        assertThat(deliveries.keptBecause(delivery.id()))
                .contains("unknown-channel: " + ApplyElements.unknownRoute(routeOf(late)));

        connect(late);
        deliveries.replay(ApplyElements.unknownRoute(routeOf(late)));
        inbox.applyNext();

        assertThat(texts()).containsExactly("early");
        assertThat(deliveries.isOpen(delivery.id())).isFalse();
    }

    /** In the first look the batch is judged; when it fails, each of its deliveries is judged alone in a further one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aChannelConnectedWhileItsDeliveryIsJudgedMissesNothing(int look) {
        var late = Samples.channel();
        var early = text("wamid.1", NOON, "early");
        var delivery = deliver(arrived(routeOf(late), "wamid.1", NOON, marina, early.content(), Context.NONE));
        if (look > 1) {
            deliver(broken("wamid.2"));
        }
        var looks = new AtomicInteger();
        meanwhile = () -> {
            if (looks.incrementAndGet() == look) {
                connect(late);
                assertThat(deliveries.replay(ApplyElements.unknownRoute(routeOf(late))))
                        .isZero();
            }
        };

        inbox.applyNext();
        inbox.applyNext();

        assertThat(texts()).containsExactly("early");
        assertThat(deliveries.isOpen(delivery.id())).isFalse();
    }

    @Test
    void aDeliveryThatAlsoFailsStillWaitsForItsChannel() {
        var late = Samples.channel();
        var early = text("wamid.1", NOON, "early");
        var delivery = deliver(
                broken("wamid.2"), arrived(routeOf(late), "wamid.1", NOON, marina, early.content(), Context.NONE));
        for (var attempt = 0; attempt < 8; attempt++) {
            inbox.applyNext();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(deliveries.keptBecause(delivery.id())).isPresent();

        connect(late);

        assertThat(deliveries.replay(ApplyElements.unknownRoute(routeOf(late)))).isEqualTo(1);
        inbox.applyNext();
        assertThat(texts()).containsExactly("early");
    }
}
