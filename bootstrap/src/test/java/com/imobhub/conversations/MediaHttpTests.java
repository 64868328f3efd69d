package com.imobhub.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.MediaDesk;
import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.media.MediaStore;
import com.imobhub.conversations.application.media.Origin;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Secret;
import com.imobhub.team.Role;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHasher;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files from a provider's server to a reader's browser, over real HTTP on both sides. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"imobhub.media.limit=200KB", "imobhub.data-dir=target/media-data"})
class MediaHttpTests {

    private static final String WORD = "chave-da-casa";
    private static final FakeFiles META = new FakeFiles();
    private static final byte[] PHOTO = photo();

    @DynamicPropertySource
    static void meta(DynamicPropertyRegistry properties) {
        properties.add("imobhub.meta.graph-base-url", META::url);
    }

    @LocalServerPort
    int port;

    @Autowired
    MediaDesk desk;

    @Autowired
    MediaStore store;

    @Autowired
    ChannelDesk channels;

    @Autowired
    Members members;

    @Autowired
    PasswordHasher hasher;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private ChannelId channel;
    private List<String> cookies;
    private String token;

    @AfterAll
    static void closeMeta() {
        META.close();
    }

    @BeforeEach
    void connectAndSignIn() {
        var number = new WhatsAppNumber(UUID.randomUUID().toString(), null, null, new Secret(FakeFiles.TOKEN), "v25.0");
        channel = channels.connect("Vendas", number).id();
        var email = new Email(UUID.randomUUID() + "@imob.com.br");
        members.add(Member.join(
                "Ana Souza", email, Role.AGENT, hasher.hash(new Password(new Secret(WORD))), Instant.now()));
        var body = "{\"email\":\"" + email.value() + "\",\"password\":\"" + WORD + "\"}";
        remember(send(request("/api/auth/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    private void remember(HttpResponse<byte[]> session) {
        assertThat(session.statusCode()).isEqualTo(200);
        token = json(session).path("accessToken").asString();
        cookies = session.headers().allValues("Set-Cookie");
    }

    private String cookie(String name) {
        return cookies.stream()
                .map(it -> it.substring(0, it.indexOf(';')))
                .filter(it -> it.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] photo() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** As an {@code <img>} asks: with cookies and no header of ours. */
    private HttpRequest.Builder asAPage(String path) {
        return request(path).header("Cookie", cookie("imobhub_media"));
    }

    private HttpResponse<byte[]> post(String path) {
        return send(request(path).header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody()));
    }

    private static String path(MessageId message) {
        return "/api/media/" + message.value();
    }

    /** Somebody sends a file. */
    private MessageId arrives(MediaKind kind, String filename, String claimed, byte[] content) {
        var message = MessageId.next();
        META.put(id(message), content);
        expect(message, kind, filename, new Origin(id(message), null, claimed, null), null);
        return message;
    }

    private void expect(MessageId message, MediaKind kind, String filename, Origin origin, String lost) {
        desk.expect(List.of(new ExpectedMedia(message, ConversationId.next(), channel, kind, filename, origin, lost)));
    }

    private static String id(MessageId message) {
        return message.value().toString().replace("-", "");
    }

    private MessageId stored(MediaKind kind, String filename, String claimed, byte[] content) {
        var message = arrives(kind, filename, claimed, content);
        awaitState(message, "stored");
        return message;
    }

    private MessageId storedPhoto() {
        return stored(MediaKind.IMAGE, null, "image/jpeg", PHOTO);
    }

    private void awaitState(MessageId message, String state) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state.equals(column(message, "state")));
    }

    private String column(MessageId message, String column) {
        return jdbc.sql("select " + column + " from media where message_id = :id")
                .param("id", message.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    private static String problem(HttpResponse<byte[]> answer) {
        return json(answer).path("type").asString("").replace("urn:imobhub:problem:", "");
    }

    @Test
    void aPhotoComesAsItWasSentAndSmall() throws IOException {
        var message = storedPhoto();

        var photo = send(asAPage(path(message)));
        var small = send(asAPage(path(message) + "/thumbnail"));

        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.body()).isEqualTo(PHOTO);
        assertThat(header(photo, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(small, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                .isEqualTo(480);
        assertThat(List.of(column(message, "width"), column(message, "height"))).containsExactly("1600", "1200");
    }

    @Test
    void theBrowserIsToldToKeepItToItselfAndToGuessNothing() {
        var photo = send(asAPage(path(storedPhoto())));

        assertThat(header(photo, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(photo, "Cache-Control")).contains("private", "immutable", "max-age=604800");
        assertThat(photo.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(header(photo, "Content-Disposition"))
                .startsWith("inline;")
                .contains("image-")
                .contains(".jpg");
        assertThat(photo.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(header(photo, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(photo, "X-Frame-Options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-99, 0, 100", "bytes=100-, 100, -1", "bytes=-50, -50, 50"})
    void aPartIsReadAlone(String range, int from, int length) {
        var message = storedPhoto();

        var part = send(asAPage(path(message)).header("Range", range));

        var start = from < 0 ? PHOTO.length + from : from;
        var end = length < 0 ? PHOTO.length : start + length;
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(PHOTO, start, end));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes " + start + "-" + (end - 1) + "/" + PHOTO.length);
        assertThat(header(part, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aPartBeyondTheEndIsRefused() {
        var answer = send(asAPage(path(storedPhoto())).header("Range", "bytes=9999999-"));

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + PHOTO.length);
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        var message = storedPhoto();
        var etag = header(send(asAPage(path(message))), "ETag");

        var again = send(asAPage(path(message)).header("If-None-Match", etag));
        var other = send(asAPage(path(message)).header("If-None-Match", "\"other\""));
        var small = send(asAPage(path(message) + "/thumbnail").header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(small.statusCode()).isEqualTo(200);
    }

    @Test
    void askingAboutAFileBringsNoBytes() {
        var answer = send(asAPage(path(storedPhoto())).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Length")).isEqualTo("" + PHOTO.length);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foto.jpg | image/jpeg | <!DOCTYPE html><script>alert(1)</script>",
                "foto.png | image/png | <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "a.js | text/javascript | alert(document.domain)",
                "a.html | text/html | just text",
                "a.xml | application/xml | <?xml version=\"1.0\"?><x/>",
                "a.jpg | image/jpeg | noise that is no picture"
            })
    void whatABrowserCouldRunIsSaved(String name, String claimed, String content) {
        var message = stored(MediaKind.IMAGE, name, claimed, content.getBytes(UTF_8));

        var answer = send(asAPage(path(message)));

        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
        assertThat(answer.body()).isEqualTo(content.getBytes(UTF_8));
    }

    @Test
    void aPictureThatIsAScriptTooIsAPicture() {
        var message = stored(MediaKind.IMAGE, "x.html", "text/html", "GIF89a/*    */=1;alert(1)".getBytes(UTF_8));

        var answer = send(asAPage(path(message)));

        assertThat(header(answer, "Content-Type")).isEqualTo("image/gif");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aNastyNameIsJustAName() {
        var message = stored(
                MediaKind.DOCUMENT,
                "../../etc/cron.d/x\0<script>\"\r\n.pdf",
                "application/pdf",
                "%PDF-1.4\n".getBytes(UTF_8));

        var answer = send(asAPage(path(message)));

        assertThat(answer.headers().allValues("Content-Disposition"))
                .singleElement()
                .asString()
                .contains("x_script__.pdf")
                .doesNotContain("..", "/", "<");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void withoutASessionThereIsNothing() {
        var message = storedPhoto();
        var forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

        for (var request : List.of(
                request(path(message)),
                request(path(message) + "/thumbnail"),
                request(path(message)).header("Cookie", "imobhub_media="),
                request(path(message)).header("Cookie", "imobhub_media=" + forged),
                request(path(message))
                        .header("Cookie", cookie("imobhub_refresh").replace("refresh", "media")),
                request(path(message)).header("Cookie", cookie("imobhub_media") + "x"),
                request(path(message)).header("Authorization", "Bearer " + forged),
                request(path(MessageId.next())))) {
            var answer = send(request);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(problem(answer)).isEqualTo("session-required");
        }
    }

    @Test
    void theCookieIsGoodForReadingFilesAndNothingElse() {
        var message = storedPhoto();

        assertThat(send(asAPage("/api/auth/me")).statusCode()).isEqualTo(401);
        assertThat(send(asAPage("/api/conversations")).statusCode()).isEqualTo(401);
        assertThat(send(asAPage(path(message) + "/retry").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(asAPage(path(message))).statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(cookies.stream().filter(it -> it.startsWith("imobhub_media=")))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/media", "Max-Age=600")
                .doesNotContain("Domain");
    }

    @Test
    void refreshingRenewsItAndSigningOutEndsIt() {
        var message = storedPhoto();
        var before = cookie("imobhub_media");
        remember(send(request("/api/auth/refresh")
                .header("Cookie", cookie("imobhub_refresh"))
                .POST(BodyPublishers.noBody())));
        assertThat(send(asAPage(path(message))).statusCode()).isEqualTo(200);

        var out = send(request("/api/auth/logout")
                .header("Cookie", cookie("imobhub_refresh"))
                .POST(BodyPublishers.noBody()));

        assertThat(out.headers().allValues("Set-Cookie"))
                .anySatisfy(it -> assertThat(it).startsWith("imobhub_media=;").contains("Max-Age=0"));
        assertThat(send(asAPage(path(message))).statusCode()).isEqualTo(401);
        assertThat(send(request(path(message)).header("Cookie", before)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theBearerTokenIsGoodForFilesToo() {
        var message = storedPhoto();

        assertThat(send(request(path(message)).header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotHereIsNotFound() {
        var nobody = send(asAPage(path(MessageId.next())));
        var malformed = send(asAPage("/api/media/..%2f..%2fsecrets"));
        var noThumbnail =
                send(asAPage(path(stored(MediaKind.DOCUMENT, "a.txt", null, "olá".getBytes(UTF_8))) + "/thumbnail"));

        assertThat(List.of(nobody.statusCode(), noThumbnail.statusCode())).containsOnly(404);
        assertThat(problem(nobody)).isEqualTo("unknown-media");
        assertThat(problem(noThumbnail)).isEqualTo("media-not-here");
        assertThat(malformed.statusCode()).isIn(400, 404);
        assertThat(send(asAPage("/api/media/x")).statusCode()).isEqualTo(400);
    }

    @Test
    void aPersonTriesAgainWhatTheProviderDidNotHave() {
        var message = MessageId.next();
        expect(message, MediaKind.IMAGE, null, new Origin(id(message), null, null, null), null);
        awaitState(message, "failed");
        assertThat(problem(send(asAPage(path(message))))).isEqualTo("media-not-here");

        META.put(id(message), PHOTO);
        var retried = post(path(message) + "/retry");

        assertThat(retried.statusCode()).isEqualTo(202);
        assertThat(json(retried).path("state").asString()).isEqualTo("expected");
        awaitState(message, "stored");
        assertThat(send(asAPage(path(message))).body()).isEqualTo(PHOTO);
        assertThat(problem(post(path(message) + "/retry"))).isEqualTo("media-stored");
        assertThat(post(path(message) + "/retry").statusCode()).isEqualTo(409);
    }

    @Test
    void whatCannotBeTriedAgainSaysSo() {
        var message = MessageId.next();
        expect(message, MediaKind.VIDEO, null, null, "Media download error");

        assertThat(post(path(MessageId.next()) + "/retry").statusCode()).isEqualTo(404);
        assertThat(post(path(message) + "/retry").statusCode()).isEqualTo(409);
        assertThat(problem(post(path(message) + "/retry"))).isEqualTo("media-lost");
    }

    @Test
    void whatTheStoreLostCanBeFetchedAgain() {
        var message = storedPhoto();
        store.delete(MediaKey.file(message));
        assertThat(problem(send(asAPage(path(message))))).isEqualTo("media-missing");

        assertThat(post(path(message) + "/retry").statusCode()).isEqualTo(202);

        awaitState(message, "stored");
        assertThat(send(asAPage(path(message))).body()).isEqualTo(PHOTO);
    }

    @Test
    void aByteTooManyIsTooLarge() {
        var most = new byte[200 * 1024];
        var fits = arrives(MediaKind.DOCUMENT, "a.bin", null, most);
        var not = arrives(MediaKind.DOCUMENT, "a.bin", null, Arrays.copyOf(most, most.length + 1));

        awaitState(fits, "stored");
        awaitState(not, "failed");

        assertThat(column(not, "reason_code")).isEqualTo("too-large");
        assertThat(store.size(MediaKey.file(not))).isEmpty();
    }

    @Test
    void everyScreenHearsOfIt() {
        var message = storedPhoto();

        var told = jdbc.sql("select data from feed where name = 'media' and strpos(data, :id) > 0")
                .param("id", message.value().toString())
                .query(String.class)
                .list();

        assertThat(told).singleElement().satisfies(data -> {
            var media = new JsonMapper().readTree(data).path("media");
            assertThat(media.path("state").asString()).isEqualTo("stored");
            assertThat(media.path("thumbnail").asBoolean()).isTrue();
            assertThat(media.path("width").asInt()).isEqualTo(1600);
        });
    }

    @Test
    void eachFileIsFetchedOnce() {
        var messages = Stream.generate(() -> arrives(MediaKind.IMAGE, null, null, PHOTO))
                .limit(20)
                .toList();
        messages.forEach(message -> awaitState(message, "stored"));

        var ids = messages.stream().map(MediaHttpTests::id).toList();
        assertThat(META.fetched().stream().filter(ids::contains)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/media",
                "/api/media/",
                "/api/media/%00",
                "/api/media/..;/conversations",
                "/api/media/../conversations"
            })
    void oddPathsLeadNowhere(String path) {
        assertThat(send(asAPage(path)).statusCode()).isBetween(400, 404);
    }
}
