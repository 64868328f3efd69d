package com.imobhub.channels.application;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.TemplatePermission;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.HealthRecords;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects channels and answers for them. */
@Service
@Transactional
public class ChannelDesk implements ChannelDirectory, ChannelKeys, ChannelSwitch, TemplatePermission {

    private final Channels channels;
    private final HealthRecords health;
    private final ChannelPulse pulse;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChannelDesk(
            Channels channels,
            HealthRecords health,
            ChannelPulse pulse,
            ApplicationEventPublisher events,
            Clock clock) {
        this.channels = channels;
        this.health = health;
        this.pulse = pulse;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Connects a number that is not connected yet, without asking the provider whether it knows it.
     *
     * @throws Refusal {@code channel-exists}
     */
    public Channel connect(String name, WhatsAppNumber number) {
        return connect(name, number, NumberFacts.NONE);
    }

    /**
     * Connects a number of which the provider told this.
     *
     * @throws Refusal {@code channel-exists}
     */
    public Channel connect(String name, WhatsAppNumber number, NumberFacts facts) {
        var channel = new Channel(ChannelId.next(), name, number, null, clock.instant());
        return connect(channel, name, number, facts);
    }

    /**
     * Gives a channel new credentials in place: it works again and keeps its conversations.
     *
     * @throws Refusal {@code unknown-channel}, {@code channel-exists}
     */
    public Channel reconnect(ChannelId id, String name, WhatsAppNumber number, NumberFacts facts) {
        return connect(known(id), name, number, facts);
    }

    private Channel connect(Channel channel, String name, WhatsAppNumber number, NumberFacts facts) {
        var connected = channel.connect(name, number.completedBy(facts), clock.instant());
        channels.save(channel);
        health.overrule(channel.id());
        events.publishEvent(connected);
        if (facts.equals(NumberFacts.NONE)) {
            events.publishEvent(new ChannelChanged(channel.id()));
        } else {
            take(channel.id(), facts);
        }
        return known(channel.id());
    }

    /**
     * Keeps what the provider answered when asked about a channel's number. One that learns its account only now is connected
     * once more: what was told of the account before concerns it.
     */
    void take(ChannelId id, NumberFacts facts) {
        var now = clock.instant();
        var before = known(id);
        channels.asked(id, facts, now);
        if (before.number().wabaId() == null && facts.account() != null) {
            events.publishEvent(
                    new ChannelConnected(id, before.kind(), before.number().phoneNumberId(), facts.account(), now));
        }
        health.tell(facts.asOf(now).stream()
                .map(fact -> new HealthRecords.Told(id, fact))
                .toList());
        events.publishEvent(new ChannelChanged(id));
    }

    /** Channels that work and of which the provider was not asked for so long. */
    @Transactional(readOnly = true)
    List<Channel> unasked(Duration longest) {
        var now = clock.instant();
        return channels.notAskedSince(now.minus(longest)).stream()
                .filter(channel -> channel.state(now) == ChannelState.CONNECTED)
                .toList();
    }

    /** Connects the number from the settings unless it is connected already. */
    public void connectFirst(String name, WhatsAppNumber number) {
        if (channels.describe(ChannelKind.WHATSAPP_CLOUD, List.of(number.phoneNumberId()), clock.instant())
                .isEmpty()) {
            connect(name, number);
        }
    }

    @Override
    public void pause(ChannelId id, int code, String reason) {
        var now = clock.instant();
        pulse.failed(id, new Pulse.LastError(code, reason, now));
        if (channels.pause(id, new Trouble(code, reason, now))) {
            events.publishEvent(new ChannelChanged(id));
        }
    }

    @Transactional(readOnly = true)
    public List<Channel> all() {
        return channels.all();
    }

    /** Every channel with its signs of life, oldest first. */
    @Transactional(readOnly = true)
    public List<ChannelOverview> overview() {
        var pulses = pulse.all();
        return channels.all().stream()
                .map(channel -> overview(channel, pulses.getOrDefault(channel.id(), Pulse.NONE)))
                .toList();
    }

    /** @throws Refusal {@code unknown-channel} */
    @Transactional(readOnly = true)
    public ChannelOverview overview(ChannelId id) {
        return overview(known(id), pulse.all().getOrDefault(id, Pulse.NONE));
    }

    private ChannelOverview overview(Channel channel, Pulse pulse) {
        return new ChannelOverview(channel, pulse, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ConnectedChannel> find(ChannelId id) {
        return channels.find(id).map(channel -> channel.describe(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
        return channels.describe(kind, routes, clock.instant()).stream()
                .collect(Collectors.toMap(ConnectedChannel::route, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WhatsAppAccess> whatsApp(ChannelId id) {
        return channels.find(id)
                .map(Channel::number)
                .map(number -> new WhatsAppAccess(number.phoneNumberId(), number.token(), number.graphVersion()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayStartConversations(ChannelId id, Instant at) {
        return channels.find(id)
                .filter(channel -> channel.state(at) == ChannelState.CONNECTED)
                .filter(channel -> channel.health().mayStartConversations(at))
                .isPresent();
    }

    private Channel known(ChannelId id) {
        return channels.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(ChannelId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + id.value() + ".");
    }
}
