package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
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
    private @Nullable Trouble trouble;

    public Channel(ChannelId id, String name, WhatsAppNumber number, @Nullable Trouble trouble, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.number = number;
        this.trouble = trouble;
        this.createdAt = createdAt;
    }

    /** Takes new credentials and works again. */
    public ChannelConnected connect(String name, WhatsAppNumber number, Instant now) {
        this.name = name;
        this.number = number;
        this.trouble = null;
        return new ChannelConnected(id, kind(), number.phoneNumberId(), now);
    }

    /** Stops sending because the provider refuses the channel as a whole. */
    public void pause(Trouble trouble) {
        this.trouble = trouble;
    }

    public ConnectedChannel describe() {
        return new ConnectedChannel(id, kind(), name, number.phoneNumberId(), state());
    }

    public ChannelState state() {
        return trouble == null ? ChannelState.CONNECTED : ChannelState.PAUSED;
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

    public @Nullable Trouble trouble() {
        return trouble;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
