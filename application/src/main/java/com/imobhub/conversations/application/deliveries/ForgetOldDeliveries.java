package com.imobhub.conversations.application.deliveries;

import com.imobhub.conversations.application.receiving.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes deliveries that are done and older than the agency wants to keep them, a few at a time; what still wants work
 * stays. Doing it on several nodes at once is harmless: each takes others.
 */
@Component
class ForgetOldDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetOldDeliveries.class);
    private static final int BATCH = 500;

    private final Deliveries deliveries;
    private final Clock clock;
    private final Duration kept;

    ForgetOldDeliveries(Deliveries deliveries, Clock clock, @Value("${imobhub.delivery-days}") int days) {
        this.deliveries = deliveries;
        this.clock = clock;
        kept = Duration.ofDays(days);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "conversations.forget-old-deliveries", lockAtLeastFor = "PT50M", lockAtMostFor = "PT2H")
    void forget() {
        var before = clock.instant().minus(kept);
        var forgotten = 0;
        int batch;
        do {
            batch = deliveries.forgetDone(before, BATCH);
            forgotten += batch;
        } while (batch > 0);
        if (forgotten > 0) {
            LOG.info("Removed {} deliveries received before {}", forgotten, before);
        }
    }
}
