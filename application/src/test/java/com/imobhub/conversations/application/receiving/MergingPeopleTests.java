package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ContactsMerged;
import com.imobhub.conversations.application.live.Change.ConversationMerged;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Message;
import org.junit.jupiter.api.Test;

/** Somebody writes under one address, under another, and then shows both. */
class MergingPeopleTests extends InboxTest {

    private void deliverEverything() {
        var user = user();
        deliver(textFrom(user, "wamid.1", NOON, "1"));
        deliver(textFrom(marina, "wamid.2", NOON.plusSeconds(1), "2"));
        inbox.applyNext();
        deliver(new MessageArrived(
                route,
                "wamid.3",
                NOON.plusSeconds(2),
                person("Marina", marina, user),
                new Way.Written(),
                new Content.Text("3"),
                Context.NONE,
                null));
        inbox.applyNext();
    }

    @Test
    void everyMessageIsInOneThread() {
        deliverEverything();

        var thread = conversations.all().getLast();
        assertThat(conversations.all()).hasSize(1);
        assertThat(thread.inboundCount()).isEqualTo(3);
        assertThat(messages.all()).extracting(Message::conversation).containsOnly(thread.id());
        assertThat(messages.all()).extracting(Message::inboundNo).containsExactly(1, 2, 3);
    }

    @Test
    void everybodyIsTold() {
        deliverEverything();

        var thread = conversations.all().getLast();
        assertThat(events(ContactsMerged.class)).singleElement().satisfies(merged -> {
            assertThat(merged.into()).isEqualTo(thread.contact());
            assertThat(merged.from()).isNotEqualTo(thread.contact());
            assertThat(merged.at()).isEqualTo(clock.instant());
        });
        assertThat(feed.changes())
                .filteredOn(ConversationMerged.class::isInstance)
                .singleElement()
                .satisfies(change -> {
                    var merged = (ConversationMerged) change;
                    assertThat(merged.into()).isEqualTo(thread.id().value());
                    assertThat(merged.name()).isEqualTo("conversation-merged");
                    assertThat(merged.audience()).isNull();
                });
    }
}
