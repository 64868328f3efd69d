package com.imobhub.simulator;

import static com.imobhub.simulator.MetaError.INVALID_VALUE;
import static com.imobhub.simulator.MetaError.MISSING_PARAMETER;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What Graph takes of interactive messages: buttons, lists, links (wire-formats.md §6.2). */
final class InteractiveRules {

    private static final Map<String, Consumer<Param>> ACTIONS = Map.of(
            "button",
            InteractiveRules::buttons,
            "list",
            InteractiveRules::list,
            "cta_url",
            InteractiveRules::link,
            "flow",
            action -> action.required("parameters").required("flow_cta").text(30),
            "location_request_message",
            action -> action.required("name").oneOf(Set.of("send_location")),
            "request_contact_info",
            action -> action.required("name").oneOf(Set.of("request_contact_info")));

    private static final Map<String, Consumer<Param>> HEADERS = Map.of(
            "text", text -> text.text(60),
            "image", ContentRules::captioned,
            "video", ContentRules::captioned,
            "document", ContentRules::document);

    private InteractiveRules() {}

    static void check(Param interactive) {
        var kind = interactive.required("type").oneOf(ACTIONS.keySet());
        interactive.required("body").required("text").text(kind.equals("list") ? 4096 : 1024);
        interactive
                .optional("footer")
                .ifPresent(footer -> footer.required("text").text(60));
        interactive.optional("header").ifPresent(header -> {
            var headers = kind.equals("list") ? Set.of("text") : HEADERS.keySet();
            var type = header.required("type").oneOf(headers);
            HEADERS.getOrDefault(type, any -> {}).accept(header.required(type));
        });
        ACTIONS.getOrDefault(kind, any -> {}).accept(interactive.required("action"));
    }

    private static void buttons(Param action) {
        var replies = action.required("buttons").list(3).stream()
                .map(button -> {
                    button.required("type").oneOf(Set.of("reply"));
                    return button.required("reply");
                })
                .toList();
        replies.forEach(reply -> reply.required("title").text(20));
        differ(replies, 256);
    }

    private static void list(Param action) {
        action.required("button").text(20);
        var sections = action.required("sections").list(10);
        var rows = sections.stream()
                .flatMap(section -> section.required("rows").list(10).stream())
                .toList();
        if (rows.size() > 10) {
            throw GraphRefusal.because(INVALID_VALUE, "Total row count exceed max allowed count: 10");
        }
        for (var section : sections) {
            section.optional("title").ifPresent(title -> title.text(24));
            if (sections.size() > 1 && section.optional("title").isEmpty()) {
                throw GraphRefusal.because(
                        MISSING_PARAMETER, "The parameter " + section.path() + "['title'] is required.");
            }
        }
        rows.forEach(row -> {
            row.required("title").text(24);
            row.optional("description").ifPresent(description -> description.text(72));
        });
        differ(rows, 200);
    }

    private static void link(Param action) {
        var parameters = action.required("parameters");
        parameters.required("display_text").text(20);
        ContentRules.link(parameters.required("url"));
    }

    private static void differ(List<Param> choices, int longestId) {
        var ids = new HashSet<String>();
        for (var choice : choices) {
            if (!ids.add(choice.required("id").text(longestId))) {
                throw GraphRefusal.because(INVALID_VALUE, "Duplicated ids in " + choice.path());
            }
        }
    }
}
