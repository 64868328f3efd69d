package com.imobhub.conversations.web;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.application.scheduled.ScheduledState;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.conversations.domain.MessageStatus;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into the API's description which words the parts of a message can be. */
@Component
class MessageWords implements GlobalOpenApiCustomizer {

    private static final List<String> STATUSES =
            Arrays.stream(MessageStatus.values()).map(MessageStatus::word).toList();
    private static final List<String> DIRECTIONS = words(Direction.values());
    private static final List<String> SENT_TYPES = List.of(MessageToSend.TYPES.split("\\|"));
    private static final List<String> TYPES = Stream.concat(
                    Stream.of(
                            "text",
                            "location",
                            "contacts",
                            "choice",
                            "flow",
                            "order",
                            "buttons",
                            "list",
                            "template",
                            "system",
                            "unsupported"),
                    Arrays.stream(MediaKind.values()).map(MediaKind::word))
            .toList();
    private static final List<String> AUTHORS = List.of("contact", "member", "phone");
    private static final List<String> MEDIA_STATES = List.of("expected", "stored", "failed");
    private static final List<String> REACTED_BY = List.of("contact", "agency");

    @Override
    public void customise(OpenAPI api) {
        for (var message : List.of("MessageView", "LastMessage")) {
            restrict(api, message, "status", STATUSES);
            restrict(api, message, "direction", DIRECTIONS);
            restrict(api, message, "type", TYPES);
        }
        restrict(api, "MessageToSend", "type", SENT_TYPES);
        restrict(api, "WrittenBy", "kind", AUTHORS);
        restrict(api, "MessageView", "forwarded", words(Context.Forwarded.values()));
        restrict(api, "MediaView", "state", MEDIA_STATES);
        restrict(api, "ChoiceView", "offer", words(Content.Choice.Offer.values()));
        restrict(api, "TemplateButton", "kind", words(Content.Template.ButtonKind.values()));
        restrict(api, "SystemNoteView", "what", words(Content.SystemNote.What.values()));
        restrict(api, "ReactionView", "by", REACTED_BY);
        restrict(api, "ScheduledView", "state", words(ScheduledState.values()));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static void restrict(OpenAPI api, String name, String property, List<String> words) {
        var schema = requireNonNull(api.getComponents().getSchemas().get(name));
        schema.addProperty(property, new StringSchema()._enum(words));
    }
}
