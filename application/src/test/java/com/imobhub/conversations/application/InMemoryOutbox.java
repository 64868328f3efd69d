package com.imobhub.conversations.application;

import com.imobhub.channels.ChannelCapabilities.Pace;
import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Attempts;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.application.sending.Throttle;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            Attempts attempts,
            Instant dueAt,
            Instant claimedAt,
            int round) {

        Entry in(State next, Attempts attempts, Instant dueAt, Instant claimedAt) {
            return new Entry(message, conversation, clientId, next, attempts, dueAt, claimedAt, round);
        }

        Entry handedOver(Instant now) {
            return new Entry(message, conversation, clientId, State.SENDING, attempts, dueAt, now, round + 1);
        }
    }

    private static final int BRISK = 100_000;

    private final Map<MessageId, Entry> kept = new LinkedHashMap<>();
    private final InMemoryMessages messages;
    private final InMemoryConversations conversations;
    private final Predicate<ChannelId> works;

    private final Map<ChannelId, Throttle> throttles = new HashMap<>();
    private final Map<ConversationId, Instant> pairs = new HashMap<>();
    private final UnaryOperator<Pace> pace;

    /**
     * One whose channels send as fast as anybody wants.
     *
     * @param works whether a channel sends at all
     */
    public InMemoryOutbox(InMemoryMessages messages, InMemoryConversations conversations, Predicate<ChannelId> works) {
        this(messages, conversations, works, pace -> pace.at(BRISK));
    }

    InMemoryOutbox(
            InMemoryMessages messages,
            InMemoryConversations conversations,
            Predicate<ChannelId> works,
            UnaryOperator<Pace> pace) {
        this.messages = messages;
        this.conversations = conversations;
        this.works = works;
        this.pace = pace;
    }

    @Override
    public synchronized void add(Message message, Conversation conversation) {
        if (kept.values().stream()
                .anyMatch(it -> conversations.current(it.conversation()).equals(conversation.id())
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
                        Attempts.NONE,
                        message.at(),
                        Instant.MAX,
                        0));
    }

    @Override
    public synchronized List<Outgoing> claim(int most, Instant now) {
        var claimed = new ArrayList<Outgoing>();
        var inTurn = heads().stream()
                .filter(it -> !it.dueAt().isAfter(now))
                .filter(it -> !freeAt(it).isAfter(now))
                .sorted(Comparator.comparing(this::freeAt)
                        .thenComparing(it -> it.message().value()))
                .toList();
        for (var entry : inTurn) {
            var conversation = conversations.lock(entry.conversation()).orElseThrow();
            var limits = limits(conversation);
            var throttle = throttle(conversation.channel());
            if (claimed.size() < most && throttle.free(limits, now) > 0) {
                throttles.put(conversation.channel(), throttle.taking(1, limits, now));
                var since = now.minus(limits.pairTolerance());
                var from = freeAt(entry).isAfter(since) ? freeAt(entry) : since;
                pairs.put(conversation.id(), from.plus(limits.pairPause()));
                claimed.add(claim(entry, conversation, now));
            }
        }
        claimed.sort(Comparator.comparing(it -> it.message().value()));
        return claimed;
    }

    /** The first open message of each conversation whose channel works, if it waits. */
    private List<Entry> heads() {
        var busy = new HashSet<ConversationId>();
        return kept.values().stream()
                .filter(it -> it.state() != State.SETTLED)
                .sorted(Comparator.comparing(it -> it.message().value()))
                .filter(it -> busy.add(conversations.current(it.conversation())))
                .filter(it -> it.state() == State.QUEUED && works.test(channel(it)))
                .toList();
    }

    private ChannelId channel(Entry entry) {
        return conversations.lock(entry.conversation()).orElseThrow().channel();
    }

    private Pace limits(Conversation conversation) {
        return pace.apply(conversation.kind().capabilities().pace());
    }

    private Throttle throttle(ChannelId channel) {
        return throttles.getOrDefault(channel, Throttle.NEW);
    }

    private Instant freeAt(Entry entry) {
        return pairs.getOrDefault(conversations.current(entry.conversation()), Instant.MIN);
    }

    @Override
    public synchronized Optional<Instant> nextDue(Instant now) {
        return heads().stream()
                .map(it -> {
                    var conversation = conversations.lock(it.conversation()).orElseThrow();
                    var channel = throttle(conversation.channel()).freeAt(limits(conversation), now);
                    return Collections.max(List.of(it.dueAt(), freeAt(it), channel));
                })
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized boolean requeue(MessageId message, Attempts before, Instant at) {
        var it = kept.get(message);
        if (it == null || it.state() != State.SETTLED) {
            return false;
        }
        kept.put(message, it.in(State.QUEUED, before, at, Instant.MAX));
        return true;
    }

    @Override
    public synchronized Attempts attempts(MessageId message) {
        var it = kept.get(message);
        return it == null ? Attempts.NONE : it.attempts();
    }

    @Override
    public synchronized boolean withdraw(MessageId message) {
        var it = kept.get(message);
        if (it == null || it.state() != State.QUEUED) {
            return false;
        }
        kept.put(message, it.in(State.SETTLED, it.attempts(), it.dueAt(), it.claimedAt()));
        return true;
    }

    @Override
    public synchronized void hold(ChannelId channel, Again.Reach reach, Instant until, Instant now) {
        var held = reach == Again.Reach.APP
                ? Stream.concat(Stream.of(channel), conversations.all().stream().map(Conversation::channel))
                : Stream.of(channel);
        held.distinct().forEach(each -> throttles.put(each, throttle(each).held(until, now)));
    }

    @Override
    public synchronized void share(Collection<ChannelId> channels) {
        channels.forEach(channel -> throttles.put(channel, throttle(channel).sharedWithThePhone()));
    }

    private Outgoing claim(Entry entry, Conversation conversation, Instant now) {
        kept.put(entry.message(), entry.handedOver(now));
        var message = messages.get(entry.message()).after(Progress.Report.of(MessageStatus.SENDING, Instant.EPOCH));
        messages.put(message);
        return new Outgoing(
                message.id(),
                conversation.id(),
                conversation.channel(),
                conversation.kind(),
                conversation.address(),
                message.content(),
                message.context(),
                entry.attempts(),
                entry.round() + 1);
    }

    @Override
    public synchronized Map<MessageId, Integer> rounds(Collection<MessageId> messages) {
        return kept.values().stream()
                .filter(it -> messages.contains(it.message()))
                .collect(Collectors.toMap(
                        Entry::message, it -> it.state() == State.QUEUED ? it.round() + 1 : it.round()));
    }

    @Override
    public synchronized void retry(MessageId message, Again why, Instant at) {
        takeBack(message, at, before -> before.and(why));
    }

    @Override
    public synchronized void release(MessageId message, Instant at) {
        takeBack(message, at, UnaryOperator.identity());
    }

    private void takeBack(MessageId message, Instant at, UnaryOperator<Attempts> attempts) {
        kept.computeIfPresent(
                message,
                (same, it) -> it.state() == State.SENDING
                        ? it.in(State.QUEUED, attempts.apply(it.attempts()), at, it.claimedAt())
                        : it);
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

    /** Whether the phone app is known to use a channel's number, too. */
    public synchronized boolean isShared(ChannelId channel) {
        return throttle(channel).shared();
    }
}
