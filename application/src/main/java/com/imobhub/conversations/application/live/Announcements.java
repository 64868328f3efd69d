package com.imobhub.conversations.application.live;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Message;
import com.imobhub.team.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells the live feed, in the transaction that changes something, what screens have to show. */
@Service
public class Announcements {

    private final Feed feed;
    private final ConversationReads reads;

    Announcements(Feed feed, ConversationReads reads) {
        this.feed = feed;
        this.reads = reads;
    }

    /** New messages, already stored together with their conversations. */
    public void added(Collection<Message> messages) {
        var conversations =
                reads.summaries(messages.stream().map(Message::conversation).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ConversationSummary::id, Function.identity()));
        feed.append(messages.stream()
                .map(message -> new Change.MessageAdded(
                        requireNonNull(conversations.get(message.conversation().value())), MessageView.of(message)))
                .toList());
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

    /** A member saw a conversation. */
    public void seen(ConversationId conversation, MemberId member, int inboundSeen) {
        feed.append(List.of(new Change.Seen(conversation.value(), inboundSeen, member)));
    }
}
