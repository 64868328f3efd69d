package com.imobhub.conversations.application;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.MessagePage;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageVersion;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.reading.Place;
import com.imobhub.conversations.domain.Message;
import java.util.Collection;
import java.util.List;

/** What screens show of messages, as far as nobody turns pages. */
public class InMemoryMessageReads implements MessageReads {

    private final InMemoryMessages messages;

    public InMemoryMessageReads(InMemoryMessages messages) {
        this.messages = messages;
    }

    @Override
    public MessagePage messages(ConversationId conversation, Place place, int limit) {
        return new MessagePage(
                messages.all().reversed().stream()
                        .filter(it -> it.conversation().equals(conversation))
                        .limit(limit)
                        .map(MessageView::of)
                        .toList(),
                null,
                null);
    }

    @Override
    public List<MessageView> views(Collection<MessageId> ids) {
        return messages.all().stream()
                .filter(it -> ids.contains(it.id()))
                .map(MessageView::of)
                .toList();
    }

    @Override
    public List<MessageVersion> versions(ConversationId conversation, MessageId message) {
        return messages.all().stream()
                .filter(it -> it.id().equals(message) && it.conversation().equals(conversation))
                .map(InMemoryMessageReads::version)
                .toList();
    }

    private static MessageVersion version(Message message) {
        return new MessageVersion(
                message.at(), MessageView.type(message.content()), MessageView.text(message.content()));
    }
}
