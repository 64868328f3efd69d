package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Caller.Answer;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files from a member's browser to the contact's phone, over real HTTP all the way. */
class FilesOutHttpTests extends DeskTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);

    private Caller agent;
    private Connected channel;
    private String person;
    private String id;

    @BeforeEach
    void hearFromSomebody() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
        id = wrote(person);
    }

    private String wrote(String waId) {
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(waId, "Oi")));
        return conversation(agent, waId).path("id").asString();
    }

    private record Brought(int status, JsonNode json) {

        String problem() {
            return json.path("type").asString("").replace("urn:imobhub:problem:", "");
        }

        String id() {
            assertThat(status).as(json.toString()).isEqualTo(201);
            return json.path("id").asString();
        }
    }

    private Brought bring(String type, String filename, byte[] content) {
        return bring(agent.token(), id, type, filename, content);
    }

    private static Brought bring(String token, String conversation, String type, String filename, byte[] content) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        var address = URI.create(address() + "/api/conversations/" + conversation + "/attachments?type=" + type);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        var answer = send(request);
        return new Brought(answer.statusCode(), new JsonMapper().readTree(answer.body()));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Answer say(String conversation, UUID clientId, String type, String attachment) {
        return agent.post(
                "/api/conversations/" + conversation + "/messages",
                Map.of("clientId", clientId, "type", type, "text", "A planta", "attachment", attachment));
    }

    private static byte[] picture(int edge, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<JsonNode> sentTo(String person) {
        return StreamSupport.stream(
                        simulator().get("/requests").json().path("items").spliterator(), false)
                .map(request -> request.path("body").asString(""))
                .filter(body -> body.contains(person))
                .map(body -> new JsonMapper().readTree(body))
                .toList();
    }

    private byte[] bytes(String path) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + agent.token())
                .build();
        return send(request).body();
    }

    @Test
    void aPictureArrivesWithItsWordsAndWeKeepOurOwn() {
        var photo = picture(700, "jpeg");
        var attachment = bring("image", "planta.jpg", photo);

        var answer = say(id, UUID.randomUUID(), "image", attachment.id());

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("type").asString()).isEqualTo("image");
        assertThat(answer.json().path("text").asString()).isEqualTo("A planta");
        assertThat(answer.json().at("/media/state").asString()).isEqualTo("stored");
        assertThat(answer.json().at("/media/width").asInt()).isEqualTo(700);
        eventually(() -> assertThat(sentTo(person)).singleElement().satisfies(sent -> {
            assertThat(sent.at("/image/id").asString()).startsWith("103");
            assertThat(sent.at("/image/caption").asString()).isEqualTo("A planta");
        }));
        var media = "/api/media/" + answer.json().path("id").asString();
        assertThat(bytes(media)).isEqualTo(photo);
        assertThat(bytes(media + "/thumbnail")).isNotEmpty().isNotEqualTo(photo);
    }

    @Test
    void whatIsNoJpegBecomesOne() {
        var photo = bring("image", "planta.gif", picture(300, "gif")).json();

        assertThat(photo.path("contentType").asString()).isEqualTo("image/jpeg");
        assertThat(photo.path("filename").asString()).isEqualTo("planta.jpg");
    }

    @Test
    void itsBytesSayWhatItIs() {
        var refused = bring("image", "foto.png", PDF);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("file-type");
        assertThat(refused.json().path("contentType").asString()).isEqualTo("application/pdf");
        assertThat(refused.json().path("alternative").asString()).isEqualTo("document");
        assertThat(refused.json().path("allowed").toString()).contains("image/jpeg", "image/png");
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheLimit() {
        var film = new byte[16 * 1024 * 1024 + 1];
        System.arraycopy("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 24);

        var refused = bring("video", "tour.mp4", film);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("file-too-large");
        assertThat(refused.json().path("limit").asLong()).isEqualTo(16L * 1024 * 1024);
        assertThat(bring("video", "tour.mp4", Arrays.copyOf(film, film.length - 1))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd, passwd.pdf",
        "contrato.pdf, contrato.pdf",
        "fatura.pdf.exe, fatura.pdf.exe.pdf",
        "contrato, contrato.pdf",
        "C:\\fakepath\\laudo.PDF, laudo.PDF"
    })
    void aForgedNameHarmsNobody(String name, String kept) {
        assertThat(bring("document", name.replace("\\", "\\\\"), PDF)
                        .json()
                        .path("filename")
                        .asString())
                .isEqualTo(kept);
    }

    @Test
    void nothingIsRefused() {
        assertThat(bring("image", "foto.jpg", new byte[0]).problem()).isEqualTo("file-empty");
        assertThat(bring("hologram", "foto.jpg", PDF).status()).isEqualTo(400);
        assertThat(bring(agent.token(), UUID.randomUUID().toString(), "image", "a.jpg", PDF)
                        .problem())
                .isEqualTo("unknown-conversation");
        assertThat(agent.post("/api/conversations/" + id + "/attachments?type=image", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(bring("forged", id, "image", "a.jpg", PDF).status()).isEqualTo(401);
    }

    @Test
    void anotherConversationsOrAnotherMembersFileIsNotSent() {
        var elsewhere = wrote(newPerson());
        var mine = bring("document", "contrato.pdf", PDF).id();
        var others = bring(hire(Role.AGENT).token(), id, "document", "contrato.pdf", PDF)
                .id();

        assertThat(say(elsewhere, UUID.randomUUID(), "document", mine).problem())
                .isEqualTo("unknown-attachment");
        assertThat(say(id, UUID.randomUUID(), "document", others).problem()).isEqualTo("unknown-attachment");
        assertThat(say(id, UUID.randomUUID(), "document", UUID.randomUUID().toString())
                        .problem())
                .isEqualTo("unknown-attachment");
        assertThat(say(id, UUID.randomUUID(), "image", mine).status()).isEqualTo(400);
        assertThat(say(id, UUID.randomUUID(), "document", "x").status()).isEqualTo(400);
        assertThat(sentTo(person)).isEmpty();
    }

    @Test
    void theSameClientIdTenTimesAtOnceSendsTheFileOnce() throws Exception {
        var clientId = UUID.randomUUID();
        var attachment = bring("document", "contrato.pdf", PDF).id();

        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Answer> post = () -> say(id, clientId, "document", attachment);
            for (var answer : threads.invokeAll(Collections.nCopies(10, post))) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(202);
            }
        }

        eventually(() -> assertThat(sentTo(person))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.at("/document/filename").asString()).isEqualTo("contrato.pdf")));
    }

    @Test
    void whatIsTakenBackCannotBeSent() {
        var attachment = bring("document", "contrato.pdf", PDF).id();
        var path = URI.create(address() + "/api/attachments/" + attachment);
        var request = HttpRequest.newBuilder(path)
                .header("Authorization", "Bearer " + agent.token())
                .DELETE()
                .build();

        assertThat(send(request).statusCode()).isEqualTo(204);
        assertThat(send(request).statusCode()).isEqualTo(204);

        assertThat(say(id, UUID.randomUUID(), "document", attachment).problem()).isEqualTo("unknown-attachment");
    }

    @Test
    void brokenSoundIsNoVoice() {
        var voice = "OggS\0\2".getBytes(StandardCharsets.US_ASCII);
        assertThat(bring("voice", "voz.ogg", voice).problem()).isEqualTo("file-type");
    }
}
