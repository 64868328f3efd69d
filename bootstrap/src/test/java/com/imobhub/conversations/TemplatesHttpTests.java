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
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
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

class TemplatesHttpTests extends DeskTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);

    private Caller agent;
    private Connected channel;
    private String person;

    @BeforeEach
    void hireAnAgentAndListTheTemplates() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
        assertThat(sync(hire(Role.ADMIN)).status()).isEqualTo(200);
    }

    private Answer sync(Caller by) {
        return by.post("/api/channels/" + channel.channelId() + "/templates/sync", Map.of());
    }

    private JsonNode templates(String query) {
        return agent.get("/api/channels/" + channel.channelId() + "/templates" + query)
                .json();
    }

    private static Map<String, Object> template(String name, Map<String, ?> parts) {
        var template = new HashMap<String, Object>(parts);
        template.put("name", name);
        template.putIfAbsent("language", "pt_BR");
        return Map.of("clientId", UUID.randomUUID(), "type", "template", "template", template);
    }

    private static Map<String, Object> welcome(String name) {
        return template("boas_vindas", Map.of("body", Map.of("1", name)));
    }

    private Answer start(String to, Map<String, Object> message) {
        return agent.post("/api/conversations", Map.of("channelId", channel.channelId(), "to", to, "message", message));
    }

    private Answer send(String id, Map<String, Object> message) {
        return agent.post("/api/conversations/" + id + "/messages", message);
    }

    /** A conversation whose window closed yesterday. */
    private String wroteYesterday() {
        var yesterday = Meta.Text.of(person, "Oi").at(Instant.now().minus(Duration.ofHours(25)));
        meta().post(Meta.text(channel.numberId(), yesterday));
        return conversation(agent, person).path("id").asString();
    }

    private List<JsonNode> thread(String id) {
        var items =
                agent.get("/api/conversations/" + id + "/messages?limit=100").json();
        return StreamSupport.stream(items.path("items").spliterator(), false).toList();
    }

    private void eventuallyIsRead(String id, String text) {
        eventually(() -> assertThat(thread(id))
                .filteredOn(it -> it.path("text").asString("").equals(text))
                .singleElement()
                .satisfies(it -> assertThat(it.path("status").asString()).isEqualTo("read")));
    }

    @Test
    void everybodySeesTheTemplatesWithWhatStandsInTheWay() {
        var all = templates("");

        assertThat(all.path("items")).hasSize(14);
        assertThat(all.path("languages")).hasSize(2);
        assertThat(all.path("syncedAt").asString()).isNotBlank();
        assertThat(all.path("items").valueStream().skip(11))
                .extracting(it ->
                        it.path("name").asString() + " " + it.path("hindrance").asString())
                .containsExactlyInAnyOrder(
                        "feirao_de_imoveis PAUSED", "lancamento_em_carrossel UNSUPPORTED", "nova_captacao PENDING");
        assertThat(templates("?language=en_US").path("items")).hasSize(1);
        assertThat(templates("?query=PROPOSTA%20im%C3%B3vel").path("items"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("name").asString()).isEqualTo("proposta_pdf"));
    }

    @Test
    void onlyAnAdminHasThemListedAgain() {
        assertThat(sync(agent).problem()).isEqualTo("admins-only");
        assertThat(hire(Role.ADMIN)
                        .post("/api/channels/" + UUID.randomUUID() + "/templates/sync", Map.of())
                        .problem())
                .isEqualTo("unknown-channel");
        assertThat(agent.get("/api/channels/" + UUID.randomUUID() + "/templates")
                        .problem())
                .isEqualTo("unknown-channel");
    }

    @Test
    void afterADayATemplateReachesTheContactAsItIsRead() {
        var id = wroteYesterday();
        var refused = send(id, Map.of("clientId", UUID.randomUUID(), "type", "text", "text", "Oi?"));
        assertThat(refused.problem()).isEqualTo("window-closed");
        assertThat(refused.json().path("templates")).isNotEmpty();

        var answer =
                send(id, template("visita_confirmada", Map.of("body", Map.of("1", "Marina", "2", "quinta, às 15h"))));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/template/header").asString()).isEqualTo("Visita confirmada");
        assertThat(answer.json().at("/template/buttons")).hasSize(2);
        eventuallyIsRead(id, "Olá, Marina! Sua visita está marcada para quinta, às 15h. Podemos confirmar?");
        var onThePhone = simulator().get("/people/" + person + "/messages").json();
        assertThat(onThePhone.toString()).contains("marcada para quinta");
    }

    @Test
    void everyShapeIsTakenByMeta() {
        var id = wroteYesterday();
        var marina = Map.of("1", "Marina");
        var place = Map.of("latitude", -23.5, "longitude", -46.6, "name", "Plantão", "address", "Rua A, 1");

        send(
                id,
                template(
                        "lembrete_visita",
                        Map.of("body", Map.of("nome", "Marina", "horario", "15h", "corretor", "Ana"))));
        send(id, template("localizacao_do_imovel", Map.of("body", marina, "location", place)));
        var url = List.of(Map.of("index", 0, "text", "AP-101"));
        send(id, template("link_do_imovel", Map.of("header", Map.of("1", "AP-101"), "body", marina, "buttons", url)));
        send(id, template("cupom_da_avaliacao", Map.of("buttons", List.of(Map.of("index", 0, "text", "AVALIE10")))));
        var last = send(id, template("pesquisa_de_satisfacao", Map.of()));

        assertThat(last.status()).isEqualTo(202);
        eventually(() -> assertThat(thread(id))
                .filteredOn(it -> it.path("type").asString().equals("template"))
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.path("status").asString()).isEqualTo("read")));
    }

    @ParameterizedTest
    @CsvSource({
        "nada, unknown-template, 422",
        "boas_vindas, template-values, 400",
        "feirao_de_imoveis, template-not-usable, 422",
        "lancamento_em_carrossel, template-not-usable, 422",
        "nova_captacao, template-not-usable, 422",
        "visit_confirmed, unknown-template, 422"
    })
    void whatCannotBeSentIsRefused(String name, String problem, int status) {
        var id = wroteYesterday();

        var answer = send(id, template(name, Map.of()));

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(thread(id)).hasSize(1);
    }

    @Test
    void aFileAboveCannotBeForgotten() {
        var answer =
                send(wroteYesterday(), template("proposta_pdf", Map.of("body", Map.of("1", "Marina", "2", "AP-101"))));

        assertThat(answer.problem()).isEqualTo("template-file-missing");
        assertThat(answer.json().path("expected").asString()).isEqualTo("document");
    }

    /** Brings a file for a conversation or a channel. */
    private String bring(String target, String type, String filename, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        var request = HttpRequest.newBuilder(URI.create(address() + "/api/" + target + "/attachments?type=" + type))
                .header("Authorization", "Bearer " + agent.token())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return new JsonMapper().readTree(answer.body()).path("id").asString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> proposal(String attachment) {
        return template("proposta_pdf", Map.of("body", Map.of("1", "Marina", "2", "AP-101"), "attachment", attachment));
    }

    private JsonNode headerOnThePhone() {
        var items = simulator().get("/people/" + person + "/messages").json().path("items");
        return items.valueStream()
                .filter(it -> it.path("type").asString().equals("template"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .at("/content/components/0/parameters/0");
    }

    @Test
    void aDocumentAboveATemplateReachesThePhoneUnderItsName() {
        var id = wroteYesterday();
        var file = bring("conversations/" + id, "document", "Proposta São João.pdf", PDF);

        var answer = send(id, proposal(file));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().at("/template/file").asString()).isEqualTo("document");
        assertThat(answer.json().at("/media/state").asString()).isEqualTo("stored");
        assertThat(answer.json().at("/media/filename").asString()).isEqualTo("Proposta São João.pdf");
        eventuallyIsRead(id, answer.json().path("text").asString());
        assertThat(headerOnThePhone().at("/document/filename").asString()).isEqualTo("Proposta São João.pdf");
    }

    @Test
    void aPictureAboveATemplateReachesThePhoneAndIsShown() {
        var id = wroteYesterday();
        var file = bring("conversations/" + id, "image", "fachada.jpg", picture());
        var button = List.of(Map.of("index", 0, "text", "AP-101"));
        var variables = templates("?query=foto_do_imovel").at("/items/0/form");
        var parts = new HashMap<String, Object>(Map.of("attachment", file));
        var body = new HashMap<String, String>();
        variables.at("/body/variables").forEach(it -> body.put(it.path("name").asString(), "Marina"));
        parts.put("body", body);
        if (!variables.at("/buttons/0/variable").isNull()) {
            parts.put("buttons", button);
        }

        var answer = send(id, template("foto_do_imovel", parts));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().at("/template/file").asString()).isEqualTo("image");
        assertThat(answer.json().at("/media/width").asInt()).isEqualTo(40);
        eventuallyIsRead(id, answer.json().path("text").asString());
        assertThat(headerOnThePhone().at("/image/id").asString()).startsWith("103");
    }

    @Test
    void aFirstMessageCarriesAFile() {
        var file = bring("channels/" + channel.channelId(), "document", "proposta.pdf", PDF);

        var answer = start(person, proposal(file));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        eventuallyIsRead(
                answer.json().path("id").asString(),
                answer.json().at("/lastMessage/text").asString());
        assertThat(headerOnThePhone().at("/document/filename").asString()).isEqualTo("proposta.pdf");
    }

    @Test
    void theSameClientIdTenTimesAtOnceSendsTheFileOnce() throws Exception {
        var id = wroteYesterday();
        var message = proposal(bring("conversations/" + id, "document", "proposta.pdf", PDF));

        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Answer> post = () -> send(id, message);
            for (var answer : threads.invokeAll(Collections.nCopies(10, post))) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(202);
            }
        }

        assertThat(thread(id))
                .filteredOn(it -> it.path("type").asString().equals("template"))
                .singleElement()
                .satisfies(it -> eventuallyIsRead(id, it.path("text").asString()));
    }

    @Test
    void aFileStandsInTheTemplateAndIsOfItsKind() {
        var id = wroteYesterday();
        var photo = bring("conversations/" + id, "image", "fachada.jpg", picture());
        var outside = new HashMap<String, Object>(welcome("Marina"));
        outside.put("attachment", photo);

        assertThat(send(id, outside).status()).isEqualTo(400);
        assertThat(send(id, proposal(photo)).problem()).isEqualTo("template-file-missing");
        assertThat(send(id, proposal(UUID.randomUUID().toString())).problem()).isEqualTo("unknown-attachment");
        assertThat(thread(id)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-",
                "[]",
                "{}",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"language\":\"pt_BR\",\"body\":{\"1\":null}}"
            },
            delimiter = ';')
    void aTemplateThatIsMalformedIsRefused(String template) {
        var body = "{\"clientId\":\"" + UUID.randomUUID() + "\",\"type\":\"template\",\"template\":" + template + "}";

        var answer = agent.post(
                "/api/conversations/" + wroteYesterday() + "/messages", body.replace("\"template\":null", "\"x\":1"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void whatTheProviderTellsOfATemplateCountsAtOnce() {
        var id = wroteYesterday();
        tell("retomar_contato", "PAUSED", Instant.now());

        eventually(() -> assertThat(templates("?query=retomar_contato")
                        .at("/items/0/hindrance")
                        .asString())
                .isEqualTo("PAUSED"));
        var answer = send(id, template("retomar_contato", Map.of("body", Map.of("1", "Marina", "2", "Ana"))));

        assertThat(answer.problem()).isEqualTo("template-not-usable");
        assertThat(answer.json().path("reason").asString()).isEqualTo("paused");
        tell("retomar_contato", "APPROVED", Instant.now().plusSeconds(1));
        eventually(() -> assertThat(templates("?query=retomar_contato")
                        .at("/items/0/hindrance")
                        .isNull())
                .isTrue());
    }

    private static void tell(String template, String event, Instant at) {
        meta().post(Meta.account(
                "message_template_status_update",
                Map.of(
                        "event",
                        event,
                        "message_template_id",
                        1980000000000702L,
                        "message_template_name",
                        template,
                        "message_template_language",
                        "pt_BR",
                        "reason",
                        "NONE"),
                at));
    }

    @Test
    void somebodyWhoNeverWroteIsWrittenToInAnyNotation() {
        var local = person.substring(2);

        var answer = start("(" + local.substring(0, 2) + ") " + local.substring(2), welcome("Marina"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/contact/phone").asString()).isEqualTo("+" + person);
        assertThat(answer.json().at("/lastMessage/text").asString()).startsWith("Olá, Marina!");
        eventuallyIsRead(
                answer.json().path("id").asString(),
                answer.json().at("/lastMessage/text").asString());
        var conversation = agent.get("/api/contacts/lookup?to=" + person + "&channelId=" + channel.channelId());
        assertThat(conversation.json().at("/conversation/id"))
                .isEqualTo(answer.json().path("id"));
    }

    @Test
    void aSecondStartIsLedToTheConversationThatIsThere() {
        var message = welcome("Marina");
        var id = start(person, message).json().path("id").asString();

        assertThat(start(person, message).json().path("id").asString()).isEqualTo(id);
        var other = start(person, welcome("Marina"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("conversation-exists");
        assertThat(other.json().path("conversation").asString()).isEqualTo(id);
        assertThat(thread(id)).hasSize(1);
    }

    @Test
    void ofManyWhoStartAtOnceOneDoes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Answer> post = () -> start(person, welcome("Marina"));
            var statuses = threads.invokeAll(Collections.nCopies(8, post)).stream()
                    .map(it -> it.resultNow().status())
                    .toList();

            assertThat(statuses).filteredOn(it -> it == 201).hasSize(1);
            assertThat(statuses).filteredOn(it -> it == 409).hasSize(7);
        }
    }

    @Test
    void aFirstMessageMustBeATemplateAndLeavesNothingWhenItIsNot() {
        var text = Map.<String, Object>of("clientId", UUID.randomUUID(), "type", "text", "text", "Oi");

        assertThat(start(person, text).problem()).isEqualTo("window-closed");
        assertThat(start("12", welcome("Marina")).problem()).isEqualTo("invalid-phone");
        assertThat(start(person, template("nada", Map.of())).problem()).isEqualTo("unknown-template");
        var owner = agent.get("/api/contacts/lookup?to=" + person + "&channelId=" + channel.channelId())
                .json();
        assertThat(owner.path("contactId").isNull()).isTrue();
        assertThat(owner.path("phone").asString()).isEqualTo("+" + person);
    }

    @Test
    void lookingUpWhatIsNoPhoneIsRefused() {
        assertThat(agent.get("/api/contacts/lookup?to=abc&channelId=" + channel.channelId())
                        .problem())
                .isEqualTo("invalid-phone");
    }
}
