package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.shared.PhoneNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering contacts: everything is recorded and queued here, and sent by the {@link Dispatcher}. */
@Service
@Transactional
public class AnswerDesk {

    private final Conversations conversations;
    private final Contacts contacts;
    private final Messages messages;
    private final Outbox outbox;
    private final ChannelDirectory channels;
    private final Announcements announcements;
    private final Dispatcher dispatcher;
    private final Clock clock;

    AnswerDesk(
            Conversations conversations,
            Contacts contacts,
            Messages messages,
            Outbox outbox,
            ChannelDirectory channels,
            Announcements announcements,
            Dispatcher dispatcher,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.messages = messages;
        this.outbox = outbox;
        this.channels = channels;
        this.announcements = announcements;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /**
     * Queues an answer; the same client id again gives the message that was queued the first time.
     *
     * @throws Refusal {@code unknown-conversation}, or as {@link Conversation#answer}
     */
    public MessageView answer(ConversationId id, Content content, UUID clientId, SignedIn by) {
        var conversation = conversations
                .lock(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-conversation",
                        "There is no conversation " + id.value() + "."));
        return queue(conversation, content, clientId, by);
    }

    /**
     * Queues a text to somebody by phone number, in the conversation this channel has with them.
     *
     * @param to in any Brazilian notation, or with country code
     * @throws Refusal {@code invalid-phone}, {@code unknown-channel}, or as {@link Conversation#answer}
     */
    public MessageView write(String to, ChannelId over, Content content, UUID clientId, SignedIn by) {
        var channel = channels.find(over)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + over.value() + "."));
        var address = new Address.WhatsAppId(PhoneNumber.parse(to).digits());
        var person = new Person(List.of(address), null);
        var contact = contacts.resolve(Set.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), address);
        return queue(conversations.open(Set.of(thread)).apply(thread), content, clientId, by);
    }

    private MessageView queue(Conversation conversation, Content content, UUID clientId, SignedIn by) {
        var known = messages.findByClientId(conversation.id(), clientId);
        if (known.isPresent()) {
            return MessageView.of(known.get());
        }
        var message = conversation.answer(
                content,
                new Author.AMember(by.id(), by.name()),
                clientId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        messages.add(List.of(message));
        outbox.add(message, conversation);
        conversations.save(List.of(conversation));
        announcements.added(List.of(message));
        dispatcher.wakeAfterCommit();
        return MessageView.of(message);
    }
}
