package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.MessageSent;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sends one claimed message and records what came of it. */
@Service
class SendOne {

    private static final Logger LOG = LoggerFactory.getLogger(SendOne.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int GROWTH = 4;
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);

    private final Map<ChannelKind, MessageSender> senders;
    private final Messages messages;
    private final Outbox outbox;
    private final ChannelSwitch channels;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    SendOne(
            List<MessageSender> senders,
            Messages messages,
            Outbox outbox,
            ChannelSwitch channels,
            Announcements announcements,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.senders = senders.stream().collect(Collectors.toMap(MessageSender::kind, Function.identity()));
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
        transactions.executeWithoutResult(status -> record(outgoing, outcome));
    }

    private void record(Outgoing outgoing, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted accepted -> accepted(outgoing, accepted);
            case SendOutcome.Refused(var failure) -> failed(List.of(outgoing.message()), failure);
            case SendOutcome.NotNow(var failure)
            when outgoing.attempt() + 1 >= ATTEMPTS -> failed(List.of(outgoing.message()), failure);
            case SendOutcome.NotNow notNow ->
                outbox.retry(outgoing.message(), clock.instant().plus(pause(outgoing)));
            case SendOutcome.ChannelRefused(var code, var reason) -> {
                LOG.error("Channel {} is paused, its provider refuses it with code {}", outgoing.channel(), code);
                channels.pause(outgoing.channel(), code, reason);
                outbox.retry(outgoing.message(), clock.instant());
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
        messages.claim(List.of(new Messages.Claim(new ProviderId(outgoing.channel(), accepted.providerId()), id)));
        accepted.correctedAddress().ifPresent(address -> outbox.readdress(outgoing.conversation(), address));
        move(List.of(id), MessageStatus.SENT, null);
        outbox.settle(List.of(id));
        events.publishEvent(new MessageSent(id, outgoing.conversation(), clock.instant()));
    }

    private static Duration pause(Outgoing outgoing) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, outgoing.attempt()));
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
        move(ids, MessageStatus.FAILED, failure);
        outbox.settle(ids);
    }

    private void move(Collection<MessageId> ids, MessageStatus to, @Nullable Failure failure) {
        var now = clock.instant();
        var before = messages.lock(ids);
        var changed = before.stream()
                .map(message -> message.after(to, failure))
                .filter(message -> !before.contains(message))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        messages.saveStatus(changed, changed.stream().collect(Collectors.toMap(Message::id, message -> now)));
        announcements.moved(changed);
        if (to == MessageStatus.FAILED) {
            changed.forEach(message -> events.publishEvent(new DeliveryFailed(
                    message.id(), message.conversation(), failure == null ? null : failure.code(), now)));
        }
    }
}
