package com.imobhub.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Damages a tree somewhere: drops, nulls, retypes, nests, doubles, inflates. The same random gives the same wounds. */
final class Wounds {

    /** Stands for what a tree cannot hold or would hold too dearly; replaced in the text. */
    private static final String PLACEHOLDER = "\u00a7raw";

    private static final String DOUBLED = "\u00a7again";

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\\u0000\"",
            "\"\\ud83d\"",
            "\"\\udc4d\\ud83d\"",
            "\"null\"",
            "\"undefined\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "\"253402300799\"",
            "\"\u202e\u200f\ufeff\"",
            "\"'; drop table message; --\"",
            "\"{0} %s ${jndi:ldap://x} <b>\"",
            "-1",
            "0",
            "-0.0",
            "1e309",
            "1e-400",
            "1E400000",
            "12345678901234567890123456789",
            "253402300800",
            "0.1",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null,1,\"x\",{}]",
            "{\"\":{\"\":[]}}",
            "\"text\"",
            "\"messages\"",
            "\"whatsapp_business_account\"",
            "\"BR.1502576394655843\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"5511900000123\"");

    private static final JsonMapper JSON = new JsonMapper();

    private final Random random;
    private final List<String> raw = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    Wounds(Random random) {
        this.random = random;
    }

    void wound(JsonNode tree, int times) {
        for (var i = 0; i < times; i++) {
            wound(tree);
        }
    }

    private void wound(JsonNode tree) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object when !object.isEmpty() -> wound(object);
            case ArrayNode array when !array.isEmpty() -> wound(array);
            case ObjectNode empty -> empty.set("id", strange());
            case ArrayNode empty -> empty.add(strange());
            default -> {}
        }
    }

    private void wound(ObjectNode object) {
        var names = List.copyOf(object.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 ->
                object.set(
                        names.get(random.nextInt(names.size())),
                        object.get(name).deepCopy());
            case 3 -> object.set(name, JSON.createArrayNode().add(object.get(name)));
            case 4 -> object.set(oddName(), object.get(name).deepCopy());
            case 5 ->
                object.set(again(name), random.nextBoolean() ? object.get(name).deepCopy() : strange());
            default -> object.set(name, strange());
        }
    }

    private void wound(ArrayNode array) {
        var index = random.nextInt(array.size());
        switch (random.nextInt(5)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            case 2 -> array.insert(0, array.get(array.size() - 1).deepCopy());
            case 3 -> array.set(index, JSON.createObjectNode().set("0", array.get(index)));
            default -> array.set(index, strange());
        }
    }

    /** A name that becomes the one it repeats when it is written, as an object holds each name once. */
    private String again(String name) {
        doubled.add(name);
        return DOUBLED + (doubled.size() - 1) + ";";
    }

    private String oddName() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "__proto__";
            case 2 -> "n".repeat(random.nextInt(60_000));
            default -> "\u0000";
        };
    }

    private JsonNode strange() {
        return switch (random.nextInt(8)) {
            case 0 -> later(nested(random.nextInt(30_000)));
            case 1 -> later(digits(random.nextInt(20_000)));
            case 2 -> JSON.getNodeFactory().stringNode("a".repeat(random.nextInt(200_000)));
            case 3 -> JSON.getNodeFactory().stringNode(incompressible(random.nextInt(20_000)));
            default -> JSON.readTree(STRANGE.get(random.nextInt(STRANGE.size())));
        };
    }

    private static String nested(int depth) {
        return depth % 2 == 0
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String digits(int count) {
        return "9" + "7".repeat(count);
    }

    private String incompressible(int length) {
        var text = new StringBuilder(length);
        random.ints(length, '0', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

    private JsonNode later(String text) {
        raw.add(text);
        return JSON.getNodeFactory().stringNode(PLACEHOLDER + (raw.size() - 1) + ";");
    }

    /** The tree as text, with what did not fit into it. */
    String write(JsonNode tree) {
        var text = JSON.writeValueAsString(tree);
        for (var i = doubled.size() - 1; i >= 0; i--) {
            text = text.replace("\"" + DOUBLED + i + ";\"", JSON.writeValueAsString(doubled.get(i)));
        }
        for (var i = 0; i < raw.size(); i++) {
            text = text.replace("\"" + PLACEHOLDER + i + ";\"", raw.get(i));
        }
        return text;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
