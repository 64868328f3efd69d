package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.MessageRevoked;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Message;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplyAfterthoughtsTests extends InboxTest {

    private MessageEdited edit(String target, String providerId, int seconds, String text) {
        return new MessageEdited(target, text(providerId, NOON.plusSeconds(seconds), text));
    }

    private MessageReacted reaction(String target, String providerId, int seconds, @Nullable String emoji) {
        return new MessageReacted(route, target, Direction.INBOUND, emoji, NOON.plusSeconds(seconds), providerId);
    }

    private Message first() {
        return messages.all().getFirst();
    }

    private void untilNothingIsDue() {
        while (inbox.applyNext() > 0) {
            clock.advance(Duration.ofMinutes(15));
        }
    }

    @Test
    void anEditReplacesTheTextAndIsNoMessage() {
        deliver(text("wamid.1", NOON, "Oi"), edit("wamid.1", "wamid.E1", 10, "Olá"));

        inbox.applyNext();

        assertThat(texts()).containsExactly("Olá");
        assertThat(conversations.all().getFirst().inboundCount()).isEqualTo(1);
        assertThat(feed.changes()).hasAtLeastOneElementOfType(Change.MessageChanged.class);
    }

    @Test
    void whatIsSaidBeforeItsMessageIsAppliedOnceThatIsHere() {
        deliver(edit("wamid.1", "wamid.E1", 10, "Olá"));
        deliver(reaction("wamid.1", "wamid.R1", 11, "👍"));
        deliver(new MessageRevoked(route, "wamid.1", NOON.plusSeconds(12)));
        inbox.applyNext();
        assertThat(messages.all()).isEmpty();

        deliver(text("wamid.1", NOON, "Oi"));
        inbox.applyNext();
        clock.advance(Duration.ofSeconds(1));
        inbox.applyNext();

        assertThat(texts()).containsExactly("Olá");
        assertThat(messages.reaction(first().id(), Direction.INBOUND)).contains("👍");
        assertThat(messages.revokedAt(first().id())).contains(NOON.plusSeconds(12));
        assertThat(inbox.applyNext()).isZero();
    }

    @Test
    void anEditOfAMessageThatNeverComesBecomesAMessage() {
        var delivery = deliver(edit("wamid.gone", "wamid.E1", 10, "Olá"));

        untilNothingIsDue();

        assertThat(texts()).containsExactly("Olá");
        assertThat(deliveries.isOpen(delivery.id())).isFalse();
    }

    @Test
    void reactionsToAndDeletionsOfWhatNeverComesAreLetGo() {
        var reaction = deliver(reaction("wamid.gone", "wamid.R1", 1, "👍"));
        var deletion = deliver(new MessageRevoked(route, "wamid.gone", NOON));

        untilNothingIsDue();

        assertThat(messages.all()).isEmpty();
        assertThat(deliveries.isOpen(reaction.id())).isFalse();
        assertThat(deliveries.isOpen(deletion.id())).isFalse();
    }

    @Test
    void whatIsNotUnderstoodStaysKeptWhenTheRestIsLetGo() {
        var delivery = deliver(
                reaction("wamid.gone", "wamid.R1", 1, "👍"),
                new InboundElement.NotUnderstood(Cause.NOT_READ_YET, "No holograms yet."));

        untilNothingIsDue();

        assertThat(deliveries.keptBecause(delivery.id())).contains("not-read-yet: No holograms yet.");
    }

    @Test
    void reactionsAreNeitherMessagesNorUnread() {
        deliver(text("wamid.1", NOON, "Oi"), reaction("wamid.1", "wamid.R1", 1, "👍"));
        deliver(reaction("wamid.1", "wamid.R2", 2, null));

        inbox.applyNext();

        assertThat(messages.all()).hasSize(1);
        assertThat(conversations.all().getFirst().inboundCount()).isEqualTo(1);
        assertThat(messages.reaction(first().id(), Direction.INBOUND)).isEmpty();
    }

    @Test
    void aPlaceholderGivesWayToWhatItStandsForAndNotTheOtherWayRound() {
        var placeholder = new Content.Unsupported("hologram", null);
        var real = text("wamid.1", NOON, "Oi");
        var place = arrived(route, "wamid.1", NOON, marina, placeholder, real.context());

        for (var order : List.of(List.of(place, real), List.of(real, place), List.of(place, real, place))) {
            order.forEach(this::deliver);
            inbox.applyNext();
            deliver(order.toArray(InboundElement[]::new));
            inbox.applyNext();

            assertThat(texts()).containsExactly("Oi");
            assertThat(conversations.all().getFirst().inboundCount()).isEqualTo(1);
        }
    }
}
