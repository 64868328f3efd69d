package com.imobhub.conversations.application.live;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Message;
import com.imobhub.team.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells the live feed, in the transaction that changes something, what screens have to show. */
@Service
public class Announcements {

    private final Feed feed;
    private final ConversationReads conversations;
    private final MessageReads messages;

    Announcements(Feed feed, ConversationReads conversations, MessageReads messages) {
        this.feed = feed;
        this.conversations = conversations;
        this.messages = messages;
    }

    /** New messages, already stored together with their conversations. */
    public void added(Collection<Message> messages) {
        tell(messages.stream().map(Message::id).toList(), Change.MessageAdded::new);
    }

    /** Messages that say something else now, or of which something is said. */
    public void changed(Collection<MessageId> messages) {
        tell(messages, Change.MessageChanged::new);
    }

    private void tell(Collection<MessageId> ids, BiFunction<ConversationSummary, MessageView, Change> change) {
        if (ids.isEmpty()) {
            return;
        }
        var views = messages.views(ids);
        var threads = conversations
                .summaries(views.stream()
                        .map(view -> new ConversationId(view.conversationId()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(ConversationSummary::id, Function.identity()));
        feed.append(views.stream()
                .map(view -> change.apply(requireNonNull(threads.get(view.conversationId())), view))
                .toList());
    }

    /** Conversations that got messages of former times. */
    public void recalled(Collection<ConversationId> conversations) {
        if (!conversations.isEmpty()) {
            feed.append(this.conversations.summaries(conversations).stream()
                    .map(Change.ConversationChanged::new)
                    .toList());
        }
    }

    /** Messages whose status changed. */
    public void moved(Collection<Message> messages) {
        feed.append(messages.stream()
                .map(message -> new Change.StatusMoved(
                        message.conversation().value(),
                        message.id().value(),
                        message.status().word(),
                        message.failure()))
                .toList());
    }

    /** Files of messages whose state changed. */
    public void media(Collection<Change.MediaMoved> files) {
        feed.append(files);
    }

    /** Conversations in which something else is planned now. */
    public void scheduled(Collection<ConversationId> conversations) {
        feed.append(conversations.stream()
                .map(conversation -> new Change.ScheduledMoved(conversation.value()))
                .toList());
    }

    /** A member saw a conversation. */
    public void seen(ConversationId conversation, MemberId member, int inboundSeen) {
        feed.append(List.of(new Change.Seen(conversation.value(), inboundSeen, member)));
    }
}
