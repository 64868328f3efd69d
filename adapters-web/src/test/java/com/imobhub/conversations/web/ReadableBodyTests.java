package com.imobhub.conversations.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ReadableBodyTests {

    private static final int MOST = 1_000;
    private static final String SECRET = "s3cr3t-of-the-house";

    private static ReadableBody read(String body) {
        return ReadableBody.of(body.getBytes(UTF_8), MOST);
    }

    @Test
    void jsonIsLaidOut() {
        assertThat(read("{\"a\":[1,{\"b\":\"olá 🏠\"}],\"c\":null,\"d\":true}"))
                .isEqualTo(new ReadableBody("json", """
                        {
                          "a": [
                            1,
                            {
                              "b": "olá 🏠"
                            }
                          ],
                          "c": null,
                          "d": true
                        }""", false));
    }

    @Test
    void whatATreeWouldLoseStays() {
        assertThat(read("{\"a\":1,\"a\":2,\"n\":1.500,\"e\":1E400,\"i\":123456789012345678901234567890}")
                        .text())
                .contains("\"a\": 1,", "\"a\": 2,", "1.500", "1E400", "123456789012345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"s3cr3t-of-the-house\"}",
                "{\"verifyToken\":\"s3cr3t-of-the-house\"}",
                "{\"a\":{\"CLIENT_SECRET\":[{\"deep\":[\"s3cr3t-of-the-house\"]}]}}",
                "{\"password\":\"s3cr3t-of-the-house\",\"senha\":\"s3cr3t-of-the-house\"}",
                "{\"headers\":{\"Authorization\":\"s3cr3t-of-the-house\",\"x-hub-signature-256\":\"s3cr3t-of-the-house\"}}",
                "{\"apikey\":\"s3cr3t-of-the-house\",\"mediaKey\":\"s3cr3t-of-the-house\"}",
                "{\"text\":\"Authorization: Bearer s3cr3t-of-the-house\"}",
                "{\"text\":\"bearer s3cr3t-of-the-house\"}",
                "{\"url\":\"https://a.example/x?mid=1&access_token=s3cr3t-of-the-house&source=webhook\"}",
                "{\"url\":\"https://lookaside.fbsbx.com/x/?mid=1&ext=17&hash=s3cr3t-of-the-house\"}",
                "{\"url\":\"https://lookaside.fbsbx.com/x/?mid=1\\u0026hash=s3cr3t-of-the-house\"}",
                "{\"url\":\"https://scontent.example/x.jpg?oh=s3cr3t-of-the-house&oe=s3cr3t-of-the-house\"}",
                "{\"url\":\"https://bucket.example/x?X-Amz-Signature=s3cr3t-of-the-house\"}",
                "{\"url\":\"https://ana:s3cr3t-of-the-house@a.example/x\"}",
                "{\"inner\":\"{\\\"flow_token\\\":\\\"s3cr3t-of-the-house\\\"}\"}",
                "{\"access_token\":\"s3cr3t-of-the-house\"",
                "{\"access_token\" : \"s3cr3t-of-the-house",
                "{\"a\":\"{\\\"token\\\":\\\"s3cr3t-of-the-house\\\"}\",",
                "{\"url\":\"https://a.example/x?mid=1\\u0026hash=s3cr3t-of-the-house\",",
                "{\"password\":\"with spaces and \\\"quotes\\\" s3cr3t-of-the-house\",",
                "token=s3cr3t-of-the-house&other=1",
                "next=https%3A%2F%2Fa.example%2Fx%3Fhash=s3cr3t-of-the-house",
                "Authorization: Basic s3cr3t-of-the-house",
                "<token>x</token> password='s3cr3t-of-the-house and more'"
            })
    void secretsAreHidden(String body) {
        var shown = read(body);

        assertThat(shown.text()).doesNotContain(SECRET).contains(SecretsMasked.MASK);
    }

    @Test
    void aTokenOfMetaIsHiddenWhereverItStands() {
        var token = "EAAGm0PX4ZCpsBAKZC1abcdef0123456789";

        assertThat(read("{\"" + token + "\":\"text " + token + " text\"}").text())
                .doesNotContain(token);
        assertThat(read("loose " + token).text()).doesNotContain(token);
    }

    @Test
    void numbersAreSecretsTooAndNothingElseIsLost() {
        assertThat(read("{\"token\":12345,\"pin\":\"9876\",\"token_valid\":true,\"secret\":null}")
                        .text())
                .doesNotContain("12345", "9876")
                .contains("true", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone_number_id\":\"106540352242922\"}",
                "{\"sha256\":\"aGFzaA==\"}",
                "{\"wa_id\":\"5511987654321\",\"id\":\"wamid.HBgNNTU=\"}",
                "{\"body\":\"Oi! O texto=livre e a chave da casa\"}",
                "{\"sdp\":\"v=0 o=- 1 2 IN IP4\"}",
                "{\"url\":\"https://wa.me/5511?text=Oi\"}",
                "{\"pinned\":\"5\"}"
            })
    void theRestStaysAsItIs(String body) {
        assertThat(read(body).text().replaceAll("\\s", "")).isEqualTo(body.replaceAll("\\s", ""));
    }

    @Test
    void whatComesAfterASecretIsShownAgain() {
        assertThat(read("{\"secret\":{\"a\":\"x\"},\"b\":\"shown\",\"token\":\"y\",\"c\":[\"shown too\"]}")
                        .text())
                .contains("\"shown\"", "\"shown too\"")
                .doesNotContain("\"x\"", "\"y\"");
    }

    @Test
    void halvesOfCharactersAndInvisibleOnesAreWrittenOut() {
        assertThat(read("{\"a\":\"\\ud83d\",\"b\":\"\\u0000\",\"c\":\"\u202eabc\ufeff\u0085\"}")
                        .text())
                .contains("\"\\ud83d\"", "\"\\u0000\"", "\"\\u202eabc\\ufeff\\u0085\"");
        assertThat(read("not json \u0000 \u202e x\n\ty").text()).isEqualTo("not json \\u0000 \\u202e x\n\ty");
    }

    @Test
    void aCombinedEmojiStaysWhole() {
        assertThat(read("{\"a\":\"👨‍👩‍👧 🇧🇷\"}").text()).contains("👨‍👩‍👧 🇧🇷");
    }

    @Test
    void bytesThatAreNoTextAreWrittenOutAmongThoseThatAre() {
        var body = "não token=s3cr3t-of-the-house".getBytes(ISO_8859_1);

        var shown = ReadableBody.of(body, MOST);

        assertThat(shown.format()).isEqualTo("text");
        assertThat(shown.text()).isEqualTo("n\\xe3o token=" + SecretsMasked.MASK);
    }

    @Test
    void jsonInAnotherEncodingIsJson() {
        assertThat(ReadableBody.of("{\"token\":\"s3cr3t-of-the-house\"}".getBytes(UTF_16), MOST))
                .satisfies(it -> assertThat(it.format()).isEqualTo("json"))
                .satisfies(it -> assertThat(it.text()).doesNotContain(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsText(String body) {
        assertThat(read(body)).isEqualTo(new ReadableBody("text", body, false));
    }

    @Test
    void severalValuesInARowAreJson() {
        assertThat(read("{\"a\":1}\n{\"token\":\"s3cr3t-of-the-house\"}").text())
                .contains("\"a\": 1")
                .doesNotContain(SECRET);
    }

    @Test
    void aLongOneIsCutAndSaysSo() {
        var json = read("{\"a\":\"" + "🏠".repeat(2_000) + "\"}");
        var text = read("🏠".repeat(2_000));

        for (var shown : new ReadableBody[] {json, text}) {
            assertThat(shown.cut()).isTrue();
            assertThat(shown.text().length()).isBetween(MOST - 1, MOST);
            assertThat(shown.text().codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
        assertThat(read("x".repeat(MOST)).cut()).isFalse();
        assertThat(read("x".repeat(MOST + 1)).cut()).isTrue();
    }

    @Test
    void aSecretAtTheCutIsHidden() {
        var before = "x".repeat(MOST - 10);

        assertThat(read(before + " token=" + SECRET).text()).doesNotContain("s3c");
    }

    @Test
    void nestingCostsNeitherStackNorMemory() {
        var deep = "{\"a\":".repeat(400) + "[" + "{},".repeat(200_000) + "{}]" + "}".repeat(400);
        var tooDeep = "[".repeat(1_000_000);

        assertThat(ReadableBody.of(deep.getBytes(UTF_8), 256 * 1024).cut()).isTrue();
        assertThat(ReadableBody.of(tooDeep.getBytes(UTF_8), 256 * 1024))
                .isEqualTo(new ReadableBody("text", "[".repeat(256 * 1024), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "token\"",
                "token:",
                "\"token\":\"",
                "token:\"\\a",
                "authorization=\\\\\\\\\"",
                "://a:",
                "bearer ",
                "EAA",
                "ext=",
                "\\",
                "\"",
                " "
            })
    void hostileTextCostsNoMoreThanOther(String again) {
        var body = again.repeat(512 * 1024 / again.length()).getBytes(UTF_8);

        assertThatCode(() -> ReadableBody.of(body, 16 * 1024 * 1024)).doesNotThrowAnyException();
    }

    @Test
    void anyBytesCanBeRead() {
        var random = new Random(42);
        for (var i = 0; i < 2_000; i++) {
            var body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            var shown = ReadableBody.of(body, 100);
            assertThat(shown.text().getBytes(UTF_8)).asString(UTF_8).isEqualTo(shown.text());
        }
    }
}
