package com.imobhub.conversations.web;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.application.media.MediaState;
import com.imobhub.conversations.application.media.MediaTrouble;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into the API's description which words the state of a file and its reason can be. */
@Component
class MediaWords implements GlobalOpenApiCustomizer {

    private static final List<String> STATES =
            Arrays.stream(MediaState.values()).map(MediaState::word).toList();

    @Override
    public void customise(OpenAPI api) {
        var media = requireNonNull(api.getComponents().getSchemas().get("MediaView"));
        media.addProperty("state", new StringSchema()._enum(STATES));
        media.addProperty("reason", reasons());
    }

    private static Schema<String> reasons() {
        var words = new ArrayList<@Nullable String>();
        Arrays.stream(MediaTrouble.values()).map(MediaTrouble::word).forEach(words::add);
        words.add(null);
        var schema = new Schema<String>();
        schema.setTypes(new LinkedHashSet<>(List.of("string", "null")));
        schema.setEnum(words);
        return schema;
    }
}
