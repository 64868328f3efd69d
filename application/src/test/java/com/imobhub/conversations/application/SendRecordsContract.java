package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.answered;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.SendRecords;
import com.imobhub.conversations.application.sending.SendRecords.Refused;
import com.imobhub.conversations.application.sending.SendRecords.Tally;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everybody who answers how sending goes must do. */
public interface SendRecordsContract {

    SendRecords records();

    Outbox outbox();

    Messages messages();

    Contacts contacts();

    Conversations conversations();

    /** A channel that is really there. */
    ConnectedChannel channel();

    private Conversation conversation(ConnectedChannel channel) {
        var person = person("Marina", phone());
        var contact = contacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
        var conversation = conversations().open(Set.of(thread)).apply(thread);
        received(conversation, NOON, "Oi");
        conversations().save(List.of(conversation));
        return conversation;
    }

    private Message queued(Conversation conversation) {
        var message = answered(conversation, NOON, "Olá");
        messages().add(List.of(message));
        outbox().add(message, conversation);
        return message;
    }

    private Message finished(Conversation conversation, MessageStatus status, Failure failure) {
        var message = queued(conversation);
        messages().saveProgress(List.of(message.after(new Progress.Report(status, NOON, null, failure))));
        outbox().settle(List.of(message.id()));
        return message;
    }

    private void fail(Conversation conversation, int times) {
        for (var i = 0; i < times; i++) {
            finished(conversation, MessageStatus.FAILED, new Failure(131026, "Undeliverable", null));
        }
    }

    private void send(Conversation conversation, int times) {
        for (var i = 0; i < times; i++) {
            finished(conversation, MessageStatus.SENT, null);
        }
    }

    private List<Tally> tallyOf(ConnectedChannel channel, int most) {
        return records().tally(most).stream()
                .filter(tally -> tally.channel().equals(channel.id()))
                .toList();
    }

    @Test
    default void failuresOfAChannelAreCountedAmongWhatItFinished() {
        var channel = channel();
        var conversation = conversation(channel);
        fail(conversation, 2);
        send(conversation(channel), 3);
        finished(conversation, MessageStatus.READ, null);
        queued(conversation);

        assertThat(tallyOf(channel, 20)).containsExactly(new Tally(channel.id(), 2, 6));
    }

    @Test
    default void onlyTheLastAreCounted() {
        var channel = channel();
        var conversation = conversation(channel);
        send(conversation, 5);
        fail(conversation, 3);

        assertThat(tallyOf(channel, 4)).containsExactly(new Tally(channel.id(), 3, 4));
    }

    @Test
    default void channelsAreCountedApart() {
        var channel = channel();
        var other = channel();
        fail(conversation(channel), 1);
        send(conversation(other), 1);

        assertThat(tallyOf(channel, 20)).containsExactly(new Tally(channel.id(), 1, 1));
        assertThat(tallyOf(other, 20)).containsExactly(new Tally(other.id(), 0, 1));
    }

    @Test
    default void aChannelThatSentNothingIsNotCounted() {
        assertThat(tallyOf(channel(), 20)).isEmpty();
    }

    @Test
    default void theProvidersWordsAboutAFailedMessageAreKnown() {
        var channel = channel();
        var conversation = conversation(channel);
        var failed = finished(conversation, MessageStatus.FAILED, new Failure(131047, "Re-engagement", "24 hours"));
        var plain = finished(conversation, MessageStatus.FAILED, new Failure(null, "HTTP 400", null));
        var sent = finished(conversation, MessageStatus.SENT, null);

        assertThat(records().refused(failed.id())).contains(new Refused(channel.id(), 131047, "24 hours"));
        assertThat(records().refused(plain.id())).contains(new Refused(channel.id(), null, "HTTP 400"));
        assertThat(records().refused(sent.id())).isEmpty();
        assertThat(records().refused(MessageId.next())).isEmpty();
    }
}
