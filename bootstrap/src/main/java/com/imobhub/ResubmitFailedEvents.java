package com.imobhub;

import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives events that a listener failed on another chance, on every node: a publication is claimed before it is resubmitted. */
@Component
@EnableScheduling
class ResubmitFailedEvents {

    private final FailedEventPublications failed;

    ResubmitFailedEvents(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void resubmit() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
