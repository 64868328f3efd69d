package com.imobhub.conversations.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The queue in a map. */
public class InMemoryOutbox implements Outbox {

    private enum State {
        QUEUED,
        SENDING,
        SETTLED
    }

    private record Entry(
            MessageId message,
            ConversationId conversation,
            UUID clientId,
            State state,
            int attempts,
            Instant dueAt,
            Instant claimedAt) {

        Entry in(State next, int attempts, Instant dueAt, Instant claimedAt) {
            return new Entry(message, conversation, clientId, next, attempts, dueAt, claimedAt);
        }
    }

    private final Map<MessageId, Entry> kept = new LinkedHashMap<>();
    private final InMemoryMessages messages;
    private final InMemoryConversations conversations;
    private final Predicate<ChannelId> works;

    /** @param works whether a channel sends at all */
    public InMemoryOutbox(InMemoryMessages messages, InMemoryConversations conversations, Predicate<ChannelId> works) {
        this.messages = messages;
        this.conversations = conversations;
        this.works = works;
    }

    @Override
    public synchronized void add(Message message, Conversation conversation) {
        if (kept.values().stream()
                .anyMatch(it -> it.conversation().equals(conversation.id())
                        && it.clientId().equals(message.clientId()))) {
            throw new IllegalStateException("this client id is queued already");
        }
        kept.put(
                message.id(),
                new Entry(
                        message.id(),
                        conversation.id(),
                        message.clientId(),
                        State.QUEUED,
                        0,
                        message.at(),
                        Instant.MAX));
    }

    @Override
    public synchronized List<Outgoing> claim(int most, Instant now) {
        var busy = new HashSet<ConversationId>();
        var claimed = new ArrayList<Outgoing>();
        var inOrder = kept.values().stream()
                .filter(it -> it.state() != State.SETTLED)
                .sorted(Comparator.comparing(it -> it.message().value()))
                .toList();
        for (var entry : inOrder) {
            var conversation = conversations.lock(entry.conversation()).orElseThrow();
            var first = busy.add(entry.conversation());
            if (first
                    && claimed.size() < most
                    && entry.state() == State.QUEUED
                    && !entry.dueAt().isAfter(now)
                    && works.test(conversation.channel())) {
                claimed.add(claim(entry, conversation, now));
            }
        }
        return claimed;
    }

    private Outgoing claim(Entry entry, Conversation conversation, Instant now) {
        kept.put(entry.message(), entry.in(State.SENDING, entry.attempts(), entry.dueAt(), now));
        var message = messages.get(entry.message()).after(MessageStatus.SENDING, null);
        messages.put(message);
        return new Outgoing(
                message.id(),
                conversation.id(),
                conversation.channel(),
                conversation.kind(),
                conversation.address(),
                message.content(),
                entry.attempts());
    }

    @Override
    public synchronized void retry(MessageId message, Instant at) {
        kept.computeIfPresent(
                message,
                (same, it) ->
                        it.state() == State.SENDING ? it.in(State.QUEUED, it.attempts() + 1, at, it.claimedAt()) : it);
    }

    @Override
    public synchronized void settle(Collection<MessageId> settled) {
        settled.forEach(id -> kept.computeIfPresent(
                id, (same, it) -> it.in(State.SETTLED, it.attempts(), it.dueAt(), it.claimedAt())));
    }

    @Override
    public synchronized List<MessageId> lost(Instant since) {
        return kept.values().stream()
                .filter(it -> it.state() == State.SENDING && it.claimedAt().isBefore(since))
                .map(Entry::message)
                .toList();
    }

    @Override
    public synchronized void readdress(ConversationId conversation, Address address) {
        conversations.readdress(conversation, address);
    }
}
