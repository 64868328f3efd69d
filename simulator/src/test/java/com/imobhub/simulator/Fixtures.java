package com.imobhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as Meta sends them, and what two bodies have in common: the same keys with the same types of values. */
final class Fixtures {

    private static final JsonMapper JSON = new JsonMapper();

    private Fixtures() {}

    static byte[] bytes(String name) {
        try {
            return new ClassPathResource("fixtures/whatsapp-cloud/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return JSON.readTree(bytes(name));
    }

    /** Every path of a document and the type that stands there. */
    static Map<String, String> shape(String name) {
        return shape(json(name));
    }

    static Map<String, String> shape(JsonNode document) {
        var shape = new TreeMap<String, String>();
        collect("", document, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, Map<String, String> shape) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                shape.put(path, "object");
                node.propertyStream().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), shape));
            }
            case ARRAY -> {
                shape.put(path, "array");
                for (var i = 0; i < node.size(); i++) {
                    collect(path + "/" + i, node.path(i), shape);
                }
            }
            default -> shape.put(path, node.getNodeType().toString());
        }
    }
}
