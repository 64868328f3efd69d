package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelKind;

/** Hands messages to one kind of provider. */
public interface MessageSender {

    ChannelKind kind();

    /** Sends once and says what came of it; never throws for anything the provider or the network does. */
    SendOutcome send(Outgoing message);
}
