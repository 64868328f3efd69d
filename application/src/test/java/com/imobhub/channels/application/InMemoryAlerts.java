package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Alert;
import com.imobhub.channels.domain.Alerts;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Alerts in a map. */
class InMemoryAlerts implements Alerts {

    private final Map<Alert.Subject, Alert> kept = new LinkedHashMap<>();
    private final Set<UUID> dismissed = new HashSet<>();

    @Override
    public void raise(Collection<Alert> alerts) {
        alerts.forEach(alert -> kept.merge(alert.subject(), alert, Alert::newest));
    }

    @Override
    public boolean raiseUnlessStanding(Alert alert) {
        var standing = kept.get(alert.subject());
        if (standing != null && standing.level() != Alert.Level.OVER) {
            return false;
        }
        kept.put(alert.subject(), alert);
        return true;
    }

    @Override
    public List<Alert> end(Collection<ChannelId> channels, String topic, Instant now) {
        var ended = new ArrayList<Alert>();
        for (var channel : channels) {
            kept.computeIfPresent(new Alert.Subject(channel, null, topic), (subject, alert) -> {
                if (alert.level() == Alert.Level.OVER) {
                    return alert;
                }
                ended.add(over(alert, now));
                return ended.getLast();
            });
        }
        return ended;
    }

    private static Alert over(Alert it, Instant now) {
        return new Alert(
                it.id(),
                it.channel(),
                it.account(),
                it.topic(),
                Alert.Level.OVER,
                it.kind(),
                it.about(),
                it.words(),
                it.until(),
                now);
    }

    @Override
    public List<Alert> open(Instant now) {
        return kept.values().stream()
                .filter(this::isShown)
                .filter(alert -> alert.until() == null || alert.until().isAfter(now))
                .sorted(Comparator.comparing(Alert::level)
                        .thenComparing(Alert::at)
                        .reversed())
                .toList();
    }

    private boolean isShown(Alert alert) {
        return alert.level() != Alert.Level.OVER && !dismissed.contains(alert.id());
    }

    @Override
    public Optional<Alert> dismiss(UUID id, MemberId by, Instant now) {
        var shown = kept.values().stream()
                .filter(alert -> alert.id().equals(id) && isShown(alert))
                .findFirst();
        shown.ifPresent(alert -> dismissed.add(alert.id()));
        return shown;
    }
}
