package com.imobhub;

import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives events that a listener failed on another chance. */
@Component
@EnableScheduling
class ResubmitFailedEvents {

    private final FailedEventPublications failed;

    ResubmitFailedEvents(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "resubmit-failed-events", lockAtLeastFor = "PT45S", lockAtMostFor = "PT10M")
    void resubmit() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
