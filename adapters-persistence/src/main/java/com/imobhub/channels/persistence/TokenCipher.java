package com.imobhub.channels.persistence;

import com.imobhub.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts provider tokens at rest with AES-GCM under {@code IMOBHUB_SECRETS_KEY} (base64 of 32 bytes). */
@Component
class TokenCipher {

    /** Names key and method, so that another can follow. */
    private static final String PREFIX = "v1:";

    private static final int NONCE_BYTES = 16;

    private final BytesEncryptor encryptor;

    TokenCipher(@Value("${imobhub.secrets-key}") String key) {
        encryptor = new AesBytesEncryptor(
                new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                KeyGenerators.secureRandom(NONCE_BYTES),
                AesBytesEncryptor.CipherAlgorithm.GCM);
    }

    String encrypt(Secret token) {
        return PREFIX
                + Base64.getEncoder()
                        .encodeToString(encryptor.encrypt(token.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalStateException when the key is not the one it was encrypted with */
    Secret decrypt(String encrypted) {
        var bytes = Base64.getDecoder().decode(encrypted.substring(PREFIX.length()));
        return new Secret(new String(encryptor.decrypt(bytes), StandardCharsets.UTF_8));
    }
}
