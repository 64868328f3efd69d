package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.attachments.CarryFile;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.shared.PhoneNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final CarryFile carryFile;
    private final FillTemplates templates;
    private final Announcements announcements;
    private final Dispatcher dispatcher;
    private final MessageReads reads;
    private final Clock clock;

    AnswerDesk(
            Conversations conversations,
            Contacts contacts,
            Messages messages,
            Outbox outbox,
            ChannelDirectory channels,
            CarryFile carryFile,
            FillTemplates templates,
            Announcements announcements,
            Dispatcher dispatcher,
            MessageReads reads,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.messages = messages;
        this.outbox = outbox;
        this.channels = channels;
        this.carryFile = carryFile;
        this.templates = templates;
        this.announcements = announcements;
        this.dispatcher = dispatcher;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Queues an answer; the same client id again gives the message that was queued the first time.
     *
     * @throws Refusal {@code unknown-conversation}, {@code not-quotable}, or as {@link FillTemplates#fill}, {@link
     *     CarryFile#take} and {@link Conversation#answer}; {@code window-closed} names {@code templates} that may be sent
     *     instead
     */
    public MessageView answer(ConversationId id, Draft draft, SignedIn by) {
        return answer(id, draft, author(by));
    }

    /** The same in the name of somebody who need not be signed in any more. */
    public MessageView answer(ConversationId id, Draft draft, Author.AMember by) {
        var conversation = conversations
                .lock(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-conversation",
                        "There is no conversation " + id.value() + "."));
        return queue(conversation, draft, by);
    }

    /**
     * Queues a text to somebody by phone number, in the conversation this channel has with them.
     *
     * @param to in any Brazilian notation, or with country code
     * @throws Refusal {@code invalid-phone}, {@code unknown-channel}, or as {@link Conversation#answer}
     */
    public MessageView write(String to, ChannelId over, Draft draft, SignedIn by) {
        return queue(conversationWith(to, over), draft, author(by));
    }

    /**
     * Queues the first message to somebody by phone number. The same client id again gives the message that was queued the
     * first time.
     *
     * @throws Refusal {@code conversation-exists} naming the {@code conversation} when there is one already, or as
     *     {@link #write}
     */
    public MessageView start(String to, ChannelId over, Draft draft, SignedIn by) {
        var conversation = conversationWith(to, over);
        if (conversation.last() != null
                && messages.findByClientId(conversation.id(), draft.clientId()).isEmpty()) {
            throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "conversation-exists",
                            "There is a conversation with this number already.",
                            "to")
                    .with("conversation", conversation.id().value().toString());
        }
        return queue(conversation, draft, author(by));
    }

    private Conversation conversationWith(String to, ChannelId over) {
        var channel = channels.find(over)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + over.value() + "."));
        var address = new Address.WhatsAppId(PhoneNumber.parse(to).digits());
        var person = new Person(List.of(address), null);
        var contact = contacts.resolve(Set.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), asKnown(address, contact));
        return conversations.open(Set.of(thread)).apply(thread);
    }

    /** A number as WhatsApp calls it, which may lack the ninth digit that people type; as typed when nobody knows yet. */
    private Address asKnown(Address typed, Contact contact) {
        return conversations.addresses(contact.id()).stream()
                .filter(known -> known.identity().equals(typed.identity()))
                .findFirst()
                .orElse(typed);
    }

    /**
     * What a content would say in a conversation, whenever it was sent: a template with its values filled in, anything else as
     * it is. Whether the window is open is not asked.
     *
     * @throws Refusal as {@link #answer} for what could be sent at no time as things are
     */
    public Content sayable(Content content, Conversation conversation) {
        var said = templates.fill(content, conversation, clock.instant());
        conversation.check(said);
        return said;
    }

    private static Author.AMember author(SignedIn by) {
        return new Author.AMember(by.id(), by.name());
    }

    private MessageView queue(Conversation conversation, Draft draft, Author.AMember by) {
        var known = messages.findByClientId(conversation.id(), draft.clientId());
        if (known.isPresent()) {
            return view(known.get());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return view(queue(conversation, draft, by, now));
        } catch (Refusal refusal) {
            throw templates.suggesting(refusal, conversation);
        }
    }

    private Message queue(Conversation conversation, Draft draft, Author.AMember by, Instant now) {
        var content = templates.fill(draft.content(), conversation, now);
        var load = carryFile.take(draft.attachment(), content, conversation, by.id());
        var message =
                conversation.answer(load.content(), quoting(conversation, draft.quotes()), by, draft.clientId(), now);
        messages.add(List.of(message));
        load.file().ifPresent(file -> carryFile.carry(message, conversation, file));
        outbox.add(message, conversation);
        templates.used(content, conversation, now);
        conversations.save(List.of(conversation));
        announcements.added(List.of(message));
        dispatcher.wakeAfterCommit();
        return message;
    }

    private Context quoting(Conversation conversation, @Nullable MessageId quotes) {
        return quotes == null
                ? Context.NONE
                : messages.lock(List.of(quotes)).stream()
                        .filter(message -> message.conversation().equals(conversation.id()))
                        .findFirst()
                        .flatMap(message -> messages.nameOf(message.id()))
                        .filter(name -> conversation.kind().capabilities().can(Feature.QUOTES))
                        .map(name -> Context.quoting(name.value()))
                        .orElseThrow(() -> new Refusal(
                                        Refusal.Kind.UNPROCESSABLE,
                                        "not-quotable",
                                        "The provider knows no such message of this conversation.",
                                        "quotes")
                                .with("alternative", "without-quote"));
    }

    private MessageView view(Message message) {
        return reads.views(List.of(message.id())).getFirst();
    }
}
