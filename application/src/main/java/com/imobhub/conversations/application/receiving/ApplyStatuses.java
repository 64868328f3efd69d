package com.imobhub.conversations.application.receiving;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Applies what the provider reports about messages of ours, in whatever order the reports come. */
@Service
class ApplyStatuses {

    private final Messages messages;
    private final Outbox outbox;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    ApplyStatuses(Messages messages, Outbox outbox, Announcements announcements, ApplicationEventPublisher events) {
        this.messages = messages;
        this.outbox = outbox;
        this.announcements = announcements;
        this.events = events;
    }

    /** @param unknown told when there is no such message here */
    record Report(ProviderId id, StatusReported what, Consumer<String> unknown) {

        /** The message it may be about: by our own id if the provider echoed it, else by the provider's. */
        Stream<MessageId> candidates(Map<ProviderId, MessageId> named) {
            return Stream.of(what.ours(), named.get(id)).filter(Objects::nonNull);
        }
    }

    void apply(List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        var named = messages.identify(reports.stream().map(Report::id).collect(toSet()));
        var before =
                messages
                        .lock(reports.stream()
                                .flatMap(report -> report.candidates(named))
                                .collect(toSet()))
                        .stream()
                        .collect(toMap(Message::id, Function.identity()));
        var after = new LinkedHashMap<MessageId, Message>(before);
        var reportedAt = new HashMap<MessageId, Instant>();
        for (var report : reports) {
            report.candidates(named)
                    .filter(before::containsKey)
                    .findFirst()
                    .ifPresentOrElse(
                            id -> {
                                var what = report.what();
                                after.computeIfPresent(
                                        id, (same, message) -> message.after(what.status(), what.failure()));
                                reportedAt.merge(
                                        id, what.at(), (known, further) -> further.isAfter(known) ? further : known);
                            },
                            () -> report.unknown()
                                    .accept("A status for message "
                                            + report.id().value() + ", which is not here."));
        }
        save(before, after, reportedAt);
    }

    private void save(
            Map<MessageId, Message> before, Map<MessageId, Message> after, Map<MessageId, Instant> reportedAt) {
        var changed = after.values().stream()
                .filter(message -> !message.equals(before.get(message.id())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        messages.saveStatus(changed, reportedAt);
        outbox.settle(changed.stream().map(Message::id).toList());
        announcements.moved(changed);
        changed.stream()
                .filter(message -> message.status() == MessageStatus.FAILED)
                .map(message -> new DeliveryFailed(
                        message.id(),
                        message.conversation(),
                        message.failure() == null ? null : message.failure().code(),
                        requireNonNull(reportedAt.get(message.id()))))
                .forEach(events::publishEvent);
    }
}
