package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Everything a person can send looks as Meta's own webhooks look. */
class InboundShapeTests extends SimulatorTest {

    private final JsonMapper json = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger(5_000);

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageHasTheShapeOfMetas(String fixture, Map<String, Object> message) {
        var person = person();
        var id = "wamid." + person;

        var answer = write(person, id, message);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(shape(id)).isEqualTo(Fixtures.shape(fixture + ".json"));
        assertThat(inbox.naming(id).signed()).isTrue();
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("in-text", Map.of("text", "Olá! 🏡")),
                Arguments.of("in-text-reply-context", Map.of("text", "Sim", "replyTo", "wamid.OUT1")),
                Arguments.of("in-text-forwarded", Map.of("text", "Olha", "forwarded", "once")),
                Arguments.of("in-text-frequently-forwarded", Map.of("text", "Olha", "forwarded", "often")),
                Arguments.of(
                        "in-text-referred-product",
                        Map.of(
                                "text", "Esse ainda tem?",
                                "replyTo", "wamid.OUT1",
                                "product", Map.of("catalogId", "400000000000777", "productRetailerId", "AP-101"))),
                Arguments.of("in-text-ad-referral-ctwa", Map.of("text", "Quero saber mais", "byAd", true)),
                Arguments.of(
                        "in-text-ad-referral-status-no-clid",
                        Map.of(
                                "text",
                                "Oi",
                                "ad",
                                Map.of(
                                        "sourceUrl", "https://fb.me/3xyzStatus",
                                        "sourceId", "120299000000810999",
                                        "sourceType", "ad",
                                        "headline", "Lançamento",
                                        "body", "",
                                        "mediaType", "video",
                                        "videoUrl", "https://video.xx.fbcdn.net/v/ad.mp4",
                                        "thumbnailUrl", "https://scontent.xx.fbcdn.net/v/th.jpg"))),
                Arguments.of(
                        "in-image-caption-url",
                        media(Map.of("kind", "image", "caption", "Fachada", "directUrl", true))),
                Arguments.of("in-image-no-caption", media(Map.of("kind", "image", "directUrl", false))),
                Arguments.of("in-audio-voice", media(Map.of("kind", "audio", "directUrl", false))),
                Arguments.of("in-audio-file", media(Map.of("kind", "audio", "voice", false, "directUrl", false))),
                Arguments.of("in-video", media(Map.of("kind", "video", "caption", "Tour", "directUrl", false))),
                Arguments.of(
                        "in-document",
                        media(Map.of("kind", "document", "caption", "Minha proposta", "directUrl", false))),
                Arguments.of(
                        "in-document-no-filename",
                        media(Map.of("kind", "document", "filename", "", "directUrl", false))),
                Arguments.of(
                        "in-sticker-animated",
                        media(Map.of("kind", "sticker", "sample", "figurinha-animada.webp", "directUrl", false))),
                Arguments.of("in-media-failed-131052", media(Map.of("kind", "video", "lost", true))),
                Arguments.of(
                        "in-location-named",
                        Map.of(
                                "location",
                                Map.of(
                                        "latitude", -23.5613991,
                                        "longitude", -46.6558819,
                                        "name", "Edifício Exemplo",
                                        "address", "Av. Fictícia, 1000",
                                        "url", "https://maps.google.com/?cid=1"))),
                Arguments.of(
                        "in-location-pin-only", Map.of("location", Map.of("latitude", 0, "longitude", -46.6558819))),
                Arguments.of(
                        "in-contacts-two",
                        Map.of(
                                "contacts",
                                List.of(
                                        Map.of(
                                                "name",
                                                Map.of(
                                                        "formattedName", "Rita Modelo",
                                                        "firstName", "Rita",
                                                        "lastName", "Modelo"),
                                                "phones",
                                                List.of(
                                                        Map.of(
                                                                "phone", "+55 11 90000-0789",
                                                                "waId", "5511900000789",
                                                                "type", "CELL"),
                                                        Map.of("phone", "+55 11 4000-0001", "type", "WORK"))),
                                        Map.of(
                                                "name", Map.of("formattedName", "Zé"),
                                                "org", Map.of("company", "Exemplo Ltda"))))),
                Arguments.of(
                        "in-interactive-button-reply",
                        Map.of(
                                "replyTo",
                                "wamid.OUT1",
                                "choice",
                                Map.of("kind", "button", "id", "visit_yes", "title", "Quero visitar"))),
                Arguments.of(
                        "in-interactive-list-reply",
                        Map.of(
                                "replyTo",
                                "wamid.OUT1",
                                "choice",
                                Map.of(
                                        "kind", "list",
                                        "id", "slot_1500",
                                        "title", "15:00",
                                        "description", "quinta, 26/11"))),
                Arguments.of(
                        "in-button-template-quick-reply",
                        Map.of(
                                "replyTo",
                                "wamid.OUT1",
                                "choice",
                                Map.of("kind", "template", "id", "STOP_MKT", "title", "Parar"))),
                Arguments.of("in-button-no-context", Map.of("choice", Map.of("kind", "template", "title", "Sim"))),
                Arguments.of(
                        "in-interactive-nfm-reply",
                        Map.of("replyTo", "wamid.OUT1", "flow", Map.of("answers", Map.of("renda", "5000")))),
                Arguments.of(
                        "in-interactive-missing-object",
                        Map.of("replyTo", "wamid.OUT1", "other", Map.of("type", "interactive", "garbled", true))),
                Arguments.of(
                        "in-interactive-call-permission",
                        Map.of(
                                "replyTo",
                                "wamid.OUT1",
                                "other",
                                Map.of(
                                        "type",
                                        "interactive",
                                        "content",
                                        Map.of(
                                                "type",
                                                "call_permission_reply",
                                                "call_permission_reply",
                                                Map.of(
                                                        "response",
                                                        "accept",
                                                        "is_permanent",
                                                        false,
                                                        "expiration_timestamp",
                                                        1796040000,
                                                        "response_source",
                                                        "user_action"))))),
                Arguments.of(
                        "in-order",
                        Map.of(
                                "order",
                                Map.of(
                                        "catalogId",
                                        "400000000000777",
                                        "text",
                                        "",
                                        "productItems",
                                        List.of(item("AP-101", 1, "450000.50"), item("BOX-2", 2, "0"))))),
                Arguments.of(
                        "in-group-text",
                        Map.of(
                                "other",
                                Map.of(
                                        "type", "text",
                                        "content", Map.of("body", "Oi grupo"),
                                        "beside", Map.of("group_id", "Y2FwaV9ncm91cDo")))),
                Arguments.of("in-unsupported-131051", Map.of("unsupported", Map.of())),
                Arguments.of(
                        "in-unsupported-poll-131060",
                        Map.of("unsupported", Map.of("code", 131060, "kind", "poll_creation"))),
                Arguments.of(
                        "in-unknown-type",
                        Map.of("other", Map.of("type", "hologram", "content", Map.of("id", "99", "depth", 3)))));
    }

    @Test
    void aUserWithAUsernameIsNamedByBothIds() {
        var person = person();
        put("/people/" + person, Map.of("username", "marina.teste", "parentUserId", "BR.ENT.9902576394655800"));

        write(person, "wamid." + person, Map.of("text", "Oi"));

        assertThat(shape("wamid." + person)).isEqualTo(Fixtures.shape("in-text-bsuid-and-phone.json"));
    }

    @Test
    void aUserWhoHidesTheNumberIsNamedByTheUserIdAlone() {
        put("/people/BR.7702576394655001", Map.of("name", "Ana", "username", "ana.ficticia"));

        write("BR.7702576394655001", "wamid.HIDDEN1", Map.of("text", "Boa tarde"));

        assertThat(shape("wamid.HIDDEN1")).isEqualTo(Fixtures.shape("in-text-bsuid-only.json"));
    }

    @Test
    void whoHidNumberCanTellItInACard() {
        put("/people/BR.7702576394655002", Map.of("name", "Ana", "username", "ana.ficticia"));

        write(
                "BR.7702576394655002",
                "wamid.CARD1",
                Map.of(
                        "replyTo",
                        "wamid.OUT1",
                        "contacts",
                        List.of(Map.of(
                                "origin",
                                "contact_request",
                                "name",
                                Map.of("formattedName", "Ana Fictícia", "firstName", "Ana"),
                                "phones",
                                List.of(Map.of(
                                        "phone", "+55 11 90000-0321",
                                        "waId", "5511900000321",
                                        "type", "CELL"))))));
        assertThat(shape("wamid.CARD1")).isEqualTo(Fixtures.shape("in-contacts-shared-own-number.json"));

        put("/people/BR.7702576394655002", Map.of("phone", "5511900000321"));
        write("BR.7702576394655002", "wamid.TOLD1", Map.of("text", "Agora com número"));
        var told = inbox.naming("wamid.TOLD1").message();
        assertThat(told.path("from").stringValue()).isEqualTo("5511900000321");
        assertThat(told.path("from_user_id").stringValue()).isEqualTo("BR.7702576394655002");
    }

    @Test
    void reactionsComeAndGo() {
        var person = person();
        write(person, "wamid.R" + person, Map.of("text", "Oi"));

        control("/people/" + person + "/reactions", Map.of("messageId", "wamid.OUT1", "emoji", "❤️", "id", "wamid.R1"));
        assertThat(shape("wamid.R1")).isEqualTo(Fixtures.shape("in-reaction-add.json"));
        control("/people/" + person + "/reactions", Map.of("messageId", "wamid.OUT1", "id", "wamid.R2"));
        assertThat(shape("wamid.R2")).isEqualTo(Fixtures.shape("in-reaction-remove-no-emoji.json"));
        control("/people/" + person + "/reactions", Map.of("messageId", "wamid.OUT1", "emoji", "", "id", "wamid.R3"));
        assertThat(shape("wamid.R3")).isEqualTo(Fixtures.shape("in-reaction-remove-empty.json"));
    }

    @Test
    void whatWasWrittenIsCorrectedAndTakenBack() {
        var person = person();
        write(person, "wamid.E" + person, Map.of("text", "Ola"));

        control(
                "/people/" + person + "/edits",
                Map.of("messageId", "wamid.E" + person, "text", "Olá", "id", "wamid.E1"));
        assertThat(shape("wamid.E1")).isEqualTo(Fixtures.shape("in-edit-text.json"));
        assertThat(phone(person).at("/0/text").stringValue()).isEqualTo("Olá");
        assertThat(phone(person).at("/0/edited").booleanValue()).isTrue();

        control("/people/" + person + "/deletions", Map.of("messageId", "wamid.E" + person, "id", "wamid.E2"));
        assertThat(shape("wamid.E2")).isEqualTo(Fixtures.shape("in-revoke.json"));
        assertThat(phone(person).at("/0/text").stringValue()).isEmpty();
        assertThat(phone(person).at("/0/deleted").booleanValue()).isTrue();
    }

    @Test
    void anEditOfAPictureCorrectsItsCaption() {
        var person = person();
        write(person, "wamid.P" + person, media(Map.of("kind", "image", "caption", "Fachda")));

        control(
                "/people/" + person + "/edits",
                Map.of("messageId", "wamid.P" + person, "text", "Fachada", "id", "wamid.P1"));

        var edit = inbox.naming("wamid.P1").message().at("/edit/message");
        assertThat(edit.path("type").stringValue()).isEqualTo("image");
        assertThat(edit.at("/image/caption").stringValue()).isEqualTo("Fachada");
        assertThat(phone(person).at("/0/text").stringValue()).isEqualTo("Fachada");
    }

    @Test
    void aNewNumberIsToldByTheOldOneAndKeepsTheThread() {
        var person = person();
        var next = person();
        write(person, "wamid.N" + person, Map.of("text", "Oi", "name", "Marina"));

        var moved = control("/people/" + person + "/number", Map.of("phone", "+" + next, "id", "wamid.N1"));

        assertThat(moved.json().path("waId").stringValue()).isEqualTo(next);
        assertThat(shape("wamid.N1")).isEqualTo(Fixtures.shape("in-system-user-changed-number.json"));
        assertThat(inbox.naming("wamid.N1").message().path("from").stringValue())
                .isEqualTo(person);
        assertThat(phone(next).at("/0/text").stringValue()).isEqualTo("Oi");
        write(next, "wamid.N2", Map.of("text", "Número novo"));
        assertThat(inbox.naming("wamid.N2").message().path("from").stringValue())
                .isEqualTo(next);
        assertThat(get("/simulator/api/people/" + person + "/messages").status())
                .isEqualTo(404);
    }

    @Test
    void aNewUserIdIsToldWithoutAnyNumber() {
        write("BR.7702576394655003", "wamid.U0", Map.of("text", "Oi"));

        control("/people/BR.7702576394655003/number", Map.of("userId", "BR.8802576394655003", "id", "wamid.U1"));

        assertThat(shape("wamid.U1")).isEqualTo(Fixtures.shape("in-system-user-changed-user-id.json"));
        assertThat(phone("BR.8802576394655003").size()).isEqualTo(1);
    }

    @Test
    void aNewSecurityCodeIsNoted() {
        var person = person();
        write(person, "wamid.I" + person, Map.of("text", "Oi"));

        control("/people/" + person + "/identity", Map.of("id", "wamid.I1"));

        assertThat(shape("wamid.I1")).isEqualTo(Fixtures.shape("in-system-customer-identity-changed.json"));
    }

    @Test
    void nothingIsSentWithoutOrWithTwoContents() {
        var person = person();

        assertThat(write(person, "wamid.X", Map.of()).status()).isEqualTo(400);
        assertThat(write(person, "wamid.X", Map.of("text", "")).status()).isEqualTo(400);
        assertThat(write(person, "wamid.X", Map.of("text", "a", "unsupported", Map.of()))
                        .status())
                .isEqualTo(400);
        assertThat(write(person, "wamid.X", Map.of("text", "a", "forwarded", "sometimes"))
                        .status())
                .isEqualTo(400);
        assertThat(write(person, "wamid.X", media(Map.of("kind", "image", "sample", "../phone.html")))
                        .status())
                .isEqualTo(400);
        assertThat(write(person, "wamid.X", media(Map.of("kind", "image", "id", "1990000000000000")))
                        .status())
                .isEqualTo(400);
        assertThat(write(person, "wamid.X", media(Map.of("caption", "sem tipo")))
                        .status())
                .isEqualTo(400);
        assertThat(write(person, "wamid.X", Map.of("choice", Map.of("title", "Sim")))
                        .status())
                .isEqualTo(400);
        assertThat(put("/people/BR.7702576394655009", Map.of("phone", "12")).status())
                .isEqualTo(400);
        assertThat(inbox.allNaming("wamid.X")).isEmpty();
    }

    private Answer write(String person, String id, Map<String, Object> message) {
        var body = new HashMap<>(message);
        body.put("id", id);
        body.putIfAbsent("timestamp", "1795435200");
        return control("/people/" + person + "/messages", body);
    }

    private Map<String, String> shape(String id) {
        return Fixtures.shape(json.readTree(inbox.naming(id).raw()));
    }

    private String person() {
        var person = "551195550" + NEXT.incrementAndGet();
        put("/people/" + person, Map.of("name", "Marina Teste"));
        return person;
    }

    private static Map<String, Object> media(Map<String, Object> wish) {
        return Map.of("media", wish);
    }

    private static Map<String, Object> item(String product, int quantity, String price) {
        return Map.of(
                "productRetailerId",
                product,
                "quantity",
                quantity,
                "itemPrice",
                new BigDecimal(price),
                "currency",
                "BRL");
    }
}
