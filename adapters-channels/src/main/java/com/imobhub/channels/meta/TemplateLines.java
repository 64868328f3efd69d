package com.imobhub.channels.meta;

import com.imobhub.channels.MessageTemplate.Line;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.shared.StorableText;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a text with gaps and what the one who wrote it would put there. */
final class TemplateLines {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,64})\\s*}}");
    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,6}");

    private TemplateLines() {}

    static boolean isCounted(String variable) {
        return COUNTED.matcher(variable).matches();
    }

    /** @param part {@code header} or {@code body}, as the names of examples begin */
    static Line read(@Nullable String text, JsonNode examples, String part) {
        var clean = text == null ? "" : GAP.matcher(text).replaceAll("{{$1}}");
        var names = GAP.matcher(clean)
                .results()
                .map((MatchResult gap) -> gap.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Line(
                clean,
                inOrder(names).stream()
                        .map(name -> new Variable(name, example(name, examples, part)))
                        .toList());
    }

    /** Counted ones by their number, named ones as they occur. */
    private static List<String> inOrder(LinkedHashSet<String> names) {
        return names.stream().allMatch(TemplateLines::isCounted)
                ? names.stream()
                        .sorted(Comparator.comparingInt(Integer::parseInt))
                        .toList()
                : List.copyOf(names);
    }

    private static @Nullable String example(String name, JsonNode examples, String part) {
        for (var named : examples.path(part + "_text_named_params")) {
            if (name.equals(named.path("param_name").asString(""))) {
                return StorableText.orNull(named.path("example").asString(""));
            }
        }
        if (!isCounted(name)) {
            return null;
        }
        var counted = examples.path(part + "_text");
        var values = counted.path(0).isArray() ? counted.path(0) : counted;
        return StorableText.orNull(values.path(Integer.parseInt(name) - 1).asString(""));
    }
}
