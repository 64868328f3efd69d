package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test vectors: wire-formats.md §1.5. */
class MetaSignatureTests {

    private static final String BODY = "{\"object\":\"whatsapp_business_account\",\"entry\":[]}";
    private static final String DIGEST = "dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756";
    private static final String ESCAPED = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"messaging\":"
            + "[{\"message\":{\"mid\":\"m\",\"text\":\"a\\u00e7\\u00e3o \\ud83d\\ude00\"}}]}]}";
    private static final String ESCAPED_DIGEST = "94006059d0f7eeb57740beec38c8ee6abbb3a878cf7fe7b3504045b322122682";

    private final MetaSignature signature = new MetaSignature(Fixtures.SETTINGS);

    @Test
    void theVectorsFit() {
        assertThat(signs(BODY, "sha256=" + DIGEST)).isTrue();
        assertThat(signs(
                        "{\"object\": \"whatsapp_business_account\", \"entry\": []}",
                        "sha256=56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a"))
                .isTrue();
        assertThat(signs(ESCAPED, "sha256=" + ESCAPED_DIGEST)).isTrue();
    }

    @Test
    void anotherSecretGivesAnotherSignature() {
        var theirs = "sha256=769b03d8c2ae6498f2d1e1f7299c0ba55448c69d741e7b0bb243d852d8a8d8c7";
        var other = new MetaSignature(Fixtures.settings("otro_secreto", "http://localhost:1"));

        assertThat(other.signs(BODY.getBytes(StandardCharsets.UTF_8), theirs)).isTrue();
        assertThat(signs(BODY, theirs)).isFalse();
    }

    @Test
    void theBytesCountAndNotWhatTheyMean() {
        var rewritten = ESCAPED.replace("\\u00e7\\u00e3", "çã").replace("\\ud83d\\ude00", "😀");
        var theirs = "sha256=8fa3b0c43e8616abd1f1615ac52f43848d9f148416ee16ee40faff203683e58d";

        assertThat(signs(rewritten, theirs)).isTrue();
        assertThat(signs(rewritten, "sha256=" + ESCAPED_DIGEST)).isFalse();
        assertThat(signs(ESCAPED, theirs)).isFalse();
        assertThat(signs(BODY + "\n", "sha256=" + DIGEST)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256",
                DIGEST,
                "sha1=" + DIGEST,
                "SHA256=" + DIGEST,
                " sha256=" + DIGEST,
                "sha256=" + DIGEST + " ",
                "sha256=" + DIGEST + "00",
                "sha256=sha256=" + DIGEST,
                "sha256=dec6a680",
                "sha256=zec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756",
                "sha256=ｄec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756",
                "sha256=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoSignatureOfTheseBytesIsRefused(String header) {
        assertThat(signs(BODY, header)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "31", "63"})
    void everyDigitCounts(int position) {
        var digits = DIGEST.toCharArray();
        digits[position] = digits[position] == '0' ? '1' : '0';

        assertThat(signs(BODY, "sha256=" + new String(digits))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void everyFixtureIsSigned(String name) {
        var claimed = Fixtures.signatures().get(name);

        assertThat(signature.signs(Fixtures.bytes(name), claimed)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void noFixtureIsSignedByAnything(String name) {
        var claimed = Fixtures.signatures().get(name);
        var body = Fixtures.bytes(name);
        var last = claimed.charAt(claimed.length() - 1);
        var altered = claimed.substring(0, claimed.length() - 1) + (last == '0' ? '1' : '0');

        assertThat(signature.signs(body, altered)).isFalse();
        assertThat(signature.signs(body, "sha256=" + DIGEST)).isFalse();
        assertThat(signature.signs(body, null)).isFalse();
        body[body.length / 2] ^= 1;
        assertThat(signature.signs(body, claimed)).isFalse();
    }

    static List<String> webhooks() {
        return Fixtures.webhooks();
    }

    private boolean signs(String body, String header) {
        return signature.signs(body.getBytes(StandardCharsets.UTF_8), header);
    }
}
