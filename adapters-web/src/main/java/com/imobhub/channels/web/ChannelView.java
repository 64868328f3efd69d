package com.imobhub.channels.web;

import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.Presence;
import com.imobhub.channels.application.ChannelOverview;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Trouble;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as everybody in the agency may see it; never its credentials.
 *
 * @param trouble why nothing is sent over it; null while it works
 * @param lastWebhookAt when Meta last called; null if never
 * @param lastError the newest error Meta answered with
 * @param presence what contacts notice over it
 */
record ChannelView(
        UUID id,
        ChannelKind kind,
        String name,
        String phoneNumberId,
        @Nullable String wabaId,
        @Nullable String displayPhoneNumber,
        String graphVersion,
        ChannelState state,
        @Nullable TroubleView trouble,
        HealthView health,
        @Nullable Instant lastWebhookAt,
        @Nullable ErrorView lastError,
        CapabilitiesView capabilities,
        Presence presence,
        Instant createdAt) {

    /**
     * @param code Meta's, when it refused a request
     * @param until when it ends by itself
     */
    record TroubleView(
            Trouble.Kind kind,
            @Nullable Integer code,
            String reason,
            Instant since,
            @Nullable Instant until) {

        static TroubleView of(Trouble trouble) {
            return new TroubleView(trouble.kind(), trouble.code(), trouble.reason(), trouble.since(), trouble.until());
        }
    }

    /** @param words Meta's */
    record ErrorView(int code, String words, Instant at) {

        static ErrorView of(Pulse.LastError error) {
            return new ErrorView(error.code(), error.words(), error.at());
        }
    }

    static ChannelView of(ChannelOverview overview, Presence presence, long largestUpload) {
        var channel = overview.channel();
        var number = channel.number();
        var trouble = channel.trouble(overview.now());
        var error = overview.pulse().lastError();
        return new ChannelView(
                channel.id().value(),
                channel.kind(),
                channel.name(),
                number.phoneNumberId(),
                number.wabaId(),
                number.displayPhoneNumber(),
                number.graphVersion(),
                channel.state(overview.now()),
                trouble == null ? null : TroubleView.of(trouble),
                HealthView.of(channel.health(), overview.now()),
                overview.pulse().heardAt(),
                error == null ? null : ErrorView.of(error),
                CapabilitiesView.of(channel.kind().capabilities(), largestUpload),
                presence,
                channel.createdAt());
    }
}
