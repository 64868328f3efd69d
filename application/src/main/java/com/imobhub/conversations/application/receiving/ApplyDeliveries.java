package com.imobhub.conversations.application.receiving;

import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Turns stored deliveries into contacts, conversations and messages: many in one transaction, and element by element when the
 * many fail, so that a broken one costs its neighbours nothing. Applying twice changes nothing.
 */
@Service
public class ApplyDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyDeliveries.class);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Deliveries deliveries;
    private final Map<String, ProviderTranslator> translators;
    private final ApplyElements applyElements;
    private final TransactionOperations transactions;
    private final Clock clock;

    ApplyDeliveries(
            Deliveries deliveries,
            List<ProviderTranslator> translators,
            ApplyElements applyElements,
            TransactionOperations transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.translators =
                translators.stream().collect(Collectors.toMap(ProviderTranslator::source, Function.identity()));
        this.applyElements = applyElements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Applies the oldest deliveries that are due and says how many it took. */
    public int applyNext() {
        var claimed = new ArrayList<Delivery>();
        try {
            transactions.executeWithoutResult(status -> {
                claimed.addAll(deliveries.claim(BATCH));
                apply(claimed);
            });
        } catch (RuntimeException failed) {
            if (claimed.isEmpty()) {
                throw failed;
            }
            LOG.warn("A batch of {} deliveries failed, applying each alone: {}", claimed.size(), failed.toString());
            claimed.forEach(this::applyAlone);
        }
        return claimed.size();
    }

    private void apply(List<Delivery> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        var elements = new ArrayList<InboundElement>();
        var owners = new ArrayList<UUID>();
        for (var delivery : claimed) {
            for (var element : translate(delivery)) {
                elements.add(element);
                owners.add(delivery.id());
            }
        }
        var notUnderstood = new LinkedHashMap<UUID, String>();
        applyElements.apply(
                elements,
                (index, reason) ->
                        notUnderstood.merge(owners.get(index), reason, (known, further) -> known + "\n" + further));
        notUnderstood.forEach(deliveries::keep);
        deliveries.finish(claimed.stream()
                .map(Delivery::id)
                .filter(id -> !notUnderstood.containsKey(id))
                .toList());
    }

    private List<InboundElement> translate(Delivery delivery) {
        var translator = translators.get(delivery.source());
        return translator == null
                ? List.of(new NotUnderstood("Nothing here reads deliveries of " + delivery.source() + "."))
                : translator.translate(delivery.body());
    }

    private void applyAlone(Delivery delivery) {
        var notUnderstood = new StringJoiner("\n");
        RuntimeException failure = null;
        for (var element : translate(delivery)) {
            try {
                transactions.executeWithoutResult(
                        status -> applyElements.apply(List.of(element), (index, reason) -> notUnderstood.add(reason)));
            } catch (RuntimeException failed) {
                LOG.error("An element of delivery {} failed", delivery.id(), failed);
                failure = failed;
            }
        }
        settle(delivery.id(), notUnderstood.toString(), failure);
    }

    private void settle(UUID id, String notUnderstood, @Nullable RuntimeException failure) {
        transactions.executeWithoutResult(status -> {
            if (failure != null) {
                putOff(id, ("Failed: " + failure.getClass().getSimpleName() + "\n" + notUnderstood).strip());
            } else if (!notUnderstood.isEmpty()) {
                deliveries.keep(id, notUnderstood);
            } else {
                deliveries.finish(List.of(id));
            }
        });
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
