package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Outbound.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.attachments.InMemoryProviderFiles;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.InMemoryMediaRecords;
import com.imobhub.conversations.application.media.InMemoryMediaStore;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.application.sending.SendOutcome.Accepted;
import com.imobhub.conversations.application.sending.SendOutcome.NotNow;
import com.imobhub.conversations.application.sending.SendOutcome.Refused;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MediaKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and sends over real HTTP to Meta as the simulator plays it. */
@SpringBootTest(
        classes = SimulatorTestApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {"imobhub.meta.app-secret=test_app_secret", "imobhub.simulator.enforce-window=false"})
class WhatsAppFilesOutTests {

    private static final String SHA256 = "ab12";
    private static final String MEDIA = "/simulator/graph/v25.0/200000000000201/media";

    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    private final InMemoryMediaRecords records = new InMemoryMediaRecords();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryProviderFiles known = new InMemoryProviderFiles();
    private WhatsAppSender sender;

    @BeforeEach
    void everythingWorks() {
        sender = Outbound.sender(graph(), records, store, known);
        simulator().delete().uri("/requests").retrieve().toBodilessEntity();
        simulator()
                .put()
                .uri("/faults")
                .body(Map.of("webhooks", "lost"))
                .retrieve()
                .toBodilessEntity();
    }

    private String graph() {
        return "http://localhost:" + port + "/simulator/graph";
    }

    private RestClient simulator() {
        return RestClient.create("http://localhost:" + port + "/simulator/api");
    }

    private List<JsonNode> requests(String path) {
        var all = simulator().get().uri("/requests").retrieve().requiredBody(JsonNode.class);
        return StreamSupport.stream(all.path("items").spliterator(), false)
                .filter(it -> it.path("path").asString().equals(path))
                .toList();
    }

    private JsonNode message() {
        var sent = requests("/simulator/graph/v25.0/200000000000201/messages");
        return new JsonMapper().readTree(sent.getFirst().path("body").asString());
    }

    private String typeAtMeta(String id) {
        return RestClient.create(graph())
                .get()
                .uri("/v25.0/" + id)
                .header("Authorization", "Bearer " + Outbound.TOKEN)
                .retrieve()
                .requiredBody(JsonNode.class)
                .path("mime_type")
                .asString();
    }

    private MessageId stored(MediaKind kind, String type) {
        try {
            var message = MessageId.next();
            var attachment = UUID.randomUUID();
            store.put(MediaKey.file(attachment), Files.writeString(directory.resolve("file"), "content"));
            var media = new ExpectedMedia(message, ConversationId.next(), CHANNEL, kind, "casa.x", null, null);
            var facts = new MediaFacts(type, "", null, null, null, false, null);
            records.sent(media, attachment, "content".length(), SHA256, facts, Instant.now());
            return message;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private SendOutcome send(MediaKind kind, String type, String caption) {
        return sender.send(Outbound.media(stored(kind, type), new Content.Media(kind, caption, "casa.x", false)));
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, image/jpeg, image, image/jpeg",
        "VIDEO, video/mp4, video, video/mp4",
        "DOCUMENT, application/pdf, document, application/pdf",
        "AUDIO, audio/mpeg, audio, audio/mpeg",
        "VOICE, audio/ogg, audio, audio/ogg; codecs=opus",
        "STICKER, image/webp, sticker, image/webp"
    })
    void aFileIsUploadedAsWhatItIsAndThenSent(MediaKind kind, String type, String word, String told) {
        assertThat(send(kind, type, null)).isInstanceOf(Accepted.class);

        var media = message().path(word);
        assertThat(typeAtMeta(media.path("id").asString())).isEqualTo(told);
        assertThat(media.path("voice").asBoolean(false)).isEqualTo(kind == MediaKind.VOICE);
        assertThat(media.path("filename").asString("")).isEqualTo(kind == MediaKind.DOCUMENT ? "casa.x" : "");
        assertThat(requests(MEDIA).getFirst().at("/headers/content-length").asString())
                .isNotEmpty();
        assertThat(requests(MEDIA).toString()).doesNotContain(Outbound.TOKEN);
    }

    @Test
    void theSameFileForManyIsUploadedOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = IntStream.range(0, 20)
                    .mapToObj(i -> stored(MediaKind.IMAGE, "image/jpeg"))
                    .<Callable<SendOutcome>>map(message -> () -> sender.send(
                            Outbound.media(message, new Content.Media(MediaKind.IMAGE, null, "casa.x", false))))
                    .toList();
            for (var outcome : threads.invokeAll(sending)) {
                assertThat(outcome.get()).isInstanceOf(Accepted.class);
            }
        }

