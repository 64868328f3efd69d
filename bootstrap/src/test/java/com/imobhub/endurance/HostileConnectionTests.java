package com.imobhub.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.Meta;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who break the rules of HTTP rather than those of JSON: slow, huge, lying, unsigned. */
class HostileConnectionTests {

    private static final byte[] GOOD = webhook("Oi");
    private static final int CROWD = 400;

    private static EnduranceDatabase database;
    private static RunningDesk desk;
    private static Facts facts;

    @BeforeAll
    static void start() {
        database = EnduranceDatabase.start();
        desk = new RunningDesk("hostile-connections", Map.of("DATABASE_URL", database.url()));
        desk.launch();
        desk.awaitReady();
        facts = database.facts();
    }

    @AfterAll
    static void stop() {
        desk.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "text/html",
                "a/b/c",
                ""
            })
    void whateverABodyCallsItselfItIsTakenAsItCame(String type) throws IOException {
        var body = webhook("als " + type);

        assertThat(answer("Content-Type: " + type + "\r\n" + signed(body), body))
                .isEqualTo(200);
    }

    /** Nothing is unpacked: the bytes are stored, and kept because they are no JSON. */
    @Test
    void aPackedBodyIsKeptAsItIs() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new java.util.zip.GZIPOutputStream(packed)) {
            out.write(new byte[50_000_000]);
        }
        var kept = facts.keptDeliveries();

        assertThat(answer("Content-Encoding: gzip\r\n" + signed(packed.toByteArray()), packed.toByteArray()))
                .isEqualTo(200);

        await().until(() -> facts.keptDeliveries() == kept + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-Hub-Signature-256: ",
                "X-Hub-Signature-256: sha256=",
                "X-Hub-Signature-256: sha256=0000000000000000000000000000000000000000000000000000000000000000",
                "X-Hub-Signature-256: sha256=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "X-Hub-Signature-256: sha256=\u00e9\u00e9",
                "X-Hub-Signature-256: sha1=0000000000000000000000000000000000000000",
                "X-Hub-Signature-256: 0000000000000000000000000000000000000000000000000000000000000000",
                "X-Hub-Signature: sha1=0000000000000000000000000000000000000000"
            })
    void withoutAGoodSignatureNothingIsStored(String signature) throws IOException {
        var before = stored();

        assertThat(answer(signature.isEmpty() ? "" : signature + "\r\n", GOOD)).isEqualTo(401);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aSignatureOfAnotherBodyIsForged() throws IOException {
        var before = stored();

        assertThat(answer(signed(webhook("anything else")), GOOD)).isEqualTo(401);
        assertThat(answer("X-Hub-Signature-256: " + "a".repeat(7_000) + "\r\n", GOOD))
                .isEqualTo(401);
        assertThat(answer("X-Hub-Signature-256: sha256=00\r\n" + signed(GOOD), GOOD))
                .isEqualTo(401);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void tooLargeABodyIsRefusedHoweverItComes() throws IOException {
        var before = stored();

        assertThat(raw("Content-Length: 4194305\r\n", new byte[0])).isEqualTo(413);
        assertThat(raw("Content-Length: 99999999999999\r\n", new byte[0])).isEqualTo(413);
        assertThat(raw("Transfer-Encoding: chunked\r\n", chunk(new byte[4 * 1024 * 1024 + 1])))
                .isEqualTo(413);

        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: many",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked\r\nX-Chunks: not hexadecimal"
            })
    void whatIsNoHttpIsABadRequest(String headers) throws IOException {
        assertThat(raw(headers + "\r\n", "not a chunk\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(400);
    }

    /** Told 200 the sender would never send it again. */
    @Test
    void aBodyThatBreaksOffIsNeverTakenForAWholeOne() throws IOException {
        var before = stored();

        try (var cut = open()) {
            send(cut, "Content-Length: " + (GOOD.length + 100) + "\r\n" + signed(GOOD), GOOD);
            cut.shutdownOutput();
            assertThat(status(cut)).isNotEqualTo(200);
        }
        try (var silent = open()) {
            send(silent, "Content-Length: " + (GOOD.length + 100) + "\r\n" + signed(GOOD), GOOD);
            assertThat(status(silent)).isEqualTo(408);
        }

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aBodyThatDripsIsCutOff() throws Exception {
        var started = System.nanoTime();
        try (var drip = open()) {
            send(drip, "Content-Length: 1000\r\n" + signed(GOOD), new byte[0]);
            Thread.ofVirtual().start(() -> drip(drip));

            assertThat(status(drip)).isEqualTo(408);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(35));
        }
    }

    /** Each of them could have asked for 4 MB: more than the process has. */
    @Test
    void aCrowdOfSlowAndHalfDoneSendersKeepsNobodyWaiting() throws IOException {
        var crowd = new ArrayList<Socket>();
        try {
            for (var i = 0; i < CROWD; i++) {
                crowd.add(open());
                crowd.get(i).getOutputStream().write("POST /webhook HTTP/1.1\r\nHost: x\r\nX-Slow".getBytes());
            }
            var half = new byte[2_000_000];
            for (var i = 0; i < CROWD; i++) {
                crowd.add(open());
                push(crowd.get(CROWD + i), half);
            }
            var durations = new ArrayList<Duration>();
            for (var i = 0; i < 50; i++) {
                var started = System.nanoTime();
                assertThat(answer(signed(GOOD), GOOD)).isEqualTo(200);
                durations.add(Duration.ofNanos(System.nanoTime() - started));
            }
            durations.sort(null);
            assertThat(durations.get(durations.size() / 2)).isLessThan(Duration.ofSeconds(1));
            assertThat(durations.getLast()).isLessThan(Duration.ofSeconds(10));
            assertThat(desk.health()).isEqualTo(200);
        } finally {
            for (var each : crowd) {
                each.close();
            }
        }
    }

    @Test
    void manyLargeBodiesAtOnceAreTakenOrPutOffButNeverBreakAnything() throws Exception {
        var large = webhook("a".repeat(3_000_000));
        var statuses = java.util.concurrent.ConcurrentHashMap.<Integer>newKeySet();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 120).forEach(each -> threads.submit(() -> statuses.add(answer(signed(large), large))));
        }

        assertThat(statuses).contains(200).isSubsetOf(200, 503);
        assertThat(answer(signed(GOOD), GOOD)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> facts.waitingDeliveries() == 0);
        assertThat(desk.isAlive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: \u0001",
                "X-Forwarded-Port: abc",
                "X-Forwarded-Port: 99999999",
                "X-Forwarded-For: not an address, \u00ff",
                "X-Forwarded-Host: :::",
                "Authorization: Bearer x.y.z",
                "Authorization: Bearer",
                "Accept: x",
                "Accept-Language: \u00e9;q=x",
                "Expect: 100-continue",
                "Range: bytes=5-1",
                "Cookie: =;=;\"",
                "Origin: null"
            })
    void strangeHeadersDoNoHarm(String header) throws IOException {
        assertThat(answer(header + "\r\n" + signed(GOOD), GOOD)).isLessThan(500);
    }

    private static int answer(String headers, byte[] body) throws IOException {
        return raw(headers + "Content-Length: " + body.length + "\r\n", body);
    }

    private static int raw(String headers, byte[] body) throws IOException {
        try (var socket = open()) {
            try {
                send(socket, headers, body);
            } catch (SocketException refusedMeanwhile) {
                return status(socket);
            }
            return status(socket);
        }
    }

    private static Socket open() throws IOException {
        var socket = new Socket("localhost", desk.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String headers, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(
                ("POST /webhook HTTP/1.1\r\nHost: desk\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    /** Begins a body of 4 MB; is content when nobody wants so much of it. */
    private static void push(Socket socket, byte[] half) {
        Thread.ofVirtual().start(() -> {
            try {
                send(socket, "Content-Length: 4000000\r\n", half);
            } catch (IOException notWanted) {
                assertThat(socket.isConnected()).isTrue();
            }
        });
    }

    private static void drip(Socket socket) {
        try {
            while (!socket.isClosed()) {
                socket.getOutputStream().write(' ');
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException cut) {
            assertThat(cut).isNotNull();
        }
    }

    /** The status of the answer after any "100 Continue"; 0 when there is none. */
    private static int status(Socket socket) throws IOException {
        var line = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        try {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                } else if (line.toString(StandardCharsets.ISO_8859_1).matches("HTTP/1.1 (?!100).*\r")) {
                    return Integer.parseInt(
                            line.toString(StandardCharsets.ISO_8859_1).substring(9, 12));
                } else {
                    line.reset();
                }
            }
        } catch (SocketException reset) {
            return 0;
        }
        return 0;
    }

    private static byte[] chunk(byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        out.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String signed(byte[] body) {
        return "X-Hub-Signature-256: " + Meta.sign(body) + "\r\n";
    }

    private static byte[] webhook(String text) {
        return Meta.texts(RunningDesk.NUMBER, List.of(Meta.Text.of("5511981234567", text + " " + UUID.randomUUID())));
    }

    private static int stored() {
        return facts.count("select count(*) from delivery");
    }
}
