package com.imobhub.simulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a person wants to send into Meta's words (wire-formats.md §2.2). */
@Component
class Contents {

    private final PhoneFiles files;

    Contents(PhoneFiles files) {
        this.files = files;
    }

    /**
     * The one content of a message.
     *
     * @throws BadRequest when there is none, or more than one
     */
    Said of(Writing writing, Person by) {
        var given = Stream.<@Nullable Said>of(
                        said(writing.text(), text -> text.isEmpty() ? null : Said.text(text)),
                        said(writing.media(), media -> files.send(media, by.faults())),
                        said(writing.location(), location -> Said.of("location", location)),
                        said(writing.contacts(), cards -> Said.of("contacts", cards)),
                        said(writing.choice(), Contents::choice),
                        said(writing.flow(), Contents::flow),
                        said(writing.order(), order -> Said.of("order", order)),
                        said(writing.unsupported(), Contents::unsupported),
                        said(writing.other(), Contents::other))
                .filter(Objects::nonNull)
                .toList();
        if (given.size() != 1) {
            throw new BadRequest("text must not be empty; one content is needed, not " + given.size());
        }
        return given.getFirst();
    }

    /** With quote, marks of forwarding and advertisement. */
    Said complete(Said content, Writing writing, BusinessNumber number) {
        var ad = Boolean.TRUE.equals(writing.byAd()) && writing.ad() == null ? Writing.Ad.USUAL : writing.ad();
        return content.with("context", context(writing, number))
                .with("referral", ad == null ? null : MetaJson.tree(ad));
    }

    private static @Nullable Map<String, Object> context(Writing writing, BusinessNumber number) {
        var context = Fields.of();
        var quote = MessagePayloads.quoting(number, writing.replyTo());
        context.putAll(quote == null ? Map.of() : quote);
        switch (writing.forwarded()) {
            case null -> {}
            case "once" -> context.put("forwarded", true);
            case "often" -> context.put("frequently_forwarded", true);
            default -> throw new BadRequest("forwarded: once or often");
        }
        if (writing.product() != null) {
            context.putIfAbsent("from", number.digits());
            context.put("referred_product", MetaJson.tree(writing.product()));
        }
        return context.isEmpty() ? null : context;
    }

    private static Said choice(Writing.Choice choice) {
        var id = choice.id() == null ? choice.title() : choice.id();
        return switch (choice.kind()) {
            case BUTTON -> reply("button_reply", Fields.of("id", id, "title", choice.title()));
            case LIST ->
                reply("list_reply", Fields.of("id", id, "title", choice.title(), "description", choice.description()));
            case TEMPLATE -> Said.of("button", Fields.of("payload", id, "text", choice.title()));
        };
    }

    private static Said flow(Writing.FlowAnswer flow) {
        var answers = flow.answers() == null ? Map.<String, Object>of() : flow.answers();
        var json = flow.responseJson() == null ? MetaJson.tree(answers).toString() : flow.responseJson();
        return reply(
                "nfm_reply",
                Fields.of(
                        "name",
                        flow.name() == null ? "flow" : flow.name(),
                        "body",
                        flow.body() == null ? "Sent" : flow.body(),
                        "response_json",
                        json));
    }

    private static Said reply(String kind, Map<String, Object> answer) {
        return Said.of("interactive", Fields.of("type", kind, kind, answer));
    }

    private static Said unsupported(Writing.Unsupported what) {
        var code = what.code() == null ? 131051 : what.code();
        var error = code == 131060
                ? StatusPayloads.Reason.inMessage(
                        code, "Unsupported message type", "This message is currently unavailable.")
                : StatusPayloads.Reason.inMessage(
                        code, "Message type unknown", "Message type is currently not supported.");
        return Said.of("unsupported", what.kind() == null ? null : Fields.of("type", what.kind()))
                .with("errors", List.of(error));
    }

    private static Said other(Writing.Other other) {
        return new Said(other.type(), other.content(), other.beside() == null ? Map.of() : other.beside());
    }

    private static <T> @Nullable Said said(@Nullable T wish, Function<T, @Nullable Said> words) {
        return wish == null ? null : words.apply(wish);
    }
}
