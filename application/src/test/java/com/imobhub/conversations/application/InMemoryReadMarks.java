package com.imobhub.conversations.application;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.gestures.ReadMarks;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Read marks in a map. */
public class InMemoryReadMarks implements ReadMarks {

    private static final Comparator<Readable> OLDEST_FIRST =
            Comparator.comparing(Readable::at).thenComparing(it -> it.message().value());

    private final InMemoryMessages messages;
    private final Map<ConversationId, Readable> taken = new HashMap<>();

    public InMemoryReadMarks(InMemoryMessages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Readable> newest(ConversationId conversation, int inboundSeen, Instant since) {
        return messages.all().stream()
                .filter(it -> it.conversation().equals(conversation))
                .filter(it -> it.direction() == Direction.INBOUND && !(it.content() instanceof Content.SystemNote))
                .filter(it -> it.inboundNo() <= inboundSeen && it.at().isAfter(since))
                .flatMap(it -> readable(it).stream())
                .max(OLDEST_FIRST);
    }

    private Optional<Readable> readable(Message message) {
        return messages.nameOf(message.id())
                .map(name -> new Readable(message.conversation(), message.id(), name, message.at()));
    }

    @Override
    public synchronized boolean take(Readable message) {
        var before = taken.get(message.conversation());
        if (before != null && OLDEST_FIRST.compare(before, message) >= 0) {
            return false;
        }
        taken.put(message.conversation(), message);
        return true;
    }
}
