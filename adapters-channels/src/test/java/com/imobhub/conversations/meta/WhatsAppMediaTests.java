package com.imobhub.conversations.meta;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.FetchOutcome;
import com.imobhub.conversations.application.media.FetchOutcome.ChannelRefused;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.media.FetchOutcome.Never;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import com.imobhub.conversations.application.media.MediaSink;
import com.imobhub.conversations.application.media.MediaTrouble;
import com.imobhub.conversations.application.media.Origin;
import com.imobhub.conversations.application.media.WantedMedia;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Fetches from servers that behave as Meta does, as gateways do, and as nobody should. */
@Timeout(20)
@ExtendWith(OutputCaptureExtension.class)
class WhatsAppMediaTests {

    private static final String TOKEN = "EAATESTTOKEN";
    private static final String ID = "1990000000007256";
    private static final ChannelId CHANNEL = ChannelId.next();
    private static final long LIMIT = 1_000;
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String JPEG = "Content-Type: image/jpeg\r\n";

    @TempDir
    Path directory;

    /** Meta and its store of files on one port: asked for an id it tells an address, asked there it gives the file. */
    private static RawServer meta(String told, RawServer.Answer file) throws IOException {
        var server = new AtomicReference<RawServer>();
        server.set(new RawServer(out -> {
            var request = server.get().requests().getLast();
            if (request.startsWith("GET /v25.0/")) {
                write(out, 200, JSON, told.replace("FILE", server.get().url() + "/file?hash=ARl"));
            } else {
                file.write(out);
            }
        }));
        return server.get();
    }

