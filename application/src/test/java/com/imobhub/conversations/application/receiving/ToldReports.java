package com.imobhub.conversations.application.receiving;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelReports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what was told about channels. */
final class ToldReports implements ChannelReports {

    final List<ChannelReport> told = new ArrayList<>();
    final Set<String> accounts = new HashSet<>();

    @Override
    public List<ChannelReport> report(Collection<ChannelReport> reports) {
        told.addAll(reports);
        return reports.stream()
                .filter(report -> !accounts.contains(report.account()))
                .toList();
    }

    @Override
    public void heard(Collection<ChannelId> channels, Instant at) {}

    @Override
    public void failed(ChannelId channel, int code, String words, Instant at) {}

    @Override
    public void failing(ChannelId channel, int failed, int finished, Instant at) {}

    @Override
    public void recovered(Collection<ChannelId> channels, Instant at) {}
}
