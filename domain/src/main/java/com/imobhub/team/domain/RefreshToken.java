package com.imobhub.team.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.imobhub.shared.Secret;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret that prolongs a session, good for one use. It names its session, so that a token which was already used is
 * recognised for ever without keeping every old one.
 *
 * @param text base64url of the session's id followed by 32 random bytes
 */
public record RefreshToken(SessionId session, Secret text) {

    private static final int RANDOM_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + RANDOM_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token never given before. */
    public static RefreshToken next(SessionId session) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits())
                .put(random);
        return new RefreshToken(session, new Secret(encoded(bytes.array())));
    }

    /** The token a browser sent, if it looks like one. */
    public static Optional<RefreshToken> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            var id = ByteBuffer.wrap(bytes);
            var session = new SessionId(new UUID(id.getLong(), id.getLong()));
            return Optional.of(new RefreshToken(session, new Secret(encoded(bytes))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What to keep of it. */
    public TokenHash hash() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.reveal().getBytes(US_ASCII));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
