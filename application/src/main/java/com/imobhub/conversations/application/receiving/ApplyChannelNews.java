package com.imobhub.conversations.application.receiving;

import static java.util.stream.Collectors.toSet;

import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelReports;
import com.imobhub.channels.ConnectedChannel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Passes news about channels on to those who keep the channels. */
@Service
class ApplyChannelNews {

    private final ChannelReports reports;
    private final Clock clock;

    ApplyChannelNews(ChannelReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** The provider called on these channels just now. */
    void heard(Collection<ConnectedChannel> channels) {
        reports.heard(channels.stream().map(ConnectedChannel::id).toList(), clock.instant());
    }

    /** @param unmatched told when the news concern no channel here */
    record About(ChannelReport what, Runnable unmatched) {}

    void apply(List<About> news) {
        if (news.isEmpty()) {
            return;
        }
        var ofNobody =
                reports.report(news.stream().map(About::what).toList()).stream().collect(toSet());
        news.stream()
                .filter(about -> ofNobody.contains(about.what()))
                .forEach(about -> about.unmatched().run());
    }
}
