package com.imobhub.channels;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a provider names a template: within its account by name and language. {@code pt-BR} and {@code pt_BR} are one language.
 *
 * @param id the provider's id as text, because it exceeds 2^53; null when it was not told
 * @param language as {@code pt_BR}, whatever form it came in
 */
public record TemplateName(@Nullable String id, String name, String language) {

    public TemplateName {
        language = normal(language);
    }

    private static String normal(String language) {
        var parts = language.strip().split("[-_]", 2);
        var tongue = parts[0].toLowerCase(Locale.ROOT);
        return parts.length == 1 ? tongue : tongue + "_" + parts[1].toUpperCase(Locale.ROOT);
    }
}
