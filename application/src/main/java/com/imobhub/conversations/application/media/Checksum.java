package com.imobhub.conversations.application.media;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the SHA-256 a provider claims: WhatsApp writes it in Base64 in webhooks and in hexadecimal elsewhere (wire-formats.md §7). */
final class Checksum {

    private static final int BYTES = 32;

    private Checksum() {}

    /** The bytes behind the claim; nothing when it is not one of these forms. */
    static Optional<byte[]> read(@Nullable String claim) {
        if (claim == null) {
            return Optional.empty();
        }
        try {
            var bytes = claim.length() == 2 * BYTES
                    ? HexFormat.of().parseHex(claim)
                    : Base64.getDecoder().decode(claim);
            return Optional.of(bytes).filter(it -> it.length == BYTES);
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
