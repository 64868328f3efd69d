package com.imobhub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews.Ban;
import com.imobhub.channels.ChannelNews.Restriction;
import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.team.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What Meta tells about a channel, seen by the people of the agency. */
class ChannelHealthHttpTests extends DeskTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final ChannelNews BANNED = new ChannelNews.Banned(Ban.DISABLED, "November 23, 2026");

    @Autowired
    ChannelReports reports;

    private Caller manager;
    private String account;
    private String numberId;
    private String id;

    @BeforeEach
    void connectANumberOfAnAccountOfItsOwn() {
        manager = hire(Role.MANAGER);
        account = newNumberId();
        numberId = newNumberId();
        var body = new HashMap<>(connection(numberId));
        body.put("wabaId", account);
        id = hire(Role.ADMIN).post("/api/channels", body).json().path("id").asString();
    }

    private void tell(ChannelNews news, Instant at) {
        assertThat(reports.report(List.of(ChannelReport.ofAccount(account, at, news))))
                .isEmpty();
    }

    private JsonNode channel() {
        return manager.get("/api/channels/" + id).json();
    }

    private List<JsonNode> alerts() {
        return StreamSupport.stream(
                        manager.get("/api/channels/alerts").json().path("items").spliterator(), false)
                .filter(alert -> alert.path("wabaId").asString("").equals(account)
                        || alert.path("channelId").asString("").equals(id))
                .toList();
    }

    @Test
    void aBannedAccountPausesItsChannelsAndIsShownAtOnce() {
        try (var events = hire(Role.AGENT).events()) {
            events.first("hello");

            tell(BANNED, NOW);

            var event = events.first(it -> it.name().equals("channel")
                    && it.data().at("/channel/id").asString().equals(id)
                    && it.data().at("/channel/state").asString().equals("PAUSED"));
            assertThat(event.data().at("/channel/name").asString()).isEqualTo("Vendas");
        }
        assertThat(channel().path("state").asString()).isEqualTo("PAUSED");
        assertThat(channel().at("/trouble/kind").asString()).isEqualTo("BANNED");
        assertThat(channel().at("/health/ban/date").asString()).isEqualTo("November 23, 2026");
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.path("level").asString()).isEqualTo("CRITICAL");
            assertThat(alert.path("kind").asString()).isEqualTo("BANNED");
        });

        tell(new ChannelNews.Banned(Ban.REINSTATED, null), NOW.plusSeconds(1));

        assertThat(channel().path("state").asString()).isEqualTo("CONNECTED");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aSignedWebhookAboutTheAccountStopsItsNumbersAndNoOthers() {
        var other = connect();
        var webhook = """
                {"object": "whatsapp_business_account", "entry": [{"id": "%s", "time": %d, "changes": [{
                    "field": "account_update", "value": {"event": "DISABLED_UPDATE", "ban_info": {
                        "waba_ban_state": "DISABLE", "waba_ban_date": "November 23, 2026"}}}]}]}
                """.formatted(account, NOW.getEpochSecond());

        assertThat(meta().post(webhook.getBytes(StandardCharsets.UTF_8))).isEqualTo(200);

        eventually(() -> assertThat(channel().path("state").asString()).isEqualTo("PAUSED"));
        assertThat(alerts()).extracting(alert -> alert.path("kind").asString()).containsExactly("BANNED");
        assertThat(manager.get("/api/channels/" + other.channelId())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CONNECTED");
    }

    @Test
    void restrictionsAreShownUntilTheyEnd() {
        var until = NOW.plus(Duration.ofDays(7));

        tell(new ChannelNews.Restricted(List.of(new Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", until))), NOW);

        var restriction = channel().at("/health/restrictions/0");
        assertThat(restriction.path("type").asString()).isEqualTo("RESTRICTED_BIZ_INITIATED_MESSAGING");
        assertThat(restriction.path("until").asString()).isEqualTo(until.toString());
        assertThat(channel().path("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void theLastWebhookAndTheLastErrorAreShown() {
        var channel = new ChannelId(UUID.fromString(id));

        reports.heard(List.of(channel), NOW);
        reports.failed(channel, 131047, "More than 24 hours have passed", NOW);

        assertThat(channel().path("lastWebhookAt").asString()).isEqualTo(NOW.toString());
        assertThat(channel().at("/lastError/code").asInt()).isEqualTo(131047);
        assertThat(channel().at("/lastError/words").asString()).isEqualTo("More than 24 hours have passed");
    }

    @Test
    void anAlertIsDismissedForEverybody() {
        tell(new ChannelNews.Violated("SCAM"), NOW);
        var alert = alerts().getFirst().path("id").asString();

        assertThat(manager.post("/api/channels/alerts/" + alert + "/dismiss", "")
                        .status())
                .isEqualTo(204);

        assertThat(alerts()).isEmpty();
        assertThat(manager.post("/api/channels/alerts/" + alert + "/dismiss", "")
                        .problem())
                .isEqualTo("unknown-alert");
        assertThat(manager.post("/api/channels/alerts/none/dismiss", "").status())
                .isEqualTo(400);
    }

    @Test
    void alertsAreForManagers() {
        var agent = hire(Role.AGENT);

        assertThat(agent.get("/api/channels/alerts").status()).isEqualTo(403);
        assertThat(agent.post("/api/channels/alerts/" + UUID.randomUUID() + "/dismiss", "")
                        .status())
                .isEqualTo(403);
    }
}
