package com.imobhub.conversations.application.receiving;

import com.imobhub.shared.Ids;
import java.time.Instant;
import java.util.UUID;

/**
 * The bytes of one webhook POST, exactly as they came; their signature was valid.
 *
 * @param source who sent it, and so which {@link ProviderTranslator} understands it
 */
public record Delivery(UUID id, String source, Instant receivedAt, byte[] body) {

    public static Delivery of(String source, byte[] body, Instant now) {
        return new Delivery(Ids.next(), source, now, body);
    }
}
