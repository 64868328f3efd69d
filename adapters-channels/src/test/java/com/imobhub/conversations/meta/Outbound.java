package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.attachments.InMemoryProviderFiles;
import com.imobhub.conversations.application.attachments.ProviderFiles;
import com.imobhub.conversations.application.media.FilesToSend;
import com.imobhub.conversations.application.media.InMemoryMediaRecords;
import com.imobhub.conversations.application.media.InMemoryMediaStore;
import com.imobhub.conversations.application.media.MediaRecords;
import com.imobhub.conversations.application.media.MediaStore;
import com.imobhub.conversations.application.sending.Attempts;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.shared.Secret;
import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Messages to send, and a sender of them for one connected number. */
final class Outbound {

    static final String TOKEN = "EAATESTTOKEN";

    static final ChannelId CHANNEL = ChannelId.next();

    private Outbound() {}

    static WhatsAppSender sender(String graphBaseUrl) {
        return sender(graphBaseUrl, new InMemoryMediaRecords(), new InMemoryMediaStore(), new InMemoryProviderFiles());
    }

    static WhatsAppSender sender(String graphBaseUrl, MediaRecords records, MediaStore store, ProviderFiles known) {
        return sender(graphBaseUrl, records, store, known, Clock.systemUTC());
    }

    static WhatsAppSender sender(
            String graphBaseUrl, MediaRecords records, MediaStore store, ProviderFiles known, Clock clock) {
        var settings = Fixtures.settings("test_app_secret", graphBaseUrl);
        var files = new FilesToSend(records, store);
        var uploads = new WhatsAppUploads(files, known, settings, new JsonMapper(), clock);
        return new WhatsAppSender(keys(), files, uploads, settings, new JsonMapper(), clock);
    }

    static Outgoing media(MessageId message, Content.Media content) {
        return new Outgoing(
                message,
                ConversationId.next(),
                CHANNEL,
                ChannelKind.WHATSAPP_CLOUD,
                new Address.WhatsAppId("5511900000123"),
                content,
                Context.NONE,
                Attempts.NONE,
                1);
    }

    static WhatsAppGestures gestures(String graphBaseUrl) {
        return new WhatsAppGestures(keys(), Fixtures.settings("test_app_secret", graphBaseUrl), new JsonMapper());
    }

    private static ChannelKeys keys() {
        var access = new WhatsAppAccess("200000000000201", new Secret(TOKEN), "v25.0");
        return id -> Optional.of(access).filter(known -> id.equals(CHANNEL));
    }

    /** A message on the channel that is connected, by Meta's name. */
    static ProviderId named(String wamid) {
        return new ProviderId(CHANNEL, wamid);
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
                Context.NONE,
                Attempts.NONE,
                1);
    }
}
