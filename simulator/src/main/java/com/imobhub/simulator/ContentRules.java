package com.imobhub.simulator;

import static com.imobhub.simulator.MetaError.INVALID_PARAMETER;
import static com.imobhub.simulator.MetaError.MISSING_PARAMETER;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Graph takes of each type (wire-formats.md §6.2). */
final class ContentRules {

    private static final int ID = 512;
    private static final Map<String, Consumer<Param>> RULES = Map.ofEntries(
            Map.entry("text", text -> text.required("body").text(4096)),
            Map.entry("image", ContentRules::captioned),
            Map.entry("video", ContentRules::captioned),
            Map.entry("document", ContentRules::document),
            Map.entry("audio", ContentRules::bare),
            Map.entry("sticker", ContentRules::bare),
            Map.entry("location", ContentRules::location),
            Map.entry("contacts", cards -> cards.list(257).forEach(ContentRules::card)),
            Map.entry("reaction", ContentRules::reaction),
            Map.entry("interactive", InteractiveRules::check),
            Map.entry("template", TemplateRules::check));

    private ContentRules() {}

    /** Gives the content of a request of that type, or refuses it. */
    static JsonNode check(String type, JsonNode request) {
        var rule = RULES.get(type);
        if (rule == null) {
            throw GraphRefusal.because(
                    MetaError.UNSUPPORTED_TYPE, "Message type " + type + " is not currently supported.");
        }
        var content = request.path(type);
        if (type.equals("contacts") ? !content.isArray() : !content.isObject()) {
            throw GraphRefusal.because(
                    MISSING_PARAMETER, "Parameter '" + type + "' is mandatory for type '" + type + "'");
        }
        rule.accept(new Param(type, content));
        return type.equals("template") ? readable(content) : content;
    }

    /** A template with what the person reads of it. */
    private static JsonNode readable(JsonNode template) {
        var shown = (ObjectNode) template.deepCopy();
        shown.set("rendered", MetaJson.tree(TemplateShelf.rendered(template, KnownTemplateRules.check(template))));
        return shown;
    }

    static void captioned(Param media) {
        file(media);
        media.optional("caption").ifPresent(caption -> caption.text(1024));
    }

    static void document(Param media) {
        captioned(media);
        media.optional("filename").ifPresent(name -> name.text(240));
    }

    private static void bare(Param media) {
        file(media);
        media.without("caption");
    }

    /** Either an id or a link. */
    private static void file(Param media) {
        var id = media.optional("id");
        var link = media.optional("link");
        if (id.isPresent() == link.isPresent()) {
            throw GraphRefusal.because(
                    id.isPresent() ? INVALID_PARAMETER : MISSING_PARAMETER,
                    "Param " + media.path() + " must have exactly one of 'id' and 'link'.");
        }
        id.ifPresent(it -> it.text(ID));
        link.ifPresent(ContentRules::link);
    }

    static void link(Param link) {
        try {
            var scheme = URI.create(link.text(2000)).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw badLink(link);
        }
        throw badLink(link);
    }

    private static GraphRefusal badLink(Param link) {
        return GraphRefusal.because(INVALID_PARAMETER, "Param " + link.path() + " is not a valid URI.");
    }

    static void location(Param place) {
        place.required("latitude").number(-90, 90);
        place.required("longitude").number(-180, 180);
    }

    private static void card(Param card) {
        var name = card.required("name");
        name.required("formatted_name").text(1000);
        var parts = List.of("first_name", "last_name", "middle_name", "prefix", "suffix");
        if (parts.stream().noneMatch(part -> name.optional(part).isPresent())) {
            throw GraphRefusal.because(
                    MISSING_PARAMETER, "Param " + name.path() + " needs one more part besides formatted_name.");
        }
    }

    private static void reaction(Param reaction) {
        reaction.required("message_id").text(ID);
        if (!reaction.value().path("emoji").isString()) {
            throw GraphRefusal.because(MISSING_PARAMETER, "The parameter reaction['emoji'] is required.");
        }
        if (reaction.value().path("emoji").asString().codePoints().anyMatch(Character::isLetter)) {
            throw new Param("reaction['emoji']", reaction.value().path("emoji")).invalid();
        }
    }
}
