package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
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
            "\"BR.1502576394655843\"",
            "\"5511900000123\"");

    private final JsonMapper json = new JsonMapper();
    private final MetaTranslator translator = new MetaTranslator(json);

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
        assertThatCode(() -> translator.translate(body).forEach(MetaTranslatorFuzzTests::check))
                .as(() -> new String(body, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static void check(InboundElement element) {
        switch (element) {
            case MessageArrived(var route, var id, var at, var from, Content.Text(var body)) -> {
                assertStorable(route.value(), id, body, from.name().orElse(""));
                assertThat(from.identities()).isNotEmpty();
                assertThat(at.getEpochSecond()).isPositive();
            }
            case InboundElement.StatusReported status -> {
                assertStorable(status.route().value(), status.providerId());
                if (status.failure() != null) {
                    assertStorable(status.failure().title());
                }
            }
            case NotUnderstood(var reason) -> assertStorable(reason);
        }
    }

    private static void assertStorable(String... texts) {
        for (var text : texts) {
            assertThat(text).doesNotContain("\u0000");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        }
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
