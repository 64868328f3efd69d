package com.imobhub.conversations.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code X-Hub-Signature-256}: HMAC-SHA256 of the raw body under the app secret (wire-formats.md §1.5). */
@Component
class MetaSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int HEX_DIGITS = 64;

    private final SecretKeySpec key;

    MetaSignature(MetaSettings settings) {
        key = new SecretKeySpec(settings.appSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether these very bytes were signed by Meta for our app. */
    boolean signs(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(PREFIX) || header.length() != PREFIX.length() + HEX_DIGITS) {
            return false;
        }
        try {
            var claimed = HexFormat.of().parseHex(header.substring(PREFIX.length()));
            return MessageDigest.isEqual(claimed, hmac(body));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private byte[] hmac(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
