package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.application.media.FetchOutcome;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.media.FetchOutcome.Never;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import com.imobhub.conversations.application.media.MediaSink;
import com.imobhub.conversations.application.media.MediaSource;
import com.imobhub.conversations.application.media.MediaTrouble;
import com.imobhub.conversations.application.media.WantedMedia;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Fetches files of the WhatsApp Cloud API (wire-formats.md §7): from the address in the webhook while it is fresh, otherwise
 * from one that Meta is asked for by the file's id.
 */
@Component
class WhatsAppMedia implements MediaSource {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,128}");

    private final ChannelKeys keys;
    private final MediaDownload download;
    private final String graphBaseUrl;

    WhatsAppMedia(ChannelKeys keys, MediaDownload download, MetaSettings settings) {
        this.keys = keys;
        this.download = download;
        this.graphBaseUrl = settings.graphBaseUrl();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP_CLOUD;
    }

    @Override
    public FetchOutcome fetch(WantedMedia wanted, MediaSink sink) {
        return keys.whatsApp(wanted.channel())
                .map(access -> fetch(wanted, access, sink))
                .orElseGet(() -> new Never(MediaTrouble.CHANNEL_GONE, null));
    }

    private FetchOutcome fetch(WantedMedia wanted, WhatsAppAccess access, MediaSink sink) {
        var url = wanted.origin().url();
        var id = wanted.origin().providerId();
        if (url != null && (wanted.attempt() == 1 || id == null)) {
            var direct = download.file(url, access.token(), wanted, sink);
            if (id == null) {
                return withoutId(direct);
            }
            if (!(direct instanceof NotNow)) {
                return direct;
            }
        }
        return id == null || !ID.matcher(id).matches()
                ? new Never(MediaTrouble.NOWHERE, null)
                : byId(id, wanted, access, sink);
    }

    /** An address that has run out stays so; with an id Meta would give another one. */
    private static FetchOutcome withoutId(FetchOutcome direct) {
        return direct instanceof NotNow(var why, var detail)
                        && (why == MediaTrouble.EXPIRED || why == MediaTrouble.FOREIGN_HOST)
                ? new Never(why, detail)
                : direct;
    }

    private FetchOutcome byId(String id, WantedMedia wanted, WhatsAppAccess access, MediaSink sink) {
        var address =
                graphBaseUrl + "/" + access.graphVersion() + "/" + id + "?phone_number_id=" + access.phoneNumberId();
        return switch (download.json(address, access.token())) {
            case MediaDownload.Refused(var outcome) -> outcome;
            case MediaDownload.Told(var told) -> fromTold(told, wanted, access, sink);
        };
    }

    private FetchOutcome fromTold(JsonNode told, WantedMedia wanted, WhatsAppAccess access, MediaSink sink) {
        var url = Json.text(told, "url");
        if (url == null) {
            return new NotNow(MediaTrouble.NOT_MEDIA, "no url");
        }
        var outcome = download.file(url, access.token(), wanted, sink);
        return outcome instanceof Fetched ? new Fetched(Json.text(told, "sha256"), size(told)) : outcome;
    }

    /** A string of digits; a number was seen too. */
    private static @Nullable Long size(JsonNode told) {
        try {
            var size = Json.text(told, "file_size");
            return size == null ? null : Long.valueOf(size);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
