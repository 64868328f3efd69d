package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.AddressBookEntry;
import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MarketingPreference;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.MessageRevoked;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Thousands of damaged webhooks: whatever one says, reading it never fails and never yields what cannot be stored. */
class MetaTranslatorFuzzTests {

    private static final int ROUNDS = 100;
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"a\\u0000\\udc4d\"",
            "-1",
            "0",
            "1e309",
            "12345678901234567890123456789",
            "0.1",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null,1,\"x\",{}]",
            "{\"\":{\"\":[]}}",
            "\"whatsapp_business_account\"",
            "\"messages\"",
            "\"history\"",
            "\"smb_message_echoes\"",
            "\"edit\"",
            "\"reaction\"",
            "\"interactive\"",
            "\"BR.1502576394655843\"",
            "\"5511900000123\"");

    private final JsonMapper json = new JsonMapper();
    private final MetaTranslator translator = new MetaTranslator(json, Fixtures.SETTINGS);

    static List<String> webhooks() {
        return Fixtures.webhooks();
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void damagedTrees(String fixture) {
        var random = new Random(fixture.hashCode());
        var original = Fixtures.bytes(fixture);
        if (fixture.endsWith(".json")) {
            for (var round = 0; round < ROUNDS; round++) {
                var tree = json.readTree(original);
                for (var wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
                    wound(tree, random);
                }
                translateSafely(json.writeValueAsBytes(tree));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void damagedBytes(String fixture) {
        var random = new Random(fixture.hashCode());
        for (var round = 0; round < ROUNDS; round++) {
            var bytes = Fixtures.bytes(fixture);
            for (var wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            translateSafely(bytes);
        }
    }

    private void translateSafely(byte[] body) {
        assertThatCode(() -> translator
                        .translate(Delivery.of("meta", body, Cast.LATER))
                        .forEach(MetaTranslatorFuzzTests::check))
                .as(() -> new String(body, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static void check(InboundElement element) {
        assertStorable(element);
        switch (element) {
            case MessageArrived arrived -> check(arrived);
            case MessageEdited(var target, var as) -> {
                assertFitsIntoAnIndex(target);
                check(as);
            }
            case MessageRevoked revoked -> assertFitsIntoAnIndex(revoked.target());
            case MessageReacted reacted -> assertFitsIntoAnIndex(reacted.target(), reacted.providerId());
            case StatusReported reported -> assertFitsIntoAnIndex(reported.providerId());
            case AddressChanged changed -> {
                assertThat(changed.was()).isNotEmpty();
                assertThat(changed.now().identities()).isNotEmpty();
                if (changed.notice() != null) {
                    check(changed.notice());
                }
            }
            case AddressBookEntry entry -> assertThat(entry.addresses()).isNotEmpty();
            case MarketingPreference preference ->
                assertThat(preference.addresses()).isNotEmpty();
            case ChannelReported reported ->
                assertThat(reported.report().account()).isNotBlank();
            case Ignored ignored -> assertThat(ignored.reason()).isNotBlank();
            case NotUnderstood(var cause, var reason) -> assertThat(reason).isNotBlank();
        }
    }

    private static void check(MessageArrived arrived) {
        assertFitsIntoAnIndex(arrived.providerId());
        assertThat(arrived.with().identities()).isNotEmpty();
        assertThat(arrived.at().getEpochSecond()).isPositive();
        assertThat(arrived.file() != null).isEqualTo(arrived.content() instanceof Content.Media);
    }

    private static void assertFitsIntoAnIndex(String... ids) {
        assertThat(ids).allSatisfy(id -> assertThat(id).isNotBlank().hasSizeLessThanOrEqualTo(500));
    }

    /** Every text in it, however deep, is one that PostgreSQL and UTF-8 take. */
    private static void assertStorable(InboundElement element) {
        var said = element.toString();
        assertThat(said).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(said)).isTrue();
    }

    /** Replaces, removes or repeats one node somewhere in the tree. */
    private void wound(JsonNode tree, Random random) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        var victim = containers.get(random.nextInt(containers.size()));
        var strange = json.readTree(STRANGE.get(random.nextInt(STRANGE.size())));
        switch (victim) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = List.copyOf(object.propertyNames());
                var name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(3)) {
                    case 0 -> object.remove(name);
                    case 1 ->
                        object.set(
                                names.get(random.nextInt(names.size())),
                                object.get(name).deepCopy());
                    default -> object.set(name, strange);
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                var index = random.nextInt(array.size());
                switch (random.nextInt(3)) {
                    case 0 -> array.remove(index);
                    case 1 -> array.add(array.get(index).deepCopy());
                    default -> array.set(index, strange);
                }
            }
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
