package com.imobhub.conversations.web;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MessageStatus;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into the API's description which words a message's status, direction, type and author kind can be. */
@Component
class MessageWords implements GlobalOpenApiCustomizer {

    private static final List<String> STATUSES =
            Arrays.stream(MessageStatus.values()).map(MessageStatus::word).toList();
    private static final List<String> DIRECTIONS = Arrays.stream(Direction.values())
            .map(direction -> direction.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> TYPES = List.of("text");
    private static final List<String> AUTHORS = List.of("contact", "member");

    @Override
    public void customise(OpenAPI api) {
        for (var message : List.of("MessageView", "LastMessage")) {
            restrict(api, message, "status", STATUSES);
            restrict(api, message, "direction", DIRECTIONS);
            restrict(api, message, "type", TYPES);
        }
        restrict(api, "Answer", "type", TYPES);
        restrict(api, "WrittenBy", "kind", AUTHORS);
    }

    private static void restrict(OpenAPI api, String name, String property, List<String> words) {
        var schema = requireNonNull(api.getComponents().getSchemas().get(name));
        schema.addProperty(property, new StringSchema()._enum(words));
    }
}
