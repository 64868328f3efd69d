package com.imobhub.simulator;

import static com.imobhub.simulator.MetaError.INVALID_PARAMETER;
import static com.imobhub.simulator.MetaError.INVALID_VALUE;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads and checks a request to send, as strictly as Graph does. */
final class GraphRequestReader {

    private static final int LONGEST_CALLBACK_DATA = 512;

    private GraphRequestReader() {}

    static GraphRequest read(byte[] body) {
        var json = MetaJson.read(body);
        var product = required(json, "messaging_product");
        if (!product.equals("whatsapp")) {
            throw GraphRefusal.saying(
                    INVALID_PARAMETER,
                    "(#100) Param messaging_product must be one of {WHATSAPP} - got \"" + product + "\".");
        }
        return json.has("status") ? markRead(json) : send(json);
    }

    private static GraphRequest.MarkRead markRead(JsonNode json) {
        if (!"read".equals(string(json, "status"))) {
            throw GraphRefusal.saying(INVALID_PARAMETER, "(#100) Param status must be one of {READ}.");
        }
        return new GraphRequest.MarkRead(required(json, "message_id"), json.has("typing_indicator"));
    }

    private static GraphRequest.Send send(JsonNode json) {
        var to = string(json, "to");
        var recipient = to != null ? to : string(json, "recipient");
        if (recipient == null) {
            throw GraphRefusal.saying(INVALID_PARAMETER, "(#100) The parameter to is required.");
        }
        checkRecipient(json, recipient, to == null);
        var type = string(json, "type");
        if (type == null) {
            throw GraphRefusal.saying(INVALID_PARAMETER, "(#100) The parameter type is required.");
        }
        var content = ContentRules.check(type, json);
        var said = Said.of(type, content).with("context", context(json));
        return new GraphRequest.Send(recipient, to == null, said, callbackData(json));
    }

    private static void checkRecipient(JsonNode json, String recipient, boolean userId) {
        var kind = string(json, "recipient_type");
        if (kind != null && !kind.equals("individual")) {
            throw GraphRefusal.because(INVALID_PARAMETER, "Param recipient_type must be individual.");
        }
        var letters = recipient.chars().anyMatch(Character::isLetter);
        var valid = userId ? WaId.isBusinessScoped(recipient) : !letters && WaId.isPhone(WaId.digits(recipient));
        if (!valid) {
            var name = userId ? "recipient" : "to";
            throw GraphRefusal.because(INVALID_VALUE, "Please check the parameter " + name + " is valid");
        }
    }

    private static @Nullable Object context(JsonNode json) {
        if (!json.has("context")) {
            return null;
        }
        var quoted = new Param("context", json.path("context"))
                .required("message_id")
                .text(512);
        return Fields.of("id", quoted);
    }

    private static @Nullable String callbackData(JsonNode json) {
        var data = string(json, "biz_opaque_callback_data");
        if (data != null && data.length() > LONGEST_CALLBACK_DATA) {
            throw GraphRefusal.because(
                    INVALID_PARAMETER, "Param biz_opaque_callback_data must be at most 512 characters long.");
        }
        return data;
    }

    private static String required(JsonNode json, String name) {
        var value = string(json, name);
        if (value == null || value.isEmpty()) {
            throw GraphRefusal.saying(INVALID_PARAMETER, "(#100) The parameter " + name + " is required.");
        }
        return value;
    }

    private static @Nullable String string(JsonNode json, String name) {
        var value = json.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
