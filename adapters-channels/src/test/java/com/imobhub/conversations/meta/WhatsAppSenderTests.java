package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.application.sending.SendOutcome.Accepted;
import com.imobhub.conversations.application.sending.SendOutcome.ChannelRefused;
import com.imobhub.conversations.application.sending.SendOutcome.NotNow;
import com.imobhub.conversations.application.sending.SendOutcome.Refused;
import com.imobhub.conversations.application.sending.SendOutcome.Unknown;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Sends over real HTTP to Meta as the simulator plays it. */
@SpringBootTest(
        classes = SimulatorTestApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {
            "imobhub.meta.app-secret=test_app_secret",
            "imobhub.simulator.enforce-window=false",
            "imobhub.simulator.hang-for=50ms"
        })
class WhatsAppSenderTests {

    @LocalServerPort
    int port;

    private WhatsAppSender sender;

    @BeforeEach
    void everythingWorks() {
        sender = Outbound.sender("http://localhost:" + port + "/simulator/graph");
        simulator().delete().uri("/requests").retrieve().toBodilessEntity();
        faults(Map.of());
    }

    @Test
    void itSpeaksWhatsApp() {
        assertThat(sender.kind()).isEqualTo(ChannelKind.WHATSAPP_CLOUD);
    }

    @Test
    void anAcceptedMessageGetsMetasName() {
        assertThat(sender.send(Outbound.text("5511900000123"))).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.providerId()).startsWith("wamid.");
            assertThat(accepted.correctedAddress()).isEmpty();
        });
    }

    @Test
    void theTokenTravelsAsBearerAndNowhereElse() {
        sender.send(Outbound.text("5511900000123"));

        var request = requests().path("items").path(0);
        assertThat(request.path("method").asString()).isEqualTo("POST");
        assertThat(request.path("path").asString()).isEqualTo("/simulator/graph/v25.0/200000000000201/messages");
        assertThat(request.path("query").isNull()).isTrue();
        assertThat(request.at("/headers/authorization").asString()).startsWith("Bearer ");
        assertThat(request.at("/headers/content-type").asString()).isEqualTo("application/json");
        assertThat(request.at("/headers/content-length").asString()).isNotEmpty();
        assertThat(request.path("body").asString()).contains("Olá! 🏡");
        assertThat(request.toString()).doesNotContain(Outbound.TOKEN);
    }

    @Test
    void anOldBrazilianAccountIsCalledByMetasIdFromThenOn() {
        assertThat(sender.send(Outbound.text("5531990000123")))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.correctedAddress())
                                .isEqualTo(Optional.of(new Address.WhatsAppId("553190000123"))));
    }

    @Test
    void aHiddenNumberIsReachedByUserId() {
        assertThat(sender.send(Outbound.text(new Address.BusinessScopedUserId("BR.7702576394655999"))))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.correctedAddress()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5511900000056, 131056", "5511900000429, 130429", "5511900000500, 2"})
    void whatMayWorkLaterIsTriedAgain(String to, int code) {
        assertThat(sender.send(Outbound.text(to)))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        notNow -> assertThat(notNow.failure().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"5511900000190, 190", "5511900000368, 368"})
    void whatConcernsTheWholeNumberPausesIt(String to, int code) {
        assertThat(sender.send(Outbound.text(to))).isInstanceOfSatisfying(ChannelRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).isNotBlank().doesNotContain(Outbound.TOKEN);
        });
    }

    @Test
    void whatConcernsTheMessageFailsIt() {
        faults(Map.of("failNext", List.of(Map.of("code", 131047))));

        assertThat(sender.send(Outbound.text("5511900000123"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.failure().code()).isEqualTo(131047);
            assertThat(refused.failure().detail()).contains("24 hours");
        });
    }

    @Test
    void aGatewaysPageTellsNothing() {
        assertThat(sender.send(Outbound.text("5511900000502")))
                .isEqualTo(new Unknown("HTTP 502 without a readable body"));
    }

    @Test
    void aConnectionThatEndsWithoutAnAnswerTellsNothing() {
        assertThat(sender.send(Outbound.text("5511900000999"))).isInstanceOf(Unknown.class);
        assertThat(requests().path("items")).hasSize(1);
    }

    @Test
    void anAnswerThatTakesTooLongTellsNothing() {
        faults(Map.of("sendDelayMs", 2_000));

        assertThat(sender.send(Outbound.text("5511900000123"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aChannelThatIsGoneSendsNothing() {
        SendOutcome outcome = sender.send(Outbound.text(new Address.WhatsAppId("5511900000123"), ChannelId.next()));

        assertThat(outcome).isEqualTo(new Refused(new Failure(null, "channel-gone", null)));
        assertThat(requests().path("items")).isEmpty();
    }

    private void faults(Map<String, Object> faults) {
        var settings = new HashMap<>(faults);
        settings.put("webhooks", "lost");
        simulator().put().uri("/faults").body(settings).retrieve().toBodilessEntity();
    }

    private JsonNode requests() {
        return simulator().get().uri("/requests").retrieve().requiredBody(JsonNode.class);
    }

    private RestClient simulator() {
        return RestClient.create("http://localhost:" + port + "/simulator/api");
    }
}
