package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.MessageSent;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.shared.application.DatabaseAway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sends one claimed message and records what came of it. */
@Service
class SendOne {

    private static final Logger LOG = LoggerFactory.getLogger(SendOne.class);
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);

    /** With pauses of 1, 2, 4, … s about a minute, which is less than {@link #LOST_AFTER}. */
    private static final int RECORDINGS = 7;

    private static final Duration FIRST_RECORDING_PAUSE = Duration.ofSeconds(1);

    private final Map<ChannelKind, MessageSender> senders;
    private final Contacts contacts;
    private final Messages messages;
    private final Outbox outbox;
    private final ChannelSwitch channels;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    SendOne(
            List<MessageSender> senders,
            Contacts contacts,
            Messages messages,
            Outbox outbox,
            ChannelSwitch channels,
            Announcements announcements,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.senders = senders.stream().collect(Collectors.toMap(MessageSender::kind, Function.identity()));
        this.contacts = contacts;
        this.messages = messages;
        this.outbox = outbox;
        this.channels = channels;
        this.announcements = announcements;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void send(Outgoing outgoing) {
        var sender = senders.get(outgoing.kind());
        var outcome =
                sender == null ? new SendOutcome.Refused(new Failure(null, "no-sender", null)) : sender.send(outgoing);
        recordInTheEnd(outgoing, outcome);
    }

    /** Nobody else knows what the provider said: it is not given up because the database is away for a while. */
    private void recordInTheEnd(Outgoing outgoing, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.NotNow notNow && notNow.again().holdsOthers()) {
            inTheEnd(() ->
                    outbox.hold(outgoing.channel(), notNow.again().reach(), next(outgoing, notNow), clock.instant()));
        }
        inTheEnd(() -> record(outgoing, outcome));
    }

    private void inTheEnd(Runnable work) {
        DatabaseAway.outlast(
                FIRST_RECORDING_PAUSE, RECORDINGS, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    private void record(Outgoing outgoing, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted accepted -> accepted(outgoing, accepted);
            case SendOutcome.Refused(var failure) -> failed(List.of(outgoing.message()), failure);
            case SendOutcome.NotNow notNow -> {
                if (notNow.again().isWorthIt(outgoing.attempts())) {
                    var until = next(outgoing, notNow);
                    wait(outgoing, () -> outbox.retry(outgoing.message(), notNow.again(), until));
                } else {
                    failed(List.of(outgoing.message()), notNow.failure());
                }
            }
            case SendOutcome.ChannelRefused(var code, var reason) -> {
                LOG.error("Channel {} is paused, its provider refuses it with code {}", outgoing.channel(), code);
                wait(outgoing, () -> outbox.release(outgoing.message(), clock.instant()));
                channels.pause(outgoing.channel(), code, reason);
            }
            case SendOutcome.Unknown(var reason) ->
                LOG.warn(
                        "Message {} may have been sent, waiting for its status: {}",
                        outgoing.message().value(),
                        reason);
        }
    }

    private void accepted(Outgoing outgoing, SendOutcome.Accepted accepted) {
        var id = outgoing.message();
        accepted.correctedAddress()
                .ifPresent(address -> contacts.learn(List.of(new Hearsay.Alias(outgoing.to(), address))));
        accepted.correctedAddress().ifPresent(address -> outbox.readdress(outgoing.conversation(), address));
        var name = new ProviderId(outgoing.channel(), accepted.providerId());
        if (isOver(id, name)) {
            return;
        }
        var reached = accepted.held() ? MessageStatus.HELD : MessageStatus.SENT;
        move(List.of(id), Progress.Report.of(reached, clock.instant()));
        messages.claim(List.of(new Messages.Claim(name, id)));
        outbox.settle(List.of(id));
        if (!accepted.held()) {
            events.publishEvent(new MessageSent(id, outgoing.conversation(), clock.instant()));
        }
    }

    /** Its reports came before this answer, it failed by them and is queued once more: the answer is about a former attempt. */
    private boolean isOver(MessageId id, ProviderId name) {
        messages.lock(List.of(id));
        return !messages.retired(List.of(name)).isEmpty();
    }

    /** The provider said that it did not take it: it is queued as before, unless a report knows better. */
    private void wait(Outgoing outgoing, Runnable inTheQueue) {
        for (var message : messages.lock(List.of(outgoing.message()))) {
            var waiting = message.takenBack();
            if (waiting.status() == MessageStatus.QUEUED) {
                messages.saveProgress(List.of(waiting));
                inTheQueue.run();
                announcements.moved(List.of(waiting));
            }
        }
    }

    private Instant next(Outgoing outgoing, SendOutcome.NotNow notNow) {
        var pause = notNow.again().pause(outgoing.attempts(), outgoing.message());
        return clock.instant().plus(pause.compareTo(notNow.atLeast()) < 0 ? notNow.atLeast() : pause);
    }

    /** Reports messages whose fate nobody can know any more: a person decides, they are never sent again blindly. */
    void reportLost() {
        transactions.executeWithoutResult(status -> {
            var silent = outbox.lost(clock.instant().minus(LOST_AFTER));
            var lost = silent.isEmpty() ? silent : stillSending(silent);
            if (!lost.isEmpty()) {
                failed(lost, Failure.maybeSent("The provider's answer never came."));
            }
        });
    }

    /** Those that no status reached while we looked; messages are locked before the queue, as everywhere. */
    private List<MessageId> stillSending(List<MessageId> ids) {
        return messages.lock(ids).stream()
                .filter(message -> message.status() == MessageStatus.SENDING)
                .map(Message::id)
                .toList();
    }

    private void failed(Collection<MessageId> ids, Failure failure) {
        var now = clock.instant();
        var changed = move(ids, Progress.Report.failed(failure, now));
        outbox.settle(ids);
        changed.forEach(message ->
                events.publishEvent(new DeliveryFailed(message.id(), message.conversation(), failure.code(), now)));
    }

    /** Those that got further by the report; the others keep only its time. */
    private List<Message> move(Collection<MessageId> ids, Progress.Report report) {
        var before = messages.lock(ids);
        var after = before.stream().map(message -> message.after(report)).toList();
        messages.saveProgress(after);
        var moved = IntStream.range(0, after.size())
                .filter(i -> after.get(i).isBeyond(before.get(i)))
                .mapToObj(after::get)
                .toList();
        announcements.moved(moved);
        return moved;
    }
}
