package com.imobhub.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Asks over real HTTP: the simulator, and servers that answer nonsense. */
@SpringBootTest(
        classes = SimulatorTestApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = "imobhub.meta.app-secret=test_app_secret")
class GraphNumberCheckTests {

    private static final String TOKEN = "simulator-token-nobody-may-read";

    @LocalServerPort
    int port;

    private static WhatsAppNumber number(String phoneNumberId, String token) {
        return new WhatsAppNumber(phoneNumberId, null, null, new Secret(token), "v25.0");
    }

    private static GraphNumberCheck at(String url) {
        return new GraphNumberCheck(new GraphReader(url, Duration.ofMillis(500), new JsonMapper()));
    }

    private GraphNumberCheck simulator() {
        return at("http://localhost:" + port + "/simulator/graph/");
    }

    private static void assertRefused(
            GraphNumberCheck check, WhatsAppNumber number, String code, String field, Refusal.Kind kind) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check.ask(number))
                .returns(code, Refusal::code)
                .returns(field, Refusal::field)
                .returns(kind, Refusal::kind)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .doesNotContain(number.token().reveal()));
    }

    @Test
    void aKnownNumberSaysHowItIs() {
        assertThat(simulator().ask(number("200000000000201", TOKEN)))
                .isEqualTo(new NumberFacts(
                        "100000000000101",
                        "+55 11 4000-0101",
                        "Imobiliária Exemplo",
                        "APPROVED",
                        "GREEN",
                        "TIER_2K",
                        "STANDARD",
                        "CONNECTED"));
    }

    @Test
    void aWrongTokenIsNamed() {
        assertRefused(
                simulator(),
                number("200000000000201", "rubbish"),
                "token-refused",
                "accessToken",
                Refusal.Kind.UNPROCESSABLE);
    }

    @Test
    void anUnknownNumberIsNamed() {
        assertRefused(
                simulator(),
                number("209999900000001", TOKEN),
                "unknown-number",
                "phoneNumberId",
                Refusal.Kind.UNPROCESSABLE);
    }

    @Test
    void nobodyAnsweringIsNobodysFault() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertRefused(
                at("http://localhost:" + closed),
                number("1", TOKEN),
                "provider-unreachable",
                null,
                Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void anAnswerThatNeverComesIsNotWaitedFor() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    at("http://localhost:" + silent.getLocalPort()),
                    number("1", TOKEN),
                    "provider-unreachable",
                    null,
                    Refusal.Kind.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "502 | <html>Bad Gateway</html> | provider-unreachable | -",
                "200 | <html>Welcome</html> | provider-unreachable | -",
                "200 | [] | provider-unreachable | -",
                "500 | {\"error\":{\"code\":2,\"message\":\"down\"}} | provider-unreachable | -",
                "500 | {\"error\":{}} | provider-unreachable | -",
                "400 | {\"error\":{\"code\":190,\"message\":\"Malformed access token simulator-token-nobody-may-read\"}} | token-refused | accessToken",
                "403 | {\"error\":{\"code\":200}} | token-refused | accessToken",
                "403 | {\"error\":{\"code\":131031}} | provider-refused | -"
            })
    void whateverMetaAnswersHasAName(int status, String body, String code, String field) throws IOException {
        var kind = code.equals("provider-unreachable") ? Refusal.Kind.UNAVAILABLE : Refusal.Kind.UNPROCESSABLE;
        answering(status, body, check -> assertRefused(check, number("1", TOKEN), code, field, kind));
    }

    @Test
    void thePageOfAGatewayIsNobodysFault() throws IOException {
        answering(
                502,
                fixture("error-gateway.http502.txt"),
                check -> assertRefused(
                        check, number("1", TOKEN), "provider-unreachable", null, Refusal.Kind.UNAVAILABLE));
    }

    /** We ask for numbers one by one and not for the list of an account, whose elements look the same. */
    @Test
    void eachNumberOfAListIsReadAlsoWhereMuchIsMissing() throws IOException {
        var numbers = new JsonMapper().readTree(fixture("phone-numbers.json")).path("data");

        answering(
                200,
                numbers.path(0).toString(),
                check -> assertThat(check.ask(number("200000000000201", TOKEN)))
                        .isEqualTo(new NumberFacts(
                                null,
                                "+55 11 4000-0101",
                                "Imobiliária Exemplo",
                                null,
                                "GREEN",
                                null,
                                "STANDARD",
                                null)));
        answering(
                200,
                numbers.path(1).toString(),
                check -> assertThat(check.ask(number("200000000000202", TOKEN)))
                        .isEqualTo(new NumberFacts(
                                null, "+55 11 4000-0102", "Plantão", null, "UNKNOWN", null, null, null)));
    }

    private static String fixture(String name) throws IOException {
        return new ClassPathResource("fixtures/whatsapp-cloud/api/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static void answering(int status, String body, Consumer<GraphNumberCheck> asking) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            asking.accept(at("http://localhost:" + server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }
}