        assertThat(requests(MEDIA)).hasSize(1);
    }

    @Test
    void whatMetaHasLostIsUploadedAgain() {
        known.keep(CHANNEL, SHA256, "1030000000000001", Instant.now().plus(Duration.ofDays(1)));

        assertThat(send(MediaKind.IMAGE, "image/jpeg", null)).isInstanceOf(Accepted.class);
        assertThat(requests(MEDIA)).hasSize(1);
        assertThat(known.find(CHANNEL, SHA256, Instant.now())).isPresent().get().isNotEqualTo("1030000000000001");
    }

    @Test
    void whatMetaDoesNotTakeIsRefusedAndNotSent() {
        assertThat(send(MediaKind.DOCUMENT, "application/zip", null)).isInstanceOf(Refused.class);
        assertThat(requests("/simulator/graph/v25.0/200000000000201/messages")).isEmpty();
    }

    @Test
    void aFileThatOurStoreLostIsNotSent() {
        var message = stored(MediaKind.IMAGE, "image/jpeg");
        store.delete(MediaKey.file(records.toSend(message).orElseThrow().storedAs()));

        assertThat(sender.send(Outbound.media(message, new Content.Media(MediaKind.IMAGE, null, null, false))))
                .isEqualTo(new Refused(new Failure(null, "file-missing", null)));
    }

    @ParameterizedTest
    @CsvSource({"502, <html>Bad gateway</html>", "429, ''", "200, {}", "500, '{\"error\":{\"code\":2}}'"})
    void anUploadThatFailsIsAlwaysSafeToRepeat(int status, String body) throws IOException {
        try (var server = RawServer.answering(status, "", body)) {
            sender = Outbound.sender(server.url(), records, store, known);

            assertThat(send(MediaKind.IMAGE, "image/jpeg", null)).isInstanceOf(NotNow.class);
        }
    }

    @Test
    void thePageOfAGatewayInsteadOfAnUploadIsSafeToRepeat() throws IOException {
        try (var server = RawServer.answering(502, "", answer("error-gateway.http502.txt"))) {
            sender = Outbound.sender(server.url(), records, store, known);

            assertThat(send(MediaKind.IMAGE, "image/jpeg", null)).isInstanceOf(NotNow.class);
        }
    }

    /** The same answer to the message that follows says nothing of it: only the upload is looked at. */
    @Test
    void theIdOfAnUploadIsKeptForLessThanThirtyDays() throws IOException {
        try (var server = RawServer.answering(200, "", answer("media-upload-ok.json"))) {
            sender = Outbound.sender(server.url(), records, store, known);
            send(MediaKind.IMAGE, "image/jpeg", null);

            assertThat(server.requests().getFirst()).startsWith("POST /v25.0/200000000000201/media ");
            assertThat(known.find(CHANNEL, SHA256, Instant.now().plus(Duration.ofDays(28))))
                    .contains("1030000000003636");
            assertThat(known.find(CHANNEL, SHA256, Instant.now().plus(Duration.ofDays(30))))
                    .isEmpty();
        }
    }

    private static String answer(String name) {
        return new String(Fixtures.bytes("api/" + name), StandardCharsets.UTF_8);
    }

    @Test
    void aLineThatBreaksDuringTheUploadIsSafeToRepeat() throws IOException {
        try (var server = new RawServer(out -> {})) {
            sender = Outbound.sender(server.url(), records, store, known);

            assertThat(send(MediaKind.IMAGE, "image/jpeg", null)).isInstanceOf(NotNow.class);
        }
    }
}
