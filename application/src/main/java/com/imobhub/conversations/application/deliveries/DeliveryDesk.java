package com.imobhub.conversations.application.deliveries;

import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.shared.Page;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Looking at deliveries, and having them applied once more. */
@Service
public class DeliveryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDesk.class);
    private static final int LONGEST_PAGE = 100;
    private static final int CHUNK = 500;
    private static final ZoneId AGENCY = ZoneId.of("America/Sao_Paulo");

    private final DeliveryReads reads;
    private final Deliveries deliveries;
    private final TransactionOperations transactions;
    private final Clock clock;

    DeliveryDesk(DeliveryReads reads, Deliveries deliveries, TransactionOperations transactions, Clock clock) {
        this.reads = reads;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** See {@link DeliveryReads#list}. */
    public Page<DeliveryRow> list(DeliveryReads.Filter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.invalid("limit", "A page has 1 to " + LONGEST_PAGE + " rows.");
        }
        return reads.list(filter, cursor, limit);
    }

    /** See {@link DeliveryReads#summary}; the day is the agency's. */
    public DeliverySummary summary() {
        return reads.summary(clock.instant()
                .atZone(AGENCY)
                .toLocalDate()
                .atStartOfDay(AGENCY)
                .toInstant());
    }

    /** @throws Refusal {@code unknown-delivery} */
    public DeliveryReads.Opened find(UUID id) {
        return reads.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Has one applied once more, whatever its state; applying twice changes nothing.
     *
     * @throws Refusal {@code unknown-delivery}
     */
    public void replay(UUID id, MemberId by) {
        if (!Boolean.TRUE.equals(transactions.execute(status -> deliveries.replay(id)))) {
            throw unknown(id);
        }
        LOG.info("Member {} replayed delivery {}", by.value(), id);
    }

    /**
     * Has all kept ones whose reason contains {@code reason} applied once more, some at a time, each at most once however
     * soon it is kept again.
     *
     * @return how many
     */
    public int replayKept(String reason, MemberId by) {
        var replayed = 0;
        UUID last = null;
        do {
            var after = last;
            var chunk = transactions.execute(status -> deliveries.replayNext(reason, after, CHUNK));
            last = chunk == null || chunk.isEmpty() ? null : chunk.getLast();
            replayed += chunk == null ? 0 : chunk.size();
        } while (last != null);
        LOG.info("Member {} replayed {} kept deliveries", by.value(), replayed);
        return replayed;
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "unknown-delivery", "There is no delivery " + id + ".");
    }
}
