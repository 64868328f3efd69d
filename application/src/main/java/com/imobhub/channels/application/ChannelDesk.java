package com.imobhub.channels.application;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import java.time.Clock;
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
public class ChannelDesk implements ChannelDirectory, ChannelKeys, ChannelSwitch {

    private final Channels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChannelDesk(Channels channels, ApplicationEventPublisher events, Clock clock) {
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Connects a number that is not connected yet.
     *
     * @throws Refusal {@code channel-exists}
     */
    public Channel connect(String name, WhatsAppNumber number) {
        var now = clock.instant();
        var channel = new Channel(ChannelId.next(), name, number, null, now);
        channels.save(channel);
        events.publishEvent(channel.connect(name, number, now));
        return channel;
    }

    /**
     * Gives a channel new credentials in place: it works again and keeps its conversations.
     *
     * @throws Refusal {@code unknown-channel}
     */
    public Channel reconnect(ChannelId id, String name, WhatsAppNumber number) {
        var channel = channels.find(id).orElseThrow(() -> unknown(id));
        var connected = channel.connect(name, number, clock.instant());
        channels.save(channel);
        events.publishEvent(connected);
        return channel;
    }

    /** Connects the number from the settings unless it is connected already. */
    public void connectFirst(String name, WhatsAppNumber number) {
        if (channels.findByRoute(ChannelKind.WHATSAPP_CLOUD, List.of(number.phoneNumberId()))
                .isEmpty()) {
            connect(name, number);
        }
    }

    @Override
    public void pause(ChannelId id, int code, String reason) {
        channels.find(id).ifPresent(channel -> {
            channel.pause(new Trouble(code, reason, clock.instant()));
            channels.save(channel);
        });
    }

    @Transactional(readOnly = true)
    public List<Channel> all() {
        return channels.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ConnectedChannel> find(ChannelId id) {
        return channels.find(id).map(Channel::describe);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
        return channels.findByRoute(kind, routes).stream()
                .map(Channel::describe)
                .collect(Collectors.toMap(ConnectedChannel::route, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WhatsAppAccess> whatsApp(ChannelId id) {
        return channels.find(id)
                .map(Channel::number)
                .map(number -> new WhatsAppAccess(number.phoneNumberId(), number.token(), number.graphVersion()));
    }

    private static Refusal unknown(ChannelId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + id.value() + ".");
    }
}
