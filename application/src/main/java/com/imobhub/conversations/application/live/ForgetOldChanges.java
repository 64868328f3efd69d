package com.imobhub.conversations.application.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the feed as long as a screen may sleep and go on where it was. */
@Component
class ForgetOldChanges {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Feed feed;

    ForgetOldChanges(Feed feed) {
        this.feed = feed;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "conversations.forget-old-changes", lockAtLeastFor = "PT50M", lockAtMostFor = "PT50M")
    @Transactional
    void forget() {
        feed.forget(KEPT);
    }
}
