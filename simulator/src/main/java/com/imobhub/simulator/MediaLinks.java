package com.imobhub.simulator;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Addresses of media as Meta gives them out: good for five minutes, and not to be guessed (wire-formats.md §7). */
@Component
class MediaLinks {

    static final String PATH = "/simulator/lookaside/whatsapp_business/attachments/";

    private static final Duration VALID = Duration.ofMinutes(5);

    private final String salt = HexFormat.of().formatHex(SecureRandom.getSeed(16));
    private final WebhookSigner signer;
    private final OwnAddress address;
    private final SimulatorClock clock;

    MediaLinks(WebhookSigner signer, OwnAddress address, SimulatorClock clock) {
        this.signer = signer;
        this.address = address;
        this.clock = clock;
    }

    /** The address that {@code GET /{media-id}} gives. */
    String fresh(MediaFile file) {
        return link(file.id(), "");
    }

    /** The address that comes with a webhook. */
    String forWebhook(MediaFile file) {
        return link(file.id(), "&source=webhook");
    }

    boolean isValid(String mediaId, long expires, String hash) {
        return Instant.ofEpochSecond(expires).isAfter(clock.now())
                && hash(mediaId, expires).equals(hash);
    }

    private String link(String mediaId, String source) {
        var expires = clock.now().plus(VALID).getEpochSecond();
        var query = "?mid=" + mediaId + source + "&ext=" + expires + "&hash=" + hash(mediaId, expires);
        return address.of(PATH + query);
    }

    private String hash(String mediaId, long expires) {
        return "AR"
                + signer.hmac((salt + mediaId + ":" + expires).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
    }
}
