package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.application.sending.SendOutcome.Accepted;
import com.imobhub.conversations.application.sending.SendOutcome.NotNow;
import com.imobhub.conversations.application.sending.SendOutcome.Refused;
import com.imobhub.conversations.application.sending.SendOutcome.Unknown;
import com.imobhub.conversations.domain.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks and gateways do to requests; see wire-formats.md §6.9. */
class WhatsAppSenderOnBadLinesTests {

    private static final String JSON = "Content-Type: application/json\r\n";

    @Test
    void nobodyListensSoNothingWasSent() {
        assertThat(send("http://localhost:1"))
                .isEqualTo(new NotNow(new Failure(null, "provider-unreachable", null), Again.BACK_OFF));
    }

    @Test
    void aHostWithoutAddressWasNeverReached() {
        assertThat(send("http://graph.invalid")).isInstanceOf(NotNow.class);
    }

    @Test
    void hangingUpAfterTheRequestTellsNothingAndIsNotRepeated() throws IOException {
        try (var server = new RawServer(out -> {})) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void halfAnAnswerTellsNothing() throws IOException {
        try (var server = new RawServer(out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"mess".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void somethingThatIsNotHttpTellsNothing() throws IOException {
        try (var server = new RawServer(out -> out.write("SSH-2.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws IOException {
        try (var elsewhere = RawServer.answering(200, JSON, sendOk());
                var server = RawServer.answering(status, "Location: " + elsewhere.url() + "/\r\n", "")) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() throws IOException {
        try (var server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var much = "[".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(much);
            }
        })) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {}
            200 | {"messages":[]}
            200 | {"messages":[{"id":null}]}
            200 | {"messages":"wamid.X"}
            200 | not JSON
            500 | {"error":{}}
            502 | <html></html>
            503 | {"error":"busy"}
            """)
    void anAnswerThatSaysNothingTellsNothing(int status, String body) throws IOException {
        try (var server = RawServer.answering(status, JSON, body)) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void thePageOfAGatewayTellsNothing() throws IOException {
        var page = new String(Fixtures.bytes("api/error-gateway.http502.txt"), StandardCharsets.UTF_8);
        try (var server = RawServer.answering(502, "Content-Type: text/html\r\n", page)) {
            assertThat(send(server.url())).isInstanceOf(Unknown.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | not JSON
            403 | <html>blocked by a proxy</html>
            404 | {"error":{"message":"no such route"}}
            413 | {"error":{"code":"large"}}
            """)
    void aPlainNoOfAGatewayFailsTheMessageAndNotTheChannel(int status, String body) throws IOException {
        try (var server = RawServer.answering(status, JSON, body)) {
            assertThat(send(server.url())).isEqualTo(new Refused(new Failure(null, "HTTP " + status, null)));
        }
    }

    @Test
    void tooManyRequestsSlowTheNumber() throws IOException {
        try (var server = RawServer.answering(429, "", "")) {
            assertThat(send(server.url())).isEqualTo(new NotNow(new Failure(null, "HTTP 429", null), Again.THE_NUMBER));
        }
    }

    @Test
    void theStatusDoesNotDecideWhereMetaSaysMore() throws IOException {
        var expired = new String(Fixtures.bytes("api/error-190-expired.http401.json"), StandardCharsets.UTF_8);
        try (var server = RawServer.answering(200, JSON, expired)) {
            assertThat(send(server.url())).isInstanceOf(SendOutcome.ChannelRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "+5511900000123", "5511 90000-0123"})
    void aCorrectionThatIsNoNumberIsIgnored(String waId) throws IOException {
        try (var server = RawServer.answering(200, JSON, sendOk().replace("\"5511900000123\"", '"' + waId + '"'))) {
            assertThat(send(server.url()))
                    .isInstanceOfSatisfying(
                            Accepted.class,
                            accepted -> assertThat(accepted.correctedAddress()).isEmpty());
        }
    }

    private static SendOutcome send(String graphBaseUrl) {
        return Outbound.sender(graphBaseUrl).send(Outbound.text("5511900000123"));
    }

    private static String sendOk() {
        return new String(Fixtures.bytes("api/send-ok.json"), StandardCharsets.UTF_8);
    }
}
