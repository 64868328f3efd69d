package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What comes from the app on the agency's phone looks as Meta's own webhooks look. */
class CoexistenceTests extends SimulatorTest {

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void whatTheAgencyWritesInTheAppIsEchoed() {
        control(
                "/people/5511955506001/echoes",
                Map.of("text", "Já te ligo", "id", "wamid.ECHO1", "timestamp", "1795435200"));

        assertThat(shape("wamid.ECHO1")).isEqualTo(Fixtures.shape("co-echo-text.json"));
        assertThat(phone("5511955506001").at("/0/from").stringValue()).isEqualTo("business");
        assertThat(phone("5511955506001").at("/0/text").stringValue()).isEqualTo("Já te ligo");
    }

    @Test
    void anEchoToAHiddenNumberNamesTheUserId() {
        put("/people/BR.7702576394656001", Map.of("name", "Ana"));

        control(
                "/people/BR.7702576394656001/echoes",
                Map.of("media", Map.of("kind", "image", "directUrl", false), "id", "wamid.ECHO2"));

        assertThat(shape("wamid.ECHO2")).isEqualTo(Fixtures.shape("co-echo-image-bsuid.json"));
    }

    @Test
    void echoesAreCorrectedAndTakenBackAndSometimesTheWrongWayRound() {
        control("/people/5511955506002/echoes", Map.of("text", "Te ligo as 15h", "id", "wamid.ECHO3"));

        control(
                "/people/5511955506002/echoes/edits",
                Map.of("messageId", "wamid.ECHO3", "text", "Te ligo às 15h", "id", "wamid.ECHO4"));
        assertThat(shape("wamid.ECHO4")).isEqualTo(Fixtures.shape("co-echo-edit.json"));
        assertThat(phone("5511955506002").at("/0/text").stringValue()).isEqualTo("Te ligo às 15h");

        control(
                "/people/5511955506002/echoes/deletions",
                Map.of("messageId", "wamid.ECHO3", "swapped", true, "id", "wamid.ECHO5"));
        assertThat(shape("wamid.ECHO5")).isEqualTo(Fixtures.shape("co-echo-revoke-swapped.json"));
        var echo = inbox.naming("wamid.ECHO5").value().at("/message_echoes/0");
        assertThat(echo.path("from").stringValue()).isEqualTo("5511955506002");
        assertThat(echo.path("to").stringValue()).isEqualTo("551140000101");
        assertThat(phone("5511955506002").at("/0/deleted").booleanValue()).isTrue();
    }

    @Test
    void oldConversationsComeInChunks() {
        control(
                "/history",
                Map.of(
                        "phase",
                        1,
                        "chunkOrder",
                        2,
                        "progress",
                        55,
                        "threads",
                        List.of(Map.of(
                                "person",
                                "5511955506003",
                                "messages",
                                List.of(
                                        old("wamid.H1", true, "Segue a proposta", "READ"),
                                        old("wamid.H2", false, null, "PLAYED"),
                                        old("wamid.H3", false, "Obrigado!", "READ"))))));

        var expected = Fixtures.shape("co-history-chunk.json");
        expected.keySet().removeIf(path -> path.contains("/threads/1"));
        assertThat(shape("wamid.H1")).isEqualTo(expected);
        assertThat(inbox.naming("wamid.H2").raw()).contains("\"media_placeholder\"");
    }

    @Test
    void mediaOfAnOldConversationFollowsUnderTheSameId() {
        control(
                "/people/5511955506004/history-media",
                Map.of(
                        "media",
                        Map.of("kind", "audio", "directUrl", false),
                        "id",
                        "wamid.H9",
                        "timestamp",
                        "1793707260"));

        assertThat(shape("wamid.H9")).isEqualTo(Fixtures.shape("co-history-media.json"));
    }

    @Test
    void theHistoryCanBeDeclined() {
        control("/history/declined", Map.of("phoneNumberId", "200000000006005"));

        assertThat(shape("200000000006005")).isEqualTo(Fixtures.shape("co-history-declined.json"));
    }

    @Test
    void theAddressBookIsTold() {
        control(
                "/address-book",
                Map.of(
                        "phoneNumberId",
                        "200000000006006",
                        "entries",
                        List.of(
                                Map.of(
                                        "action", "add",
                                        "phoneNumber", "+55 11 90000-0555",
                                        "fullName", "Pablo Modelo",
                                        "firstName", "Pablo"),
                                Map.of("action", "remove", "phoneNumber", "5511900000556"))));

        var expected = Fixtures.shape("co-state-sync.json");
        expected.replaceAll((path, type) -> path.endsWith("/timestamp") ? "STRING" : type); // a number is seen too
        assertThat(shape("200000000006006")).isEqualTo(expected);
    }

    private static Map<String, Object> old(String id, boolean byAgency, @Nullable String text, String status) {
        var message = Fields.of("id", id, "byAgency", byAgency, "text", text);
        message.putAll(Map.of("timestamp", "1793707200", "status", status));
        return message;
    }

    private Map<String, String> shape(String id) {
        return Fixtures.shape(mapper.readTree(inbox.naming(id).raw()));
    }
}
