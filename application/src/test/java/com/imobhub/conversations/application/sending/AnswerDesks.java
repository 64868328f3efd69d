package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryOutbox;
import com.imobhub.conversations.application.attachments.CarryFile;
import com.imobhub.conversations.application.attachments.InMemoryAttachments;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.media.InMemoryMediaRecords;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Makes what only Spring makes otherwise. */
public final class AnswerDesks {

    private AnswerDesks() {}

    /** A desk whose answers are queued; nobody sends them. */
    public static AnswerDesk queueing(
            InMemoryConversations conversations, InMemoryMessages messages, Announcements announcements, Clock clock) {
        var outbox = new InMemoryOutbox(messages, conversations, id -> true);
        var transactions = TransactionOperations.withoutTransaction();
        var sendOne = new SendOne(
                List.of(),
                new InMemoryContacts(),
                messages,
                outbox,
                (id, code, reason) -> {},
                announcements,
                event -> {},
                transactions,
                clock);
        var contacts = new InMemoryContacts();
        var channels = new NoChannels();
        return new AnswerDesk(
                conversations,
                contacts,
                messages,
                outbox,
                channels,
                new CarryFile(new InMemoryAttachments(), new InMemoryMediaRecords(), clock),
                new FillTemplates(new ScriptedTemplates(), (id, at) -> true, channels, contacts),
                announcements,
                new Dispatcher(outbox, sendOne, transactions, clock),
                new InMemoryMessageReads(messages),
                clock);
    }

    static final class NoChannels implements ChannelDirectory {

        @Override
        public Optional<ConnectedChannel> find(ChannelId id) {
            return Optional.empty();
        }

        @Override
        public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
            return Map.of();
        }
    }
}
