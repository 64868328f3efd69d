package com.imobhub.simulator;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What Graph takes of any template message (wire-formats.md §6.2); {@link KnownTemplateRules} know which templates there are. */
final class TemplateRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final Pattern BROKEN_TEXT = Pattern.compile("[\\n\\t]| {5}");

    private static final Map<String, Consumer<Param>> PARAMETERS = Map.ofEntries(
            Map.entry("text", TemplateRules::text),
            Map.entry("payload", payload -> payload.text(256)),
            Map.entry("coupon_code", code -> code.text(15)),
            Map.entry("image", ContentRules::captioned),
            Map.entry("video", ContentRules::captioned),
            Map.entry("document", ContentRules::document),
            Map.entry("location", ContentRules::location),
            Map.entry(
                    "currency", currency -> currency.required("fallback_value").text(1024)),
            Map.entry("date_time", moment -> moment.required("fallback_value").text(1024)),
            Map.entry("action", any -> {}));

    private TemplateRules() {}

    static void check(Param template) {
        var name = template.required("name").text(512);
        var language = template.required("language").required("code").text(20);
        if (!NAME.matcher(name).matches() || !LANGUAGE.matcher(language).matches()) {
            throw GraphRefusal.because(
                    MetaError.TEMPLATE_MISSING, "template name (" + name + ") does not exist in " + language);
        }
        template.optional("components").ifPresent(all -> all.list(20).forEach(TemplateRules::component));
    }

    private static void component(Param component) {
        component.required("type").oneOf(Set.of("header", "body", "button", "HEADER", "BODY", "BUTTON"));
        component.optional("parameters").ifPresent(all -> all.list(60).forEach(TemplateRules::parameter));
    }

    private static void parameter(Param parameter) {
        var type = parameter.required("type").oneOf(PARAMETERS.keySet());
        PARAMETERS.getOrDefault(type, any -> {}).accept(parameter.required(type));
    }

    private static void text(Param text) {
        if (text.value().asString("").isEmpty()) {
            throw GraphRefusal.because(MetaError.MISSING_PARAMETER, text.path() + " must not be empty");
        }
        if (BROKEN_TEXT.matcher(text.value().asString("")).find()) {
            throw GraphRefusal.because(
                    MetaError.TEMPLATE_FORMAT,
                    "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
        }
    }
}
