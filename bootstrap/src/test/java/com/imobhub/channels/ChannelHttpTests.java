package com.imobhub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.team.Role;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChannelHttpTests extends DeskTest {

    private Caller admin;
    private String numberId;

    @BeforeEach
    void hireAnAdmin() {
        admin = hire(Role.ADMIN);
        numberId = newNumberId();
    }

    @Test
    void anAdminConnectsANumber() {
        var answer = admin.post("/api/channels", connection(numberId));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("kind").asString()).isEqualTo("WHATSAPP_CLOUD");
        assertThat(answer.json().path("name").asString()).isEqualTo("Vendas");
        assertThat(answer.json().path("phoneNumberId").asString()).isEqualTo(numberId);
        assertThat(answer.json().path("wabaId").asString()).isEqualTo("100000000000101");
        assertThat(answer.json().path("displayPhoneNumber").asString()).isEqualTo("+55 11 4000-0101");
        assertThat(answer.json().path("state").asString()).isEqualTo("CONNECTED");
        assertThat(UUID.fromString(answer.json().path("id").asString())).isNotNull();
    }

    @Test
    void theTokenIsNeverGivenBack() {
        var answer = admin.post("/api/channels", connection(numberId));

        assertThat(answer.body()).doesNotContain("simulator-token", "accessToken", "\"token\"");
        assertThat(admin.get("/api/channels").body())
                .contains(numberId)
                .doesNotContain("simulator-token", "accessToken", "\"token\"");
    }

    @Test
    void everybodySeesTheChannels() {
        admin.post("/api/channels", connection(numberId));

        var answer = hire(Role.AGENT).get("/api/channels");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").findValuesAsString("phoneNumberId"))
                .contains(numberId);
    }

    @Test
    void aChannelSaysWhatMayBeBroughtToBeSent() {
        admin.post("/api/channels", connection(numberId));

        var files = admin.get("/api/channels").json().path("items").path(0).at("/capabilities/files");

        assertThat(file(files, "image").path("types").toString())
                .isEqualTo("[\"image/jpeg\",\"image/png\",\"image/webp\",\"image/gif\",\"image/bmp\"]");
        assertThat(file(files, "image").path("maxBytes").asLong()).isEqualTo(100L * 1024 * 1024);
        assertThat(file(files, "voice").path("types").toString()).isEqualTo("[\"audio/ogg\",\"audio/webm\"]");
        assertThat(file(files, "video").path("maxBytes").asLong()).isEqualTo(16L * 1024 * 1024);
    }

    private static JsonNode file(JsonNode files, String kind) {
        return files.valueStream()
                .filter(file -> file.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberIsConnectedOnce() {
        admin.post("/api/channels", connection(numberId));

        var again = admin.post("/api/channels", connection(numberId));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("channel-exists");
        assertThat(again.json().path("field").asString()).isEqualTo("phoneNumberId");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "kind, -",
                "kind, FAX",
                "name, -",
                "name, ' '",
                "phoneNumberId, -",
                "phoneNumberId, +55 11 4000-0101",
                "phoneNumberId, ''",
                "wabaId, waba",
                "accessToken, -",
                "accessToken, ' '",
                "accessToken, two words",
                "accessToken, ação",
                "displayPhoneNumber, +5511400001010000000000000000000000000",
                "graphVersion, 25",
                "graphVersion, v25.0/../.."
            })
    void whatIsWrongIsNamed(String field, String value) {
        var body = new HashMap<>(connection(numberId));
        body.put(field, value);

        var answer = admin.post("/api/channels", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("simulator-token");
    }

    @ParameterizedTest
    @CsvSource({"name", "displayPhoneNumber"})
    void whatTheDatabaseCannotKeepIsNamedToo(String field) {
        var body = new HashMap<>(connection(numberId));
        body.put(field, "a\u0000b");

        var answer = admin.post("/api/channels", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void onlyAnAdminConnects() {
        var channel = admin.post("/api/channels", connection(numberId)).json();

        for (var role : new Role[] {Role.AGENT, Role.MANAGER}) {
            var somebody = hire(role);
            assertThat(somebody.post("/api/channels", connection(newNumberId())).status())
                    .isEqualTo(403);
            assertThat(somebody.put("/api/channels/" + channel.path("id").asString(), connection(numberId))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aChannelIsReconnectedInPlace() {
        var id = admin.post("/api/channels", connection(numberId))
                .json()
                .path("id")
                .asString();
        var body = new HashMap<>(connection(numberId));
        body.put("name", "Locação");
        body.put("accessToken", "simulator-other");

        var answer = admin.put("/api/channels/" + id, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo(id);
        assertThat(answer.json().path("name").asString()).isEqualTo("Locação");
        assertThat(answer.json().path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void nobodyReconnectsWhatIsNotThere() {
        var answer = admin.put("/api/channels/" + UUID.randomUUID(), connection(numberId));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("unknown-channel");
    }

    @Test
    void aReconnectedChannelCannotTakeAnothersNumber() {
        var other = newNumberId();
        admin.post("/api/channels", connection(other));
        var id = admin.post("/api/channels", connection(numberId))
                .json()
                .path("id")
                .asString();

        assertThat(admin.put("/api/channels/" + id, connection(other)).problem())
                .isEqualTo("channel-exists");
    }

    @Test
    void connectingAsksMetaHowTheNumberIs() {
        var health = admin.post("/api/channels", connection(numberId)).json().path("health");

        assertThat(health.path("quality").asString()).isEqualTo("GREEN");
        assertThat(health.path("limit").asString()).isEqualTo("TIER_2K");
        assertThat(health.path("throughput").asString()).isEqualTo("STANDARD");
        assertThat(health.path("verifiedName").asString()).isNotBlank();
        assertThat(health.path("restrictions").isEmpty()).isTrue();
    }

    @Test
    void whatNobodyTypedMetaFillsIn() {
        var body = new HashMap<>(connection(numberId));
        body.remove("wabaId");
        body.remove("displayPhoneNumber");

        var channel = admin.post("/api/channels", body).json();

        assertThat(channel.path("wabaId").asString()).isEqualTo("100000000000900");
        assertThat(channel.path("displayPhoneNumber").asString()).isEqualTo("551140000900");
    }

    @ParameterizedTest
    @CsvSource({"accessToken, rubbish, token-refused", "phoneNumberId, 209999900000001, unknown-number"})
    void whatMetaDoesNotKnowIsNamedAndNotKept(String field, String value, String problem) {
        var body = new HashMap<>(connection(numberId));
        body.put(field, value);

        var answer = admin.post("/api/channels", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(admin.get("/api/channels").body()).doesNotContain(numberId, "209999900000001");
    }

    @Test
    void aRefusedTokenLeavesTheChannelAsItWas() {
        var id = admin.post("/api/channels", connection(numberId))
                .json()
                .path("id")
                .asString();
        var body = new HashMap<>(connection(numberId));
        body.put("name", "Locação");
        body.put("accessToken", "rubbish");

        assertThat(admin.put("/api/channels/" + id, body).problem()).isEqualTo("token-refused");
        assertThat(admin.get("/api/channels/" + id).json().path("name").asString())
                .isEqualTo("Vendas");
    }

    @Test
    void oneChannelIsShownToEverybody() {
        var id = admin.post("/api/channels", connection(numberId))
                .json()
                .path("id")
                .asString();

        var shown = hire(Role.AGENT).get("/api/channels/" + id);

        assertThat(shown.json().path("phoneNumberId").asString()).isEqualTo(numberId);
        assertThat(shown.body()).doesNotContain("simulator-token");
        assertThat(admin.get("/api/channels/" + UUID.randomUUID()).problem()).isEqualTo("unknown-channel");
        assertThat(admin.get("/api/channels/none").status()).isEqualTo(400);
    }

    @Test
    void anAdminAsksMetaAnew() {
        var id = admin.post("/api/channels", connection(numberId))
                .json()
                .path("id")
                .asString();

        assertThat(admin.post("/api/channels/" + id + "/check", "")
                        .json()
                        .at("/health/quality")
                        .asString())
                .isEqualTo("GREEN");
        assertThat(hire(Role.MANAGER).post("/api/channels/" + id + "/check", "").status())
                .isEqualTo(403);
        assertThat(admin.post("/api/channels/" + UUID.randomUUID() + "/check", "")
                        .problem())
                .isEqualTo("unknown-channel");
    }
}
