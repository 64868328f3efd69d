package com.imobhub.channels;

import java.time.Duration;

/** The kinds of channel there are, each with what it can do. */
public enum ChannelKind {
    /** WhatsApp Cloud API; limits from wire-formats.md §6.2, window from §2.6. */
    WHATSAPP_CLOUD(new ChannelCapabilities(4096, Duration.ofHours(24)));

    private final ChannelCapabilities capabilities;

    ChannelKind(ChannelCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    public ChannelCapabilities capabilities() {
        return capabilities;
    }
}
