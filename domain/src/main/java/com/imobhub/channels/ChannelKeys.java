package com.imobhub.channels;

import java.util.Optional;

/** Hands out the credentials of channels, to the adapter that calls the provider and to nobody else. */
public interface ChannelKeys {

    Optional<WhatsAppAccess> whatsApp(ChannelId id);
}
