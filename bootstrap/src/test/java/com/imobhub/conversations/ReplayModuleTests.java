package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.conversations.application.deliveries.DeliveryDesk;
import com.imobhub.conversations.application.deliveries.DeliveryReads.Filter;
import com.imobhub.conversations.application.deliveries.DeliveryState;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.Place;
import com.imobhub.conversations.application.reading.ReadingDesk;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.conversations.application.receiving.DeliveryIntake;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.application.receiving.ProviderTranslator;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Person;
import com.imobhub.shared.Secret;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What is replayed after a fix ends as if it had been understood at once. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "team", verifyAutomatically = false)
class ReplayModuleTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SignedIn READER = new SignedIn(
            MemberId.next(),
            "Ana",
            "ana@imob.com.br",
            Role.ADMIN,
            UUID.randomUUID(),
            Instant.EPOCH,
            Instant.now().plusSeconds(3_600));

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Pupil pupil() {
            return new Pupil();
        }
    }

    /** Reads lines such as {@code riddle wamid.1 12 Oi}: when it was sent, in seconds after noon, and what it says. */
    static class Pupil implements ProviderTranslator {

        private volatile boolean knowsRiddles;

        @Override
        public String source() {
            return "lesson";
        }

        @Override
        public List<InboundElement> translate(Delivery delivery) {
            var lines =
                    new String(delivery.body(), StandardCharsets.UTF_8).lines().toList();
            var route = new Route(ChannelKind.WHATSAPP_CLOUD, lines.getFirst());
            return lines.stream().skip(1).map(line -> read(route, line)).toList();
        }

        private InboundElement read(Route route, String line) {
            var words = line.split(" ", 4);
            if (words[0].equals("riddle") && !knowsRiddles) {
                return new NotUnderstood(Cause.NOT_READ_YET, "Riddle of " + route.value() + " is not read yet.");
            }
            var marina = new Person(List.of(new Address.WhatsAppId("5511980000777")), "Marina");
            return new MessageArrived(
                    route,
                    words[1],
                    NOON.plusSeconds(Integer.parseInt(words[2])),
                    marina,
                    new Way.Written(),
                    new Content.Text(words[3]),
                    Context.NONE,
                    null);
        }
    }

    @Autowired
    Pupil pupil;

    @Autowired
    Channels channels;

    @Autowired
    DeliveryIntake intake;

    @Autowired
    DeliveryDesk deliveries;

    @Autowired
    ReadingDesk reading;

    /** What of a conversation does not depend on which one it is. */
    private record Outcome(
            UUID contact,
            String lastText,
            Instant lastAt,
            int inboundCount,
            int unreadCount,
            ConversationSummary.WindowState window,
            List<Said> thread) {}

    private record Said(String text, Instant at, String status, String direction) {}

    @Test
    void aRiddleBetweenOtherMessages() {
        assertReplayChangesNothing(List.of("text 1 1 um", "riddle 2 2 dois", "text 3 3 três"));
    }

    @Test
    void aRiddleAmongOtherMessagesOfOneDelivery() {
        assertReplayChangesNothing(List.of("text 1 1 um\nriddle 2 2 dois\ntext 3 3 três"));
    }

    @Test
    void aRiddleThatIsTheFirstWord() {
        assertReplayChangesNothing(List.of("riddle 1 1 um", "text 2 2 dois"));
    }

    @Test
    void aRiddleThatIsTheLastWord() {
        assertReplayChangesNothing(List.of("text 1 1 um", "text 2 2 dois", "riddle 3 3 três"));
    }

    @Test
    void nothingButRiddles() {
        assertReplayChangesNothing(List.of("riddle 1 1 um", "riddle 2 2 dois\nriddle 3 3 três"));
    }

    @Test
    void aRiddleDeliveredTwiceAndOutOfOrder() {
        assertReplayChangesNothing(List.of("text 3 3 três", "riddle 2 2 dois", "riddle 2 2 dois", "riddle 1 1 um"));
    }

    private void assertReplayChangesNothing(List<String> bodies) {
        pupil.knowsRiddles = true;
        var atOnce = connect();
        deliver(atOnce, bodies);
        awaitThatNothingWaits();

        pupil.knowsRiddles = false;
        var later = connect();
        deliver(later, bodies);
        awaitThatNothingWaits();
        assertThat(kept(later)).isPositive();
        pupil.knowsRiddles = true;
        assertThat(deliveries.replayKept(later.number().phoneNumberId(), READER.id()))
                .isPositive();
        awaitThatNothingWaits();

        assertThat(kept(later)).isZero();
        assertThat(outcome(later)).isEqualTo(outcome(atOnce));
    }

    private Channel connect() {
        var number = new WhatsAppNumber(
                UUID.randomUUID().toString(), null, null, new Secret("EAATEST"), WhatsAppNumber.DEFAULT_GRAPH_VERSION);
        var channel = new Channel(ChannelId.next(), "Vendas", number, null, Instant.now());
        channels.save(channel);
        return channel;
    }

    private void deliver(Channel channel, List<String> bodies) {
        for (var body : bodies) {
            intake.accept("lesson", (channel.number().phoneNumberId() + "\n" + body).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void awaitThatNothingWaits() {
        await().until(() -> deliveries.summary().pending() == 0);
    }

    private int kept(Channel channel) {
        var filter = new Filter(DeliveryState.KEPT, null, channel.number().phoneNumberId());
        return deliveries.list(filter, null, 100).items().size();
    }

    private Outcome outcome(Channel channel) {
        var row = reading.list(READER, null, 100).items().stream()
                .filter(it -> it.channel().id().equals(channel.id().value()))
                .toList()
                .getFirst();
        var last = row.lastMessage();
        var thread = reading.messages(READER, new ConversationId(row.id()), new Place.Newest(), 100).items().stream()
                .map(it -> new Said(it.text(), it.at(), it.status(), it.direction()))
                .toList();
        return new Outcome(
                row.contact().id(),
                last.text(),
                last.at(),
                row.inboundCount(),
                row.unreadCount(),
                row.window(),
                thread);
    }
}
