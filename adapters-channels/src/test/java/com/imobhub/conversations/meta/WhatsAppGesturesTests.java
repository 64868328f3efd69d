package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.gestures.GestureOutcome;
import com.imobhub.conversations.application.gestures.GestureOutcome.Busy;
import com.imobhub.conversations.application.gestures.GestureOutcome.ChannelRefused;
import com.imobhub.conversations.application.gestures.GestureOutcome.Done;
import com.imobhub.conversations.application.gestures.GestureOutcome.Refused;
import com.imobhub.conversations.application.gestures.GestureOutcome.Unreachable;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.ProviderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gestures over real HTTP to Meta as the simulator plays it, and their golden bodies: wire-formats.md §6.2. */
@SpringBootTest(
        classes = SimulatorTestApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {"imobhub.meta.app-secret=test_app_secret", "imobhub.simulator.hang-for=50ms"})
class WhatsAppGesturesTests {

    private static final Emoji THUMB = Emoji.of("👍");

    /** Somebody new for each test. */
    private final String digits = "55119" + ThreadLocalRandom.current().nextInt(80_000_000, 99_999_999);

    private final Address marina = new Address.WhatsAppId(digits);

    @LocalServerPort
    int port;

    private WhatsAppGestures gestures;

    @BeforeEach
    void everythingWorks() {
        gestures = Outbound.gestures("http://localhost:" + port + "/simulator/graph");
        faults(Map.of());
    }

    @Test
    void itSpeaksWhatsApp() {
        assertThat(gestures.kind()).isEqualTo(ChannelKind.WHATSAPP_CLOUD);
    }

    @Test
    void aReactionNamesTheMessageAndIsNoMessageOfOurs() {
        assertThat(json(WhatsAppGestures.reaction("wamid.IN1", new Address.WhatsAppId("5511900000123"), THUMB)))
                .isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"+5511900000123","type":"reaction",\
                "reaction":{"message_id":"wamid.IN1","emoji":"👍"},"biz_opaque_callback_data":"reaction:wamid.IN1"}""");
    }

    @Test
    void aReactionIsTakenBackWithNothing() {
        assertThat(json(WhatsAppGestures.reaction("wamid.IN1", new Address.BusinessScopedUserId("BR.77"), null)))
                .isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","recipient":"BR.77","type":"reaction",\
                "reaction":{"message_id":"wamid.IN1","emoji":""},"biz_opaque_callback_data":"reaction:wamid.IN1"}""");
    }

    @Test
    void readingAndTypingAreOneRequest() {
        assertThat(json(WhatsAppGestures.reading("wamid.IN1", false))).isEqualTo("""
                {"messaging_product":"whatsapp","status":"read","message_id":"wamid.IN1"}""");
        assertThat(json(WhatsAppGestures.reading("wamid.IN1", true))).isEqualTo("""
                {"messaging_product":"whatsapp","status":"read","message_id":"wamid.IN1","typing_indicator":{"type":"text"}}""");
    }

    @Test
    void metaKnowsNoLids() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatsAppGestures.reaction("wamid.IN1", new Address.Lid("1@lid"), THUMB));
    }

    @Test
    void theContactSeesTheReactionComeAndGo() {
        var message = received();

        assertThat(gestures.react(message, marina, THUMB))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.providerId()).startsWith("wamid."));
        assertThat(phone().at("/items/0/reactions/0").asString()).isEqualTo("👍");

        assertThat(gestures.react(message, marina, null)).isInstanceOf(Done.class);
        assertThat(phone().at("/items/0/reactions")).isEmpty();
    }

    @Test
    void theContactSeesTicksAndThatSomebodyTypes() {
        var message = received();

        assertThat(gestures.read(message, false)).isEqualTo(new Done(null));
        assertThat(phone().at("/items/0/status").asString()).isEqualTo("read");
        assertThat(phone().path("typing").asBoolean()).isFalse();

        assertThat(gestures.read(message, true)).isEqualTo(new Done(null));
        assertThat(phone().path("typing").asBoolean()).isTrue();
    }

    @Test
    void whatMetaDoesNotKnowIsRefused() {
        var unknown = Outbound.named("wamid.NOBODY");

        assertThat(gestures.react(unknown, marina, THUMB))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.failure().code()).isEqualTo(131009));
        assertThat(gestures.read(unknown, true)).isInstanceOf(Refused.class);
    }

    @Test
    void whatMayWorkLaterIsSaidToBeBusy() {
        var message = received();
        faults(Map.of("failNext", List.of(Map.of("code", 130429))));

        assertThat(gestures.react(message, marina, THUMB))
                .isInstanceOfSatisfying(
                        Busy.class, it -> assertThat(it.failure().code()).isEqualTo(130429));
    }

    @Test
    void aTokenThatIsRefusedConcernsTheWholeChannel() {
        var message = received();
        faults(Map.of("failNext", List.of(Map.of("code", 190))));

        assertThat(gestures.react(message, marina, THUMB))
                .isInstanceOfSatisfying(
                        ChannelRefused.class, it -> assertThat(it.code()).isEqualTo(190));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5511900000502", "5511900000999"})
    void anAnswerThatTellsNothingLeavesItOpen(String to) {
        assertThat(gestures.react(Outbound.named("wamid.1"), new Address.WhatsAppId(to), THUMB))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void metaMayBeAway() {
        var nobody = Outbound.gestures("http://localhost:1");

        assertThat(nobody.react(Outbound.named("wamid.1"), marina, THUMB)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aChannelThatIsGoneMakesNoGestures() {
        GestureOutcome outcome = gestures.read(new ProviderId(ChannelId.next(), "wamid.1"), false);

        assertThat(outcome).isEqualTo(new Refused(new Failure(null, "channel-gone", null)));
    }

    /** Somebody wrote a message, the only one on their phone. */
    private ProviderId received() {
        var answer = simulator()
                .post()
                .uri("/people/" + digits + "/messages")
                .body(Map.of("text", "Oi"))
                .retrieve()
                .requiredBody(JsonNode.class);
        assertThat(answer.path("id").asString()).startsWith("wamid.");
        return Outbound.named(phone().at("/items/0/id").asString());
    }

    private JsonNode phone() {
        return simulator()
                .get()
                .uri("/people/" + digits + "/messages")
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    private void faults(Map<String, Object> faults) {
        var settings = new HashMap<>(faults);
        settings.put("webhooks", "lost");
        simulator().put().uri("/faults").body(settings).retrieve().toBodilessEntity();
    }

    private RestClient simulator() {
        return RestClient.create("http://localhost:" + port + "/simulator/api");
    }

    private static String json(Object payload) {
        return new JsonMapper().writeValueAsString(payload);
    }
}
