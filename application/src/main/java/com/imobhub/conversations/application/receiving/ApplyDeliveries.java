package com.imobhub.conversations.application.receiving;

import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.shared.application.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Turns stored deliveries into contacts, conversations and messages: many in one transaction, and element by element when the
 * many fail, so that a broken one costs its neighbours nothing. What fails while the database does not answer is no fault of
 * a delivery. Applying twice changes nothing.
 */
@Service
public class ApplyDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyDeliveries.class);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    /** What a delivery waits for usually comes within a second; after some 13 minutes it never will. */
    private static final int WAITS = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int GROWTH_OF_WAITS = 5;

    private final Deliveries deliveries;
    private final Map<String, ProviderTranslator> translators;
    private final ApplyElements applyElements;
    private final TransactionOperations transactions;
    private final Heartbeat database;
    private final Clock clock;

    ApplyDeliveries(
            Deliveries deliveries,
            List<ProviderTranslator> translators,
            ApplyElements applyElements,
            TransactionOperations transactions,
            Heartbeat database,
            Clock clock) {
        this.deliveries = deliveries;
        this.translators =
                translators.stream().collect(Collectors.toMap(ProviderTranslator::source, Function.identity()));
        this.applyElements = applyElements;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Applies the oldest deliveries that are due and says how many it took. */
    public int applyNext() {
        var claimed = new ArrayList<Delivery>();
        var unrouted = new HashSet<Route>();
        try {
            transactions.executeWithoutResult(status -> {
                claimed.addAll(deliveries.claim(BATCH));
                apply(claimed, unrouted);
            });
        } catch (RuntimeException failed) {
            if (claimed.isEmpty() || !database.alive()) {
                throw failed;
            }
            LOG.warn("A batch of {} deliveries failed, applying each alone: {}", claimed.size(), failed.toString());
            unrouted.clear();
            claimed.forEach(this::applyAlone);
        }
        catchUp(unrouted);
        return claimed.size();
    }

    /** @param unrouted takes the routes that no channel has */
    private void apply(List<Delivery> claimed, Set<Route> unrouted) {
        if (claimed.isEmpty()) {
            return;
        }
        var elements = new ArrayList<InboundElement>();
        var owners = new ArrayList<Delivery>();
        for (var delivery : claimed) {
            for (var element : translate(delivery)) {
                elements.add(element);
                owners.add(delivery);
            }
        }
        var findings = new LinkedHashMap<Delivery, Findings>();
        applyElements.apply(elements, remainder(owners, findings));
        findings.forEach(this::settle);
        findings.values().forEach(found -> unrouted.addAll(found.unrouted()));
        deliveries.finish(claimed.stream()
                .filter(delivery -> !findings.containsKey(delivery))
                .map(Delivery::id)
                .toList());
    }

    private Remainder remainder(List<Delivery> owners, Map<Delivery, Findings> findings) {
        return new Remainder() {
            @Override
            public void keep(int index, String reason) {
                of(index).keep(reason);
            }

            @Override
            public void keepUnrouted(int index, Route route) {
                of(index).keepUnrouted(route);
            }

            @Override
            public void await(int index, String reason) {
                of(index).await(reason);
            }

            @Override
            public boolean isLastTry(int index) {
                return deliveries.attempts(owners.get(index).id()) >= WAITS;
            }

            private Findings of(int index) {
                return findings.computeIfAbsent(owners.get(index), unseen -> new Findings());
            }
        };
    }

    private void settle(Delivery delivery, Findings findings) {
        var attempts = findings.awaitsSomething() ? deliveries.attempts(delivery.id()) : WAITS;
        if (attempts < WAITS) {
            var pause = FIRST_WAIT.multipliedBy((long) Math.pow(GROWTH_OF_WAITS, attempts));
            deliveries.postpone(
                    delivery.id(), findings.everything(), clock.instant().plus(pause));
        } else if (findings.isNotUnderstood()) {
            deliveries.keep(delivery.id(), findings.reason());
        } else {
            deliveries.finish(List.of(delivery.id()));
        }
    }

    private List<InboundElement> translate(Delivery delivery) {
        var translator = translators.get(delivery.source());
        return translator == null
                ? List.of(new NotUnderstood(
                        Cause.NOT_READ_YET, "Nothing here reads deliveries of " + delivery.source() + "."))
                : read(delivery, translator);
    }

    /** One that breaks its reader, though readers promise otherwise, must not come back to break it for ever. */
    private static List<InboundElement> read(Delivery delivery, ProviderTranslator translator) {
        try {
            return translator.translate(delivery);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("Delivery {} breaks its reader", delivery.id(), broken);
            return List.of(new NotUnderstood(
                    Cause.UNREADABLE_BODY,
                    "The body cannot be read: " + broken.getClass().getSimpleName() + "."));
        }
    }

    private void applyAlone(Delivery delivery) {
        var findings = new Findings();
        RuntimeException failure = null;
        for (var element : translate(delivery)) {
            try {
                var remainder = remainder(List.of(delivery), new HashMap<>(Map.of(delivery, findings)));
                transactions.executeWithoutResult(status -> applyElements.apply(List.of(element), remainder));
            } catch (RuntimeException failed) {
                if (!database.alive()) {
                    throw failed;
                }
                LOG.error("An element of delivery {} failed", delivery.id(), failed);
                failure = failed;
            }
        }
        var failed = failure;
        transactions.executeWithoutResult(status -> {
            if (failed == null) {
                settle(delivery, findings);
            } else {
                putOff(
                        delivery.id(),
                        (Cause.FAILED.line(failed.getClass().getSimpleName()) + "\n" + findings.everything()).strip());
            }
        });
        catchUp(findings.unrouted());
    }

    /**
     * A channel that was connected while its deliveries were judged had its replay before they were kept. Now that they are,
     * whoever comes later finds them, and whoever came before is found here.
     */
    private void catchUp(Set<Route> unrouted) {
        if (!unrouted.isEmpty()) {
            transactions.executeWithoutResult(status -> applyElements
                    .channelsOf(unrouted)
                    .keySet()
                    .forEach(route -> deliveries.replay(ApplyElements.unknownRoute(route))));
        }
    }

    private void putOff(UUID id, String reason) {
        var attempts = deliveries.attempts(id);
        if (attempts + 1 >= ATTEMPTS) {
            deliveries.keep(id, reason);
        } else {
            deliveries.postpone(id, reason, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << attempts)));
        }
    }
}
