package com.imobhub.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the API's description that answers leave nothing out: what is not there is null. Requests may leave it out. */
@Component
class CompleteResponses implements GlobalOpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        var answered = new HashSet<String>();
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .flatMap(CompleteResponses::schemas)
                .forEach(schema -> collect(api, schema, answered));
        answered.stream()
                .map(api.getComponents().getSchemas()::get)
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setRequired(
                        schema.getProperties().keySet().stream().sorted().toList()));
    }

    private static Stream<Schema<?>> schemas(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .map(content -> (Schema<?>) content.getSchema());
    }

    private static void collect(OpenAPI api, Schema<?> schema, Set<String> names) {
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(REFERENCE.length());
            if (names.add(name)) {
                collect(
                        api,
                        Objects.requireNonNull(api.getComponents().getSchemas().get(name)),
                        names);
            }
        }
        parts(schema).forEach(part -> collect(api, part, names));
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        var parts = new ArrayList<Schema<?>>();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        return parts;
    }
}
