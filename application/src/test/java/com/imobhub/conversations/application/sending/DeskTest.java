package com.imobhub.conversations.application.sending;

import static com.imobhub.conversations.application.Samples.NOON;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryOutbox;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.shared.application.TestClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** The sending half of the desk, in memory, with a provider that answers as told. */
abstract class DeskTest {

    final TestClock clock = new TestClock(NOON);
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final Map<ChannelId, Integer> paused = new ConcurrentHashMap<>();
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryFeed feed = new InMemoryFeed();
    final InMemoryContacts contacts =
            new InMemoryContacts(conversations, messages, LiveFeeds.announcingMerges(feed, events::add, clock));
    final InMemoryOutbox outbox = new InMemoryOutbox(messages, conversations, id -> !paused.containsKey(id));
    final InMemoryMessageReads messageReads = new InMemoryMessageReads(messages);
    final Announcements announcements = LiveFeeds.announcing(feed, new InMemoryReads(conversations), messageReads);
    final ScriptedSender sender = new ScriptedSender();

    final SendOne sendOne = new SendOne(
            List.of(sender),
            contacts,
            messages,
            outbox,
            (ChannelSwitch) (id, code, reason) -> paused.put(id, code),
            announcements,
            events::add,
            TransactionOperations.withoutTransaction(),
            clock);

    final Dispatcher dispatcher = new Dispatcher(outbox, sendOne, TransactionOperations.withoutTransaction(), clock);

    /** A provider whose answer depends on the text. */
    static final class ScriptedSender implements MessageSender {

        final List<String> sent = new CopyOnWriteArrayList<>();
        volatile Function<Outgoing, SendOutcome> script = outgoing ->
                new SendOutcome.Accepted("wamid." + outgoing.message().value(), Optional.empty());

        @Override
        public ChannelKind kind() {
            return ChannelKind.WHATSAPP_CLOUD;
        }

        @Override
        public SendOutcome send(Outgoing message) {
            sent.add(((Content.Text) message.content()).body());
            return script.apply(message);
        }
    }

    /** A conversation whose window is open. */
    final Conversation conversation(ConnectedChannel channel) {
        var person = Samples.person("Marina", Samples.phone());
        var contact = contacts.resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
        var conversation = conversations.open(List.of(thread)).apply(thread);
        Samples.received(conversation, NOON, "Oi");
        conversations.save(List.of(conversation));
        return conversation;
    }

    final Message queue(Conversation conversation, String text) {
        var message = Samples.answered(conversation, NOON, text);
        messages.add(List.of(message));
        outbox.add(message, conversation);
        return message;
    }

    /** Sends what is due, in this thread, and says how many messages that were. */
    final int sendDue() {
        var due = outbox.claim(10, clock.instant());
        due.forEach(sendOne::send);
        return due.size();
    }
}
