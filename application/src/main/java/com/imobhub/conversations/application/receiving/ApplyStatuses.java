package com.imobhub.conversations.application.receiving;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Handover;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.SendAgain;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.application.sending.SlowDown;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Applies what the provider reports about messages of ours, in whatever order the reports come. Of a former attempt of what is
 * being sent once more it only matters whether it was delivered.
 */
@Service
class ApplyStatuses {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyStatuses.class);

    /** Who was called late may hear of trouble that somebody has put right meanwhile; if not, the next message tells. */
    private static final Duration NEWS = Duration.ofHours(1);

    private final Messages messages;
    private final Outbox outbox;
    private final SendAgain sendAgain;
    private final ChannelSwitch channels;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyStatuses(
            Messages messages,
            Outbox outbox,
            SendAgain sendAgain,
            ChannelSwitch channels,
            Announcements announcements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.sendAgain = sendAgain;
        this.channels = channels;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    /** @param missing told when there is no such message here */
    record About(ProviderId id, StatusReported what, Runnable missing) {

        boolean provesDelivery() {
            return what.report().status().isProofOfDelivery();
        }

        /** The message it may be about: by our own id if the provider echoed it, else by the provider's. */
        Stream<MessageId> candidates(Map<ProviderId, MessageId> named) {
            var ours = what.ours();
            return Stream.of(ours == null ? null : ours.message(), named.get(id))
                    .filter(Objects::nonNull);
        }
    }

    void apply(List<About> reports) {
        if (reports.isEmpty()) {
            return;
        }
        var named = messages.identify(reports.stream().map(About::id).collect(toSet()));
        var before = messages
                .lock(reports.stream().flatMap(about -> about.candidates(named)).collect(toSet()))
                .stream()
                .collect(toMap(Message::id, Function.identity()));
        var retired = messages.retired(reports.stream()
                .filter(about -> !about.provesDelivery())
                .map(About::id)
                .collect(toSet()));
        var rounds = outbox.rounds(reports.stream()
                .filter(about -> !about.provesDelivery() && !named.containsKey(about.id()))
                .map(about -> about.what().ours())
                .filter(Objects::nonNull)
                .map(Handover::message)
                .collect(toSet()));
        var after = new LinkedHashMap<MessageId, Message>(before);
        var learned = new ArrayList<Messages.Claim>();
        var passing = new HashMap<MessageId, Again>();
        var slowed = new LinkedHashMap<ChannelId, Again>();
        var refused = new TreeMap<ChannelId, SendOutcome.ChannelRefused>(comparing(ChannelId::value));
        for (var about : reports) {
            var known = about.candidates(named).filter(before::containsKey).findFirst();
            if (known.isEmpty()) {
                about.missing().run();
                continue;
            }
            if (retired.contains(about.id()) || isOver(about, rounds)) {
                continue;
            }
            var id = known.get();
            var message = requireNonNull(after.get(id));
            var next = message.after(about.what().report());
            after.put(id, next);
            if (next.isBeyond(message) && isNews(about)) {
                switch (about.what().consequence()) {
                    case SendOutcome.ChannelRefused refusal ->
                        refused.put(about.id().channel(), refusal);
                    case SendOutcome.NotNow notNow
                    when isOnItsWay(message) -> {
                        passing.put(id, notNow.again());
                        if (notNow.again().holdsOthers()) {
                            slowed.put(about.id().channel(), notNow.again());
                        }
                    }
                    case null, default -> {}
                }
            }
            if (!named.containsKey(about.id())) {
                learned.add(new Messages.Claim(about.id(), id));
            }
        }
        messages.claim(learned);
        save(before, after, passing);
        slowed.forEach((channel, why) -> events.publishEvent(new SlowDown(channel, why, clock.instant())));
        refused.forEach(this::pause);
    }

    /** About a time before the last one that the message was handed over: nobody knew what had become of it. */
    private static boolean isOver(About about, Map<MessageId, Integer> rounds) {
        var ours = about.what().ours();
        return ours != null && ours.round() < rounds.getOrDefault(ours.message(), 0);
    }

    /** What may have been sent and is with a person, or was given up, is no business of ours any more. */
    private static boolean isOnItsWay(Message message) {
        return switch (message.status()) {
            case SENDING, HELD, SENT -> true;
            case RECEIVED, QUEUED, CANCELED, FAILED, DELIVERED, READ, PLAYED -> false;
        };
    }

    private boolean isNews(About about) {
        return about.what().report().at().isAfter(clock.instant().minus(NEWS));
    }

    private Optional<Message> sentAgain(Message message, @Nullable Again why) {
        return why == null || message.status() != MessageStatus.FAILED
                ? Optional.empty()
                : sendAgain.later(message, why);
    }

    private void pause(ChannelId channel, SendOutcome.ChannelRefused refusal) {
        LOG.error("Channel {} is paused, its provider reports code {}", channel.value(), refusal.code());
        channels.pause(channel, refusal.code(), refusal.reason());
    }

    private void save(Map<MessageId, Message> before, Map<MessageId, Message> after, Map<MessageId, Again> passing) {
        var moved = after.values().stream()
                .filter(message -> !message.equals(before.get(message.id())))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        outbox.settle(moved.stream().map(Message::id).toList());
        var changed = moved.stream()
                .map(message -> sentAgain(message, passing.get(message.id())).orElse(message))
                .toList();
        messages.saveProgress(changed);
        announcements.moved(moved.stream()
                .filter(message -> message.isBeyond(requireNonNull(before.get(message.id()))))
                .toList());
        // Screens believe a step back only of what failed.
        announcements.moved(changed.stream()
                .filter(message -> message.status() == MessageStatus.QUEUED && passing.containsKey(message.id()))
                .toList());
        changed.stream()
                .filter(message -> message.status() == MessageStatus.FAILED
                        && !Objects.equals(
                                message.failure(),
                                requireNonNull(before.get(message.id())).failure()))
                .map(message -> new DeliveryFailed(
                        message.id(),
                        message.conversation(),
                        message.failure() == null ? null : message.failure().code(),
                        requireNonNull(message.progress().reached().get(MessageStatus.FAILED))))
                .forEach(events::publishEvent);
    }
}
