package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** What the desk can send besides text, and what Graph refuses of it. */
class SendingKindsTests extends SimulatorTest {

    private static final Map<String, Object> BUTTONS = Map.of(
            "type", "button",
            "body", Map.of("text", "Confirma quinta às 15h?"),
            "footer", Map.of("text", "Imobiliária Exemplo"),
            "action", Map.of("buttons", List.of(button("visit_yes", "Sim"), button("visit_no", "Não"))));

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("good")
    void everyKindArrivesOnThePhone(String type, Object content) {
        personWrites("5511955508001", Map.of("text", "Oi"));

        var answer = send("+5511955508001", type, content);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        var id = answer.json().at("/messages/0/id").stringValue();
        eventually(() -> assertThat(phone("5511955508001").valueStream())
                .filteredOn(bubble -> id.equals(bubble.path("id").stringValue()))
                .singleElement()
                .satisfies(bubble -> {
                    assertThat(bubble.path("type").stringValue()).isEqualTo(type);
                    assertThat(bubble.path("status").stringValue()).isEqualTo("read");
                }));
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("location", Map.of("latitude", "-23.5614", "longitude", -46.6559, "name", "Plantão")),
                Arguments.of(
                        "contacts",
                        List.of(Map.of("name", Map.of("formatted_name", "Rita Modelo", "first_name", "Rita")))),
                Arguments.of("interactive", BUTTONS),
                Arguments.of("interactive", list(rows(2))),
                Arguments.of(
                        "interactive",
                        Map.of(
                                "type",
                                "cta_url",
                                "body",
                                Map.of("text", "Veja o imóvel"),
                                "action",
                                Map.of(
                                        "name",
                                        "cta_url",
                                        "parameters",
                                        Map.of("display_text", "Ver imóvel", "url", "https://example.com/991")))),
                Arguments.of(
                        "interactive",
                        Map.of(
                                "type", "location_request_message",
                                "body", Map.of("text", "Onde você está?"),
                                "action", Map.of("name", "send_location"))),
                Arguments.of(
                        "template",
                        Map.of(
                                "name",
                                "visita_confirmada",
                                "language",
                                Map.of("code", "pt_BR"),
                                "components",
                                List.of(Map.of(
                                        "type",
                                        "body",
                                        "parameters",
                                        List.of(
                                                Map.of("type", "text", "text", "Marina"),
                                                Map.of("type", "text", "text", "26/11 15:00")))))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("bad")
    void whatIsWrongIsRefusedWithMetasCode(String type, Object content, int code) {
        var answer = send("+5511955508002", type, content);

        assertThat(answer.status()).as(answer.raw()).isIn(400, 404);
        assertThat(answer.json().at("/error/code").intValue()).as(answer.raw()).isEqualTo(code);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("image", Map.of(), 131008),
                Arguments.of("image", Map.of("id", "1", "link", "https://example.com/a.jpg"), 100),
                Arguments.of("image", Map.of("id", "1030000000000000"), 100),
                Arguments.of("image", Map.of("link", "ftp://example.com/a.jpg"), 100),
                Arguments.of("image", Map.of("link", "https://example.com/a.jpg", "caption", "a".repeat(1025)), 100),
                Arguments.of("audio", Map.of("link", "https://example.com/a.ogg", "caption", "Oi"), 100),
                Arguments.of("image", "not an object", 131008),
                Arguments.of("location", Map.of("latitude", "1"), 131008),
                Arguments.of("location", Map.of("latitude", "north", "longitude", "2"), 131009),
                Arguments.of("location", Map.of("latitude", 91, "longitude", 2), 131009),
                Arguments.of("contacts", List.of(), 131009),
                Arguments.of("contacts", Map.of(), 131008),
                Arguments.of("contacts", List.of(Map.of("name", Map.of("formatted_name", "Rita"))), 131008),
                Arguments.of("reaction", Map.of("message_id", "wamid.NOBODY", "emoji", "👍"), 131009),
                Arguments.of("reaction", Map.of("message_id", "wamid.NOBODY"), 131008),
                Arguments.of("reaction", Map.of("message_id", "wamid.NOBODY", "emoji", "ok"), 131009),
                Arguments.of("interactive", Map.of("type", "carousel", "body", Map.of("text", "a")), 131009),
                Arguments.of("interactive", Map.of("type", "button", "action", Map.of()), 131008),
                Arguments.of("interactive", buttons(4), 131009),
                Arguments.of("interactive", with("body", Map.of("text", "a".repeat(1025))), 100),
                Arguments.of(
                        "interactive",
                        with("action", Map.of("buttons", List.of(button("a", "Um"), button("a", "Dois")))),
                        131009),
                Arguments.of(
                        "interactive", with("action", Map.of("buttons", List.of(button("a", "x".repeat(21))))), 100),
                Arguments.of("interactive", list(rows(11)), 131009),
                Arguments.of("template", Map.of("name", "x"), 131008),
                Arguments.of("template", Map.of("name", "X x", "language", Map.of("code", "pt_BR")), 132001),
                Arguments.of("template", template("a\nb"), 132018),
                Arguments.of("template", template(""), 131008),
                Arguments.of("hologram", Map.of("id", "99"), 131051));
    }

    @Test
    void anUploadedFileArrivesUnlessItIsOfAnotherKind() {
        personWrites("5511955508003", Map.of("text", "Oi"));
        var id = upload("figurinha.webp", "image/webp");

        var sticker = send("+5511955508003", "sticker", Map.of("id", id))
                .json()
                .at("/messages/0/id")
                .stringValue();
        var image = send("+5511955508003", "image", Map.of("id", id))
                .json()
                .at("/messages/0/id")
                .stringValue();

        eventually(() -> assertThat(status("5511955508003", sticker)).isEqualTo("read"));
        eventually(() -> assertThat(inbox.statesOf("5511955508003")).contains("failed"));
        assertThat(inbox.about("5511955508003"))
                .map(WebhookInbox.Received::status)
                .filteredOn(status -> image.equals(status.path("id").asString("")))
                .singleElement()
                .satisfies(status ->
                        assertThat(status.at("/errors/0/code").intValue()).isEqualTo(131053));
    }

    @Test
    void aLinkIsFetchedAfterTheAnswer() {
        personWrites("5511955508004", Map.of("text", "Oi"));
        var base = "http://localhost:" + port + "/simulator/api/samples/";

        var good = send("+5511955508004", "image", Map.of("link", base + "fachada.jpg"));
        var bad = send("+5511955508004", "image", Map.of("link", base + "nobody.jpg"));

        assertThat(bad.status()).isEqualTo(200);
        var arrives = good.json().at("/messages/0/id").stringValue();
        var fails = bad.json().at("/messages/0/id").stringValue();
        eventually(() -> assertThat(status("5511955508004", arrives)).isEqualTo("read"));
        eventually(() -> assertThat(status("5511955508004", fails)).isEqualTo("failed"));
        assertThat(phone("5511955508004").valueStream())
                .filteredOn(bubble -> arrives.equals(bubble.path("id").asString()))
                .allSatisfy(bubble -> assertThat(get("/simulator/api/media/"
                                        + bubble.at("/content/id").stringValue())
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void aReactionIsSeenOnTheMessageAndOnlyReportedAsSent() {
        var id = personWrites("5511955508005", Map.of("text", "Oi")).get("id");

        var answer = send("+5511955508005", "reaction", Map.of("message_id", id, "emoji", "👍"));

        assertThat(phone("5511955508005").size()).isEqualTo(1);
        assertThat(phone("5511955508005").at("/0/reactions/0").stringValue()).isEqualTo("👍");
        eventually(() -> assertThat(inbox.statesOf("5511955508005")).containsExactly("sent"));
        assertThat(answer.json().at("/messages/0/id").stringValue()).startsWith("wamid.");
        send("+5511955508005", "reaction", Map.of("message_id", id, "emoji", ""));
        assertThat(phone("5511955508005").at("/0/reactions").isEmpty()).isTrue();
    }

    @Test
    void anAnswerQuotesAndATapAnswersTheButtons() {
        var question =
                personWrites("5511955508006", Map.of("text", "Pode quinta?")).get("id");

        var sent = graph(Map.of(
                "messaging_product",
                "whatsapp",
                "to",
                "+5511955508006",
                "type",
                "interactive",
                "interactive",
                BUTTONS,
                "context",
                Map.of("message_id", question)));

        assertThat(phone("5511955508006").at("/1/replyTo").stringValue()).isEqualTo(question);
        assertThat(phone("5511955508006")
                        .at("/1/content/action/buttons/0/reply/title")
                        .stringValue())
                .isEqualTo("Sim");
        control(
                "/people/5511955508006/messages",
                Map.of(
                        "choice", Map.of("kind", "button", "id", "visit_yes", "title", "Sim"),
                        "replyTo", sent.json().at("/messages/0/id").stringValue()));
        var tap = inbox.about("5511955508006").stream()
                .map(WebhookInbox.Received::message)
                .filter(message -> message.path("type").asString("").equals("interactive"))
                .findFirst()
                .orElseThrow();
        assertThat(tap.at("/context/id")).isEqualTo(sent.json().at("/messages/0/id"));
        assertThat(tap.at("/interactive/button_reply/id").stringValue()).isEqualTo("visit_yes");
    }

    @Test
    void aTemplateReachesSomebodyWhoNeverWroteAndSaysItsStatus() {
        var answer = send("+5511955508007", "template", template("Marina"));

        assertThat(Fixtures.shape(answer.json())).isEqualTo(Fixtures.shape("api/send-ok-template-held.json"));
        eventually(() -> assertThat(inbox.statesOf("5511955508007")).containsExactly("sent", "delivered", "read"));
    }

    @Test
    void theFileAboveATemplateMustBeThereAndOfItsKind() {
        var nobodys = send("+5511955508010", "template", proposal("1030000000000000"));
        var sticker = send("+5511955508010", "template", proposal(upload("figurinha.webp", "image/webp")));

        assertThat(nobodys.json().at("/error/code").intValue())
                .as(nobodys.raw())
                .isEqualTo(100);
        assertThat(sticker.status()).as(sticker.raw()).isEqualTo(200);
        eventually(() -> assertThat(inbox.about("5511955508010"))
                .map(WebhookInbox.Received::status)
                .anySatisfy(status ->
                        assertThat(status.at("/errors/0/code").intValue()).isEqualTo(131053)));
    }

    private static Map<String, Object> proposal(String file) {
        var header = List.of(Map.of("type", "document", "document", Map.of("id", file, "filename", "proposta.pdf")));
        var body = List.of(Map.of("type", "text", "text", "Marina"), Map.of("type", "text", "text", "AP-101"));
        return Map.of(
                "name", "proposta_pdf",
                "language", Map.of("code", "pt_BR"),
                "components",
                        List.of(
                                Map.of("type", "header", "parameters", header),
                                Map.of("type", "body", "parameters", body)));
    }

    @Test
    void aVoiceNoteThatIsHeardIsReportedAsPlayed() {
        personWrites("5511955508008", Map.of("text", "Oi"));
        var id = upload("recado.ogg", "audio/ogg; codecs=opus");
        var sent = send("+5511955508008", "audio", Map.of("id", id, "voice", true))
                .json()
                .at("/messages/0/id")
                .stringValue();
        eventually(() -> assertThat(inbox.statesOf("5511955508008")).endsWith("read"));

        control("/people/5511955508008/played", Map.of("messageId", sent));

        eventually(() ->
                assertThat(inbox.statesOf("5511955508008")).containsExactly("sent", "delivered", "read", "played"));
    }

    @Test
    void statusesLookAsMetas() {
        personWrites("5511955508009", Map.of("text", "Oi", "name", "Marina Teste"));
        graph(Map.of(
                "messaging_product", "whatsapp",
                "to", "5511955508009",
                "type", "text",
                "text", Map.of("body", "Olá")));

        eventually(() -> assertThat(inbox.statesOf("5511955508009")).contains("sent"));
        var sent = inbox.about("5511955508009").stream()
                .filter(webhook -> webhook.states().contains("sent"))
                .findFirst()
                .orElseThrow();
        assertThat(Fixtures.shape(sent.value()))
                .isEqualTo(Fixtures.shape(Fixtures.json("st-sent-v24.json").at("/entry/0/changes/0/value")));
    }

    private String status(String waId, String messageId) {
        return phone(waId)
                .valueStream()
                .filter(bubble -> messageId.equals(bubble.path("id").stringValue()))
                .map(bubble -> bubble.path("status").stringValue())
                .findFirst()
                .orElse("");
    }

    private String upload(String sample, String type) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(type));
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("messaging_product", "whatsapp");
        form.add("file", new HttpEntity<>(new ClassPathResource("simulator/samples/" + sample), headers));
        return answer(http().post()
                        .uri("/simulator/graph/v25.0/" + NUMBER + "/media")
                        .header("Authorization", "Bearer EAATESTTOKEN")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .toEntity(String.class))
                .json()
                .path("id")
                .stringValue();
    }

    private static Map<String, Object> button(String id, String title) {
        return Map.of("type", "reply", "reply", Map.of("id", id, "title", title));
    }

    private static Map<String, Object> buttons(int count) {
        return with("action", Map.of("buttons", Collections.nCopies(count, button("a", "Um"))));
    }

    private static Map<String, Object> with(String name, Object value) {
        var other = Fields.of();
        other.putAll(BUTTONS);
        other.put(name, value);
        return other;
    }

    private static List<Map<String, String>> rows(int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> Map.of("id", "slot_" + i, "title", i + ":00", "description", "quinta"))
                .toList();
    }

    private static Map<String, Object> list(List<Map<String, String>> rows) {
        var sections = List.of(Map.of("title", "Quinta", "rows", rows));
        return Map.of(
                "type", "list",
                "body", Map.of("text", "Escolha"),
                "action", Map.of("button", "Ver horários", "sections", sections));
    }

    private static Map<String, Object> template(String text) {
        var parameters = List.of(Map.of("type", "text", "text", text));
        return Map.of(
                "name", "boas_vindas",
                "language", Map.of("code", "pt_BR"),
                "components", List.of(Map.of("type", "body", "parameters", parameters)));
    }
}
