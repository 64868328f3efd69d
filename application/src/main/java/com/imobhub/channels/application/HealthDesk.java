package com.imobhub.channels.application;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelReports;
import com.imobhub.channels.domain.Alert;
import com.imobhub.channels.domain.AlertText;
import com.imobhub.channels.domain.Alerts;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.HealthRecords;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Template;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.channels.domain.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is learnt about channels: keeps it, raises alerts and tells the screens. */
@Service
@Transactional
class HealthDesk implements ChannelReports {

    private static final Logger LOG = LoggerFactory.getLogger(HealthDesk.class);

    /** Meta's codes for a template that is not as we know it: its values, its name, their form, its state (wire-formats.md §10). */
    private static final Set<Integer> TEMPLATE_DIFFERS = Set.of(132000, 132001, 132012, 132015, 132016);

    private final Channels channels;
    private final HealthRecords health;
    private final Templates templates;
    private final TemplateForms forms;
    private final Alerts alerts;
    private final ChannelPulse pulse;
    private final ApplicationEventPublisher events;

    HealthDesk(
            Channels channels,
            HealthRecords health,
            Templates templates,
            TemplateForms forms,
            Alerts alerts,
            ChannelPulse pulse,
            ApplicationEventPublisher events) {
        this.channels = channels;
        this.health = health;
        this.templates = templates;
        this.forms = forms;
        this.alerts = alerts;
        this.pulse = pulse;
        this.events = events;
    }

    /** A report with the channels it concerns. */
    private record Addressed(ChannelReport report, List<Channel> to) {

        Stream<HealthRecords.Told> told() {
            return Fact.of(report.news(), report.at()).stream()
                    .flatMap(fact -> to.stream().map(channel -> new HealthRecords.Told(channel.id(), fact)));
        }

        Stream<Alert> alerts() {
            return AlertText.of(report.news()).stream().flatMap(this::alerts);
        }

        private Stream<Alert> alerts(AlertText text) {
            return report.namesANumber()
                    ? to.stream().map(channel -> Alert.of(channel.id(), text, report.at()))
                    : Stream.of(Alert.of(report.account(), text, report.at()));
        }

        Stream<Template> templates() {
            return report.news() instanceof ChannelNews.OfTemplate news
                    ? Stream.of(Template.of(report.account(), news, report.at()))
                    : Stream.empty();
        }
    }

    @Override
    public List<ChannelReport> report(Collection<ChannelReport> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        var known = channels.all();
        var addressed = new ArrayList<Addressed>();
        var unknown = new ArrayList<ChannelReport>();
        for (var report : reports) {
            var to = known.stream().filter(channel -> channel.isMeantBy(report)).toList();
            if (to.isEmpty()) {
                unknown.add(report);
            } else {
                addressed.add(new Addressed(report, to));
            }
        }
        take(addressed);
        return unknown;
    }

    private void take(List<Addressed> reports) {
        health.tell(reports.stream().flatMap(Addressed::told).toList());
        templates.merge(reports.stream().flatMap(Addressed::templates).toList());
        alerts.raise(reports.stream().flatMap(Addressed::alerts).toList());
        var changed = new LinkedHashSet<ChannelId>();
        reports.forEach(report -> report.to().forEach(channel -> changed.add(channel.id())));
        announce(changed);
    }

    private void announce(Set<ChannelId> changed) {
        changed.forEach(channel -> events.publishEvent(new ChannelChanged(channel)));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void heard(Collection<ChannelId> heard, Instant at) {
        heard.forEach(channel -> pulse.heard(channel, at));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void failed(ChannelId channel, int code, String words, Instant at) {
        pulse.failed(channel, new Pulse.LastError(code, words, at));
        if (TEMPLATE_DIFFERS.contains(code)) {
            channels.find(channel).map(it -> it.number().wabaId()).ifPresent(account -> forms.doubt(account, at));
        }
    }

    @Override
    public void failing(ChannelId channel, int failed, int finished, Instant at) {
        if (alerts.raiseUnlessStanding(Alert.of(channel, AlertText.manyFailures(failed, finished), at))) {
            LOG.error("Of the last {} messages of channel {}, {} failed", finished, channel.value(), failed);
            announce(Set.of(channel));
        }
    }

    @Override
    public void recovered(Collection<ChannelId> recovered, Instant at) {
        var ended = alerts.end(recovered, AlertText.MANY_FAILURES, at);
        ended.stream().map(Alert::channel).filter(Objects::nonNull).forEach(channel -> announce(Set.of(channel)));
    }
}
