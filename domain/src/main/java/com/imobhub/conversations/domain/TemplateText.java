package com.imobhub.conversations.domain;

import com.imobhub.channels.MessageTemplate.ButtonKind;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in the gaps of templates (wire-formats.md §6.2), and how they are filled. */
final class TemplateText {

    private static final Pattern GAP = Pattern.compile("\\{\\{([A-Za-z0-9_]+)}}");
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]| {5}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]");
    private static final int LONGEST_CODE = 15;
    private static final int LONGEST_PAYLOAD = 256;
    private static final int LONGEST_ADDRESS = 2000;

    private TemplateText() {}

    /** The text with its gaps filled; what looks like a gap within a value stays as it is. */
    static String render(String text, List<Value> values) {
        var byName = values.stream()
                .filter(value -> value.name() != null)
                .collect(Collectors.toMap(value -> String.valueOf(value.name()), Function.identity()));
        return GAP.matcher(text).replaceAll(gap -> {
            var value = byName.get(gap.group(1));
            return Matcher.quoteReplacement(value == null ? gap.group() : value.text());
        });
    }

    static void check(String field, String value) {
        filled(field, value);
        if (BROKEN.matcher(value).find()) {
            throw broken(field, "must be one line without tabs and without more than four spaces in a row");
        }
    }

    static void checkButton(ButtonKind kind, String value) {
        var field = "template.buttons";
        filled(field, value);
        switch (kind) {
            case URL -> {
                checkLength(field, value, LONGEST_ADDRESS);
                if (SPACE.matcher(value).find()) {
                    throw broken(field, "must be the rest of an address, without spaces");
                }
            }
            case COPY_CODE -> checkLength(field, value, LONGEST_CODE);
            case QUICK_REPLY -> checkLength(field, value, LONGEST_PAYLOAD);
            case PHONE, FLOW -> {}
        }
    }

    static void checkLength(String field, String text, int limit) {
        if (text.codePointCount(0, text.length()) > limit) {
            throw new Refusal(
                            Kind.UNPROCESSABLE,
                            "text-too-long",
                            "With these values it is longer than " + limit + " characters.",
                            field)
                    .with("limit", limit);
        }
    }

    private static void filled(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(Kind.INVALID, "text-empty", "Every variable needs a value.", field);
        }
    }

    private static Refusal broken(String field, String rule) {
        return new Refusal(Kind.INVALID, "template-value-broken", "A value " + rule + ".", field);
    }
}
