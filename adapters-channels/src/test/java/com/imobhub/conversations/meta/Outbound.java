package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.shared.Secret;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Messages to send, and a sender of them for one connected number. */
final class Outbound {

    static final String TOKEN = "EAATESTTOKEN";

    private static final ChannelId CHANNEL = ChannelId.next();

    private Outbound() {}

    static WhatsAppSender sender(String graphBaseUrl) {
        var access = new WhatsAppAccess("200000000000201", new Secret(TOKEN), "v25.0");
        ChannelKeys keys = id -> Optional.of(access).filter(known -> id.equals(CHANNEL));
        return new WhatsAppSender(keys, Fixtures.settings("test_app_secret", graphBaseUrl), new JsonMapper());
    }

    static Outgoing text(String digits) {
        return text(new Address.WhatsAppId(digits), CHANNEL);
    }

    static Outgoing text(Address to) {
        return text(to, CHANNEL);
    }

    static Outgoing text(Address to, ChannelId over) {
        return new Outgoing(
                MessageId.next(),
                ConversationId.next(),
                over,
                ChannelKind.WHATSAPP_CLOUD,
                to,
                new Content.Text("Olá! 🏡"),
                0);
    }
}
