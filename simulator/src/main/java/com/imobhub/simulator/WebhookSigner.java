package com.imobhub.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs webhooks with the app secret, over exactly the bytes that leave. */
@Component
class WebhookSigner {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    WebhookSigner(@Value("${imobhub.meta.app-secret}") String appSecret) {
        key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** The value of {@code X-Hub-Signature-256}. */
    String sign(byte[] body) {
        return "sha256=" + hmac(body);
    }

    /** The keyed hash alone, in hex. */
    String hmac(byte[] bytes) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}
