package com.imobhub.conversations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a delivery as people may read it, without secrets.
 *
 * @param format {@code json} when it was JSON and is laid out as such, else {@code text}
 * @param cut whether only its beginning is here
 */
record ReadableBody(
        @Schema(allowableValues = {"json", "text"}) String format, String text, boolean cut) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT)
            .withSeparators(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));

    /** What is read beyond the cut, so that no secret is recognised too late because it was cut. */
    private static final int MARGIN = 8_192;

    /** @param most how many characters at most */
    static ReadableBody of(byte[] body, int most) {
        return json(body, most).map(text -> shown("json", text, most, false)).orElseGet(() -> text(body, most));
    }

    private static ReadableBody text(byte[] body, int most) {
        var beginning = body.length - MARGIN <= most ? body : Arrays.copyOf(body, most + MARGIN);
        return shown("text", SecretsMasked.in(VisibleText.decode(beginning)), most, beginning.length < body.length);
    }

    private static ReadableBody shown(String format, String masked, int most, boolean shortened) {
        var visible = VisibleText.of(masked);
        return new ReadableBody(format, VisibleText.cut(visible, most), shortened || visible.length() > most);
    }

    /** Nothing when it is none; of what is longer than {@code most} only a little more than that. */
    private static Optional<String> json(byte[] body, int most) {
        var out = new StringWriter();
        try (var from = JSON.createParser(body);
                var to = JSON.writer().with(LAYOUT).createGenerator(out)) {
            var copy = new MaskingCopy(from, to);
            while (out.getBuffer().length() <= most && from.nextToken() != null) {
                copy.token();
            }
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        return Optional.of(out.toString()).filter(text -> !text.isEmpty());
    }

    /** Copies token by token, so that what a tree would lose stays: repeated names, and numbers as they were written. */
    private static final class MaskingCopy {

        private final JsonParser from;
        private final JsonGenerator to;
        private boolean hideNext;
        private int hiddenDepth;

        MaskingCopy(JsonParser from, JsonGenerator to) {
            this.from = from;
            this.to = to;
        }

        void token() {
            switch (from.currentToken()) {
                case PROPERTY_NAME -> name(from.currentName());
                case START_OBJECT -> {
                    enter();
                    to.writeStartObject();
                }
                case START_ARRAY -> {
                    enter();
                    to.writeStartArray();
                }
                case END_OBJECT -> {
                    leave();
                    to.writeEndObject();
                }
                case END_ARRAY -> {
                    leave();
                    to.writeEndArray();
                }
                default -> value();
            }
        }

        private void name(String name) {
            to.writeName(SecretsMasked.in(name));
            hideNext = SecretsMasked.hides(name);
        }

        private void enter() {
            if (hideNext || hiddenDepth > 0) {
                hiddenDepth++;
            }
            hideNext = false;
        }

        private void leave() {
            if (hiddenDepth > 0) {
                hiddenDepth--;
            }
        }

        private void value() {
            var token = from.currentToken();
            if ((hideNext || hiddenDepth > 0) && (token.isNumeric() || token == JsonToken.VALUE_STRING)) {
                to.writeString(SecretsMasked.MASK);
            } else if (token == JsonToken.VALUE_STRING) {
                to.writeString(SecretsMasked.in(from.getString()));
            } else if (token.isNumeric()) {
                to.writeNumber(from.getString());
            } else {
                to.copyCurrentEvent(from);
            }
            hideNext = false;
        }
    }
}
