package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.MessagesReceived;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyMessagesTests extends InboxTest {

    private MessageArrived arrived(String providerId, int secondsAgo, Way way, Content content) {
        return new MessageArrived(
                route,
                providerId,
                NOON.minusSeconds(secondsAgo),
                Samples.person("Marina", marina),
                way,
                content,
                Context.NONE,
                null);
    }

    @Test
    void whatWasTypedOnThePhoneStandsInTheSameThreadAsOurs() {
        deliver(text("wamid.1", NOON.minusSeconds(60), "Oi"));
        deliver(arrived("wamid.app", 0, new Way.OnThePhone(), new Content.Text("Já te ligo")));

        inbox.applyNext();

        var conversation = conversations.all().getFirst();
        assertThat(conversations.all()).hasSize(1);
        assertThat(conversation.inboundCount()).isEqualTo(1);
        assertThat(messages.all().getLast().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(events(MessagesReceived.class))
                .singleElement()
                .satisfies(it -> assertThat(it.messages()).hasSize(1));
        assertThat(feed.changes())
                .hasOnlyElementsOfType(Change.MessageAdded.class)
                .hasSize(2);
        assertThat(outbox.isShared(channel.id())).isTrue();
    }

    @Test
    void historyIsThereWithoutAnybodyBeingTold() {
        deliver(
                arrived("wamid.h1", 90, new Way.LongAgo(Direction.OUTBOUND, MessageStatus.READ), new Content.Text("1")),
                arrived(
                        "wamid.h2",
                        60,
                        new Way.LongAgo(Direction.INBOUND, MessageStatus.RECEIVED),
                        new Content.Text("2")));

        inbox.applyNext();

        var conversation = conversations.all().getFirst();
        assertThat(texts()).containsExactly("1", "2");
        assertThat(conversation.inboundCount()).isZero();
        assertThat(conversation.window()).isEqualTo(Window.NEVER_OPENED);
        assertThat(events).isEmpty();
        assertThat(feed.changes()).singleElement().isInstanceOf(Change.ConversationChanged.class);
    }

    @Test
    void aNoteIsNotUnread() {
        deliver(text("wamid.1", NOON.minusSeconds(60), "Oi"));
        deliver(arrived(
                "wamid.sys",
                0,
                new Way.Noted(),
                new Content.SystemNote(Content.SystemNote.What.IDENTITY_CHANGED, "changed")));

        inbox.applyNext();

        var conversation = conversations.all().getFirst();
        assertThat(messages.all()).hasSize(2);
        assertThat(conversation.inboundCount()).isEqualTo(1);
        assertThat(conversation.window())
                .isEqualTo(new Window(NOON.minusSeconds(60).plus(Duration.ofHours(24))));
    }

    @Test
    void aCallIsNotUnreadAndOpensTheWindow() {
        deliver(arrived(
                "wacid.1", 0, new Way.Called(NOON), new Content.SystemNote(Content.SystemNote.What.CALL, "missed")));

        inbox.applyNext();

        var conversation = conversations.all().getFirst();
        assertThat(conversation.inboundCount()).isZero();
        assertThat(conversation.window()).isEqualTo(new Window(NOON.plus(Duration.ofHours(24))));
        assertThat(events).isEmpty();
    }

    @Test
    void whoMovedIsAnsweredAtTheNewAddressThoughTheirLastMessageCameWithTheNews() {
        var moved = Samples.phone();
        deliver(
                textFrom(marina, "wamid.1", NOON, "Oi"),
                new AddressChanged(route, List.of(marina), Samples.person("Marina", moved), null));

        inbox.applyNext();

        assertThat(conversations.all())
                .singleElement()
                .satisfies(thread -> assertThat(thread.address()).isEqualTo(moved));
    }
}
