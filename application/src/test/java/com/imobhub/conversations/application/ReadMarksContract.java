package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.gestures.ReadMarks;
import com.imobhub.conversations.application.gestures.ReadMarks.Readable;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What everybody who keeps read marks must do. */
public interface ReadMarksContract {

    Instant LONG_AGO = NOON.minusSeconds(3600);

    ReadMarks marks();

    Messages messages();

    Contacts contacts();

    Conversations conversations();

    /** A channel that is really there. */
    ConnectedChannel channel();

    private Conversation conversation() {
        var person = person("Marina", phone());
        var contact = contacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel(), contact.id(), person.answerTo());
        return conversations().open(Set.of(thread)).apply(thread);
    }

    private Readable received(Conversation conversation, Instant at) {
        return named(conversation, Samples.received(conversation, at, "Oi"));
    }

    private Readable named(Conversation conversation, Message message) {
        var name = new ProviderId(conversation.channel(), "wamid." + UUID.randomUUID());
        messages().claim(List.of(new Messages.Claim(name, message.id())));
        messages().add(List.of(message));
        conversations().save(List.of(conversation));
        return new Readable(conversation.id(), message.id(), name, message.at());
    }

    @Test
    default void theNewestOfTheContactIsFoundBehindWhatWeAnswered() {
        var conversation = conversation();
        received(conversation, NOON);
        var newest = received(conversation, NOON.plusSeconds(1));
        named(conversation, Samples.answered(conversation, NOON.plusSeconds(2), "Olá"));

        assertThat(marks().newest(conversation.id(), 2, LONG_AGO)).contains(newest);
        assertThat(marks().newest(conversation.id(), Integer.MAX_VALUE, LONG_AGO))
                .contains(newest);
    }

    @Test
    default void whatWasNotSeenDoesNotCount() {
        var conversation = conversation();
        var seen = received(conversation, NOON);
        received(conversation, NOON.plusSeconds(1));

        assertThat(marks().newest(conversation.id(), 1, LONG_AGO)).contains(seen);
        assertThat(marks().newest(conversation.id(), 0, LONG_AGO)).isEmpty();
    }

    @Test
    default void whatIsTooOldDoesNotCount() {
        var conversation = conversation();
        received(conversation, NOON);

        assertThat(marks().newest(conversation.id(), 1, NOON)).isEmpty();
    }

    @Test
    default void whatNobodyWroteDoesNotCount() {
        var conversation = conversation();
        var written = received(conversation, NOON);
        named(
                conversation,
                conversation.note(
                        MessageId.next(),
                        NOON.plusSeconds(1),
                        new Content.SystemNote(Content.SystemNote.What.NUMBER_CHANGED, "Número novo")));

        assertThat(marks().newest(conversation.id(), 1, LONG_AGO)).contains(written);
    }

    @Test
    default void whatTheProviderHasNoNameForDoesNotCount() {
        var conversation = conversation();
        messages().add(List.of(Samples.received(conversation, NOON, "Oi")));

        assertThat(marks().newest(conversation.id(), 1, LONG_AGO)).isEmpty();
    }

    @Test
    default void aConversationThatIsNotThereHasNothingToRead() {
        assertThat(marks().newest(ConversationId.next(), 1, LONG_AGO)).isEmpty();
    }

    @Test
    default void aMessageIsTakenOnceAndNoOlderOneAfterIt() {
        var conversation = conversation();
        var first = received(conversation, NOON);
        var second = received(conversation, NOON.plusSeconds(1));
        var third = received(conversation, NOON.plusSeconds(2));

        assertThat(marks().take(second)).isTrue();
        assertThat(marks().take(second)).isFalse();
        assertThat(marks().take(first)).isFalse();
        assertThat(marks().take(third)).isTrue();
    }

    @Test
    default void ofManyAtOnceOneTakesIt() throws Exception {
        var message = received(conversation(), NOON);

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> take = () -> marks().take(message);
            var taken = 0;
            for (var future : threads.invokeAll(Collections.nCopies(8, take))) {
                taken += future.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }
}
