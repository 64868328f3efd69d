package com.imobhub.simulator;

import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A file at Meta.
 *
 * @param sha256 of the content, in hex
 * @param filename as its owner called it
 * @param trouble what becomes of downloads of this one; null leaves it to the general knobs
 */
record MediaFile(
        String id,
        String mimeType,
        Resource content,
        long size,
        String sha256,
        @Nullable String filename,
        @Nullable MediaTrouble trouble) {

    /** The hash as webhooks write it. */
    String sha256InBase64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }

    MediaFile as(String otherId, @Nullable String otherType, @Nullable MediaTrouble otherTrouble) {
        return new MediaFile(
                otherId, otherType == null ? mimeType : otherType, content, size, sha256, filename, otherTrouble);
    }
}
