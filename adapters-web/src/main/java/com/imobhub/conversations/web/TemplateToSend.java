package com.imobhub.conversations.web;

import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.conversations.web.MessageToSend.Place;
import com.imobhub.shared.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template to send, with the values of its variables by their names, which are {@code 1}, {@code 2}, … where they are counted.
 *
 * @param location what a template shows above that has a place there
 * @param attachment the file a template shows above that has one there
 */
record TemplateToSend(
        @NotBlank @Size(max = 512) String name,
        @NotBlank @Size(max = 20) String language,

        @Nullable @Size(max = MANY) Map<String, @NotNull String> header,

        @Nullable @Size(max = MANY) Map<String, @NotNull String> body,

        @Nullable @Valid @Size(max = MANY) List<@NotNull ButtonValue> buttons,

        @Nullable @Valid Place location,
        @Nullable UUID attachment) {

    private static final int MANY = 100;

    /**
     * What a button needs: the rest of an address, the code to copy, or what a quick reply gives back.
     *
     * @param index of the button, from 0
     */
    record ButtonValue(@NotNull Integer index, @NotNull String text) {}

    /** What is asked for; its texts, and whether a file stands above, come from the template when it is filled. */
    Content.Template content() {
        return new Content.Template(
                name,
                language,
                null,
                null,
                null,
                location == null ? null : MessageToSend.place(location),
                "",
                null,
                List.of(),
                values());
    }

    private List<Value> values() {
        var values = new ArrayList<Value>();
        add(values, Part.HEADER, header);
        add(values, Part.BODY, body);
        if (buttons != null) {
            buttons.forEach(it -> values.add(new Value(Part.BUTTON, it.index(), "1", StorableText.of(it.text()))));
        }
        return values;
    }

    private static void add(List<Value> values, Part part, @Nullable Map<String, String> given) {
        if (given != null) {
            given.forEach((name, text) -> values.add(new Value(part, null, name, StorableText.of(text))));
        }
    }
}