    private static void write(OutputStream out, int status, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(US_ASCII));
        out.write(bytes);
    }

    private static RawServer.Answer answer(int status, String headers, String body) {
        return out -> write(out, status, headers, body);
    }

    private static String told() {
        return "{\"messaging_product\":\"whatsapp\",\"url\":\"FILE\",\"mime_type\":\"image/jpeg\",\"sha256\":\"d7bd\","
                + "\"file_size\":\"8\",\"id\":\"" + ID + "\"}";
    }

    private static String fixture(String name) {
        return new String(Fixtures.bytes("api/" + name), StandardCharsets.UTF_8);
    }

    private static WantedMedia wanted(ChannelId channel, String id, String url, String claimed, int attempt) {
        return new WantedMedia(
                MessageId.next(),
                ConversationId.next(),
                channel,
                MediaKind.IMAGE,
                null,
                new Origin(id, url, claimed, null),
                attempt);
    }

    private static WantedMedia byId() {
        return wanted(CHANNEL, ID, null, "image/jpeg", 1);
    }

    private static WantedMedia byUrl(String url) {
        return wanted(CHANNEL, ID, url, "image/jpeg", 1);
    }

    private static WhatsAppMedia media(String graphBaseUrl) {
        var access = new WhatsAppAccess("200000000000201", new Secret(TOKEN), "v25.0");
        ChannelKeys keys = id -> Optional.of(access).filter(known -> id.equals(CHANNEL));
        var settings = Fixtures.settings("test_app_secret", graphBaseUrl);
        return new WhatsAppMedia(keys, new MediaDownload(settings, new JsonMapper()), settings);
    }

    private FetchOutcome fetch(RawServer server, WantedMedia wanted) {
        return media(server.url()).fetch(wanted, new MediaSink(directory.resolve("file"), LIMIT));
    }

    private Path file() {
        return directory.resolve("file");
    }

    @Test
    void itSpeaksWhatsApp() {
        assertThat(media("http://localhost:1").kind()).isEqualTo(ChannelKind.WHATSAPP_CLOUD);
    }

    @Test
    void anIdLeadsToAnAddressAndThatToTheFile() throws IOException {
        try (var server = meta(told(), answer(200, JPEG, "the file"))) {
            assertThat(fetch(server, byId())).isEqualTo(new Fetched("d7bd", 8L));

            assertThat(file()).hasContent("the file");
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request)
                            .contains("Authorization: Bearer " + TOKEN)
                            .contains("User-Agent: Mozilla/5.0"));
            assertThat(server.requests().getFirst())
                    .startsWith("GET /v25.0/" + ID + "?phone_number_id=200000000000201 ");
        }
    }

    @Test
    void theSizeMayBeANumber() throws IOException {
        try (var server = meta(told().replace("\"8\"", "8"), answer(200, JPEG, "the file"))) {
            assertThat(fetch(server, byId())).isEqualTo(new Fetched("d7bd", 8L));
        }
    }

    @Test
    void theAddressInTheWebhookIsTriedFirst() throws IOException {
        try (var server = meta(told(), answer(200, JPEG, "the file"))) {
            assertThat(fetch(server, byUrl(server.url() + "/file"))).isEqualTo(new Fetched(null, null));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anAddressThatHasRunOutIsAskedForAnew() throws IOException {
        var answers = new AtomicReference<>(answer(404, "", ""));
        try (var server = meta(
                told(), out -> answers.getAndSet(answer(200, JPEG, "the file")).write(out))) {
            assertThat(fetch(server, byUrl(server.url() + "/file"))).isInstanceOf(Fetched.class);

            assertThat(server.requests()).hasSize(3);
            assertThat(file()).hasContent("the file");
        }
    }

    @Test
    void anOldAddressIsNotTriedTwice() throws IOException {
        try (var server = meta(told(), answer(200, JPEG, "the file"))) {
            fetch(server, wanted(CHANNEL, ID, server.url() + "/old", "image/jpeg", 2));

            assertThat(server.requests()).noneMatch(it -> it.contains("/old"));
        }
    }

    @Test
    void anAddressWithoutAnIdIsAllThereIs() throws IOException {
        try (var server = meta(told(), answer(404, "", ""))) {
            assertThat(fetch(server, wanted(CHANNEL, null, server.url() + "/file", null, 3)))
                    .isEqualTo(new Never(MediaTrouble.EXPIRED, "HTTP 404"));
        }
    }

    @Test
    void whatMetaTellsLeadsToTheFile() throws IOException {
        var told = fixture("media-url-ok.json").replaceFirst("https://lookaside[^\"]*", "FILE");
        try (var server = meta(told, answer(200, JPEG, "the file"))) {
            assertThat(fetch(server, byId()))
                    .isEqualTo(
                            new Fetched("d7bdd545f09d8a73c2b990337c8211d708a04ccd9748627685e4fc79cc038039", 303_833L));

            assertThat(file()).hasContent("the file");
            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(request -> request.contains("Authorization: Bearer " + TOKEN));
        }
    }

    @Test
    void aGatewayInFrontOfMetaIsAskedAgainLater() throws IOException {
        try (var server =
                RawServer.answering(502, "Content-Type: text/html\r\n", fixture("error-gateway.http502.txt"))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(MediaTrouble.PROVIDER_BUSY, "HTTP 502"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"media-unknown.http400.json", "error-100-33-unknown-object.http400.json"})
    void anUnknownIdIsUnknownForEver(String name) throws IOException {
        try (var server = RawServer.answering(400, JSON, fixture(name))) {
            assertThat(fetch(server, byId())).isEqualTo(new Never(MediaTrouble.EXPIRED, "code 100"));
        }
    }

    @Test
    void onlyATokenThatIsNotBelievedConcernsTheChannel() throws IOException {
        try (var server = RawServer.answering(401, JSON, fixture("error-190-expired.http401.json"))) {
            assertThat(fetch(server, byId())).isInstanceOfSatisfying(ChannelRefused.class, refused -> {
                assertThat(refused.code()).isEqualTo(190);
                assertThat(refused.reason()).doesNotContain(TOKEN);
            });
        }
        try (var server = RawServer.answering(403, JSON, fixture("error-10-permission.http403.json"))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(MediaTrouble.REFUSED, "code 10"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "error-4-app-limit.http400.json, 400",
        "error-80007-waba-limit.http400.json, 400",
        "error-131000-unknown.http500.json, 500",
        "error-2-transient.http500.json, 500"
    })
    void metaAsksForPatience(String name, int status) throws IOException {
        try (var server = RawServer.answering(status, JSON, fixture(name))) {
            assertThat(fetch(server, byId()))
                    .isInstanceOfSatisfying(
                            NotNow.class, it -> assertThat(it.why()).isEqualTo(MediaTrouble.PROVIDER_BUSY));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, EXPIRED",
        "410, EXPIRED",
        "429, PROVIDER_BUSY",
        "500, PROVIDER_BUSY",
        "502, PROVIDER_BUSY",
        "503, PROVIDER_BUSY",
        "401, REFUSED",
        "403, REFUSED",
        "400, REFUSED",
        "206, NOT_MEDIA"
    })
    void whatGatewaysAnswerIsTriedAgain(int status, MediaTrouble why) throws IOException {
        try (var server = meta(told(), answer(status, "Content-Type: text/html\r\n", "<html></html>"))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(why, "HTTP " + status));
        }
        try (var server = RawServer.answering(status, "", "")) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(why, "HTTP " + status));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"x\"", "<html></html>", "", "{\"url\":null}", "{\"url\":{}}"})
    void anAnswerWithoutAnAddressIsNone(String answer) throws IOException {
        try (var server = RawServer.answering(200, JSON, answer)) {
            assertThat(fetch(server, byId()))
                    .isInstanceOfSatisfying(
                            NotNow.class, it -> assertThat(it.why()).isEqualTo(MediaTrouble.NOT_MEDIA));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/HTML; charset=utf-8", "application/json", "application/xhtml+xml"})
    void aLoginPageIsNoPicture(String type) throws IOException {
        try (var server = meta(told(), answer(200, "Content-Type: " + type + "\r\n", "<html>Log in</html>"))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(MediaTrouble.NOT_MEDIA, null));
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void aPageThatSomebodySentIsOne() throws IOException {
        try (var server = meta(told(), answer(200, "Content-Type: text/html\r\n", "<html>"))) {
            assertThat(fetch(server, wanted(CHANNEL, ID, null, "text/html; charset=utf-8", 1)))
                    .isInstanceOf(Fetched.class);
        }
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() throws IOException {
        try (var server =
                meta(told(), out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n".getBytes(US_ASCII)))) {
            assertThat(fetch(server, byId())).isEqualTo(new Never(MediaTrouble.TOO_LARGE, null));
        }
    }

    @Test
    void aFileThatDoesNotSayIsReadToTheLimit() throws IOException {
        try (var server = meta(told(), out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write("64\r\n".concat("x".repeat(100)).concat("\r\n").getBytes(US_ASCII));
            }
        })) {
            assertThat(fetch(server, byId())).isEqualTo(new Never(MediaTrouble.TOO_LARGE, null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: nonsense\r\n\r\nhalf",
                "SSH-2.0\r\n\r\n",
                ""
            })
    void aLineThatBreaksIsTriedAgain(String answer) throws IOException {
        try (var server = meta(told(), out -> out.write(answer.getBytes(US_ASCII)))) {
            assertThat(fetch(server, byId()))
                    .isInstanceOfSatisfying(
                            NotNow.class, it -> assertThat(it.why()).isEqualTo(MediaTrouble.UNREACHABLE));
        }
    }

    @Test
    void nobodyListens() throws IOException {
        var closed = new RawServer(out -> {});
        closed.close();

        assertThat(fetch(closed, byId()))
                .isInstanceOfSatisfying(NotNow.class, it -> assertThat(it.why()).isEqualTo(MediaTrouble.UNREACHABLE));
    }

    @Test
    void aDripEndsWhenItsThreadIsInterrupted() throws Exception {
        try (var server = meta(told(), out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
                Thread.onSpinWait();
                if (Thread.interrupted()) {
                    return;
                }
                LockSupport.parkNanos(20_000_000);
            }
        })) {
            var outcome = new AtomicReference<FetchOutcome>();
            var fetching = Thread.ofVirtual().start(() -> outcome.set(fetch(server, byId())));
            await().until(() -> server.requests().size() == 2);

            fetching.interrupt();
            fetching.join();

            assertThat(outcome.get()).isInstanceOf(NotNow.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectOnTheSameHostIsFollowedWithTheToken(int status) throws IOException {
        var answers = new AtomicReference<>(answer(status, "Location: /moved?x=1\r\n", ""));
        try (var server = meta(
                told(), out -> answers.getAndSet(answer(200, JPEG, "the file")).write(out))) {
            assertThat(fetch(server, byId())).isInstanceOf(Fetched.class);

            assertThat(server.requests().getLast())
                    .startsWith("GET /moved?x=1 ")
                    .contains("Authorization: Bearer " + TOKEN);
        }
    }

    @Test
    void aRedirectElsewhereIsNotFollowedAtAll() throws IOException {
        try (var elsewhere = RawServer.answering(200, JPEG, "stolen");
                var server = meta(told(), answer(302, "Location: " + elsewhere.url() + "/\r\n", ""))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(MediaTrouble.FOREIGN_HOST, null));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void anAddressElsewhereIsNotAskedEvenWithoutTheToken() throws IOException {
        try (var elsewhere = RawServer.answering(200, JPEG, "stolen");
                var server = meta(told().replace("FILE", elsewhere.url()), answer(500, "", ""))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(MediaTrouble.FOREIGN_HOST, null));
            assertThat(fetch(server, wanted(CHANNEL, null, elsewhere.url(), null, 1)))
                    .isEqualTo(new Never(MediaTrouble.FOREIGN_HOST, null));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        try (var server = meta(told(), answer(302, "Location: /file\r\n", ""))) {
            assertThat(fetch(server, byId())).isEqualTo(new NotNow(MediaTrouble.UNREACHABLE, "too many redirects"));
            assertThat(server.requests()).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../me", "1/../../me", "1?x=y", "1#x", "", " ", "a b", "%2e%2e", "ação"})
    void anIdThatIsNoneIsNotAskedFor(String id) throws IOException {
        try (var server = RawServer.answering(200, JSON, "{}")) {
            assertThat(fetch(server, wanted(CHANNEL, id, null, null, 1)))
                    .isEqualTo(new Never(MediaTrouble.NOWHERE, null));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aChannelWithoutKeysFetchesNothing() throws IOException {
        try (var server = RawServer.answering(200, JSON, "{}")) {
            assertThat(fetch(server, wanted(ChannelId.next(), ID, null, null, 1)))
                    .isEqualTo(new Never(MediaTrouble.CHANNEL_GONE, null));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void neitherAddressesNorTokensAreLogged(CapturedOutput log) throws IOException {
        try (var server = meta(told(), answer(503, "", ""))) {
            fetch(server, byUrl(server.url() + "/file?hash=SECRETHASH"));
        }

        assertThat(log).doesNotContain(TOKEN, "SECRETHASH", "ARl");
    }
}
