package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelReports;
import com.imobhub.conversations.application.sending.SendRecords.Tally;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises an alert when more than half of a channel's last messages failed. It counts what is stored and an alert is raised
 * once, so looking on several nodes at once is harmless.
 */
@Component
class WatchSending {

    private final SendRecords records;
    private final ChannelReports reports;
    private final Clock clock;
    private final int watched;

    WatchSending(
            SendRecords records,
            ChannelReports reports,
            Clock clock,
            @Value("${imobhub.watchdog.messages:20}") int watched) {
        this.records = records;
        this.reports = reports;
        this.clock = clock;
        this.watched = watched;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    @SchedulerLock(name = "conversations.watch-sending", lockAtLeastFor = "PT20S", lockAtMostFor = "PT5M")
    void look() {
        var now = clock.instant();
        var tallies = records.tally(watched);
        tallies.stream()
                .filter(Tally::isAlarming)
                .forEach(bad -> reports.failing(bad.channel(), bad.failed(), bad.finished(), now));
        reports.recovered(
                tallies.stream().filter(Tally::isFine).map(Tally::channel).toList(), now);
    }
}
