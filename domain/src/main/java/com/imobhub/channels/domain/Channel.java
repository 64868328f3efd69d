package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One WhatsApp number of the agency with its credentials, and whether it works. */
public final class Channel {

    private final ChannelId id;
    private final Instant createdAt;
    private String name;
    private WhatsAppNumber number;
    private @Nullable Trouble refused;
    private Health health;

    /** @param refused why the provider refused it when something was sent; null while it takes what we send */
    public Channel(
            ChannelId id,
            String name,
            WhatsAppNumber number,
            @Nullable Trouble refused,
            Health health,
            Instant createdAt) {
        this.id = id;
        this.name = name;
        this.number = number;
        this.refused = refused;
        this.health = health;
        this.createdAt = createdAt;
    }

    /** One the provider told nothing about yet. */
    public Channel(ChannelId id, String name, WhatsAppNumber number, @Nullable Trouble refused, Instant createdAt) {
        this(id, name, number, refused, Health.UNTOLD, createdAt);
    }

    /** Takes new credentials and works again, whatever was told before: somebody looked at it. */
    public ChannelConnected connect(String name, WhatsAppNumber number, Instant now) {
        this.name = name;
        this.number = number;
        this.refused = null;
        this.health = health.overruled();
        return new ChannelConnected(id, kind(), number.phoneNumberId(), number.wabaId(), now);
    }

    /** Stops sending because the provider refuses the channel as a whole. */
    public void pause(Trouble refusal) {
        this.refused = refusal;
    }

    /** Whether a report is about this channel. */
    public boolean isMeantBy(ChannelReport report) {
        if (report.route() != null) {
            return report.route().equals(number.phoneNumberId());
        }
        return report.phone() != null
                ? number.isShownAs(report.phone()) && number.mayBelongTo(report.account())
                : report.account().equals(number.wabaId());
    }

    public ConnectedChannel describe(Instant now) {
        return new ConnectedChannel(id, kind(), name, number.phoneNumberId(), state(now));
    }

    public ChannelState state(Instant now) {
        return trouble(now) == null ? ChannelState.CONNECTED : ChannelState.PAUSED;
    }

    /** Why nothing is sent now; null while it works. */
    public @Nullable Trouble trouble(Instant now) {
        return refused == null ? health.trouble(now).orElse(null) : refused;
    }

    public ChannelKind kind() {
        return ChannelKind.WHATSAPP_CLOUD;
    }

    public ChannelId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public WhatsAppNumber number() {
        return number;
    }

    public @Nullable Trouble refused() {
        return refused;
    }

    public Health health() {
        return health;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
