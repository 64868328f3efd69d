package com.imobhub.conversations.meta;

import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.ContactCards.Card;
import com.imobhub.conversations.domain.Content.ContactCards.Entry;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as Meta wants it (wire-formats.md §6.2).
 *
 * @param type Meta's word for it, and the name under which {@code value} is written
 */
record WhatsAppBody(String type, Object value) {

    private static final Pattern LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    static WhatsAppBody of(Content content, @Nullable String file) {
        return switch (content) {
            case Content.Text(var body) -> new WhatsAppBody("text", text(body));
            case Content.Media media -> media(media, file);
            case Content.Location location -> new WhatsAppBody("location", location(location));
            case Content.ContactCards(var cards) ->
                new WhatsAppBody(
                        "contacts", cards.stream().map(WhatsAppBody::card).toList());
            case Content.Buttons question -> new WhatsAppBody("interactive", buttons(question));
            case Content.ListMenu question -> new WhatsAppBody("interactive", list(question));
            case Content.Template template -> new WhatsAppBody("template", WhatsAppTemplateBody.of(template, file));
            case Content.Choice choice -> throw neverSent(content);
            case Content.FlowAnswer answer -> throw neverSent(content);
            case Content.Order order -> throw neverSent(content);
            case Content.SystemNote note -> throw neverSent(content);
            case Content.Unsupported unsupported -> throw neverSent(content);
        };
    }

    /** Whether Meta has to have a file before. */
    static boolean carriesFile(Content content) {
        return content instanceof Content.Media
                || content instanceof Content.Template template && template.file() != null;
    }

    private static Map<String, Object> text(String body) {
        return Fields.of("preview_url", LINK.matcher(body).find(), "body", body);
    }

    private static IllegalArgumentException neverSent(Content content) {
        return new IllegalArgumentException("never sent: " + content.getClass().getSimpleName());
    }

    private static WhatsAppBody media(Content.Media media, @Nullable String file) {
        return switch (media.kind()) {
            case IMAGE -> new WhatsAppBody("image", Fields.of("id", file, "caption", media.caption()));
            case VIDEO -> new WhatsAppBody("video", Fields.of("id", file, "caption", media.caption()));
            case STICKER -> new WhatsAppBody("sticker", Fields.of("id", file));
            case AUDIO -> new WhatsAppBody("audio", Fields.of("id", file));
            case VOICE -> new WhatsAppBody("audio", Fields.of("id", file, "voice", true));
            case DOCUMENT ->
                new WhatsAppBody(
                        "document", Fields.of("id", file, "caption", media.caption(), "filename", media.filename()));
        };
    }

    static Map<String, Object> location(Content.Location location) {
        return Fields.of(
                "latitude", location.latitude(),
                "longitude", location.longitude(),
                "name", location.name(),
                "address", location.address());
    }

    /** Besides the whole name, Meta asks for one more part of it. */
    private static Map<String, Object> card(Card card) {
        return Fields.of(
                "name", Fields.of("formatted_name", card.name(), "first_name", card.name()),
                "phones", card.phones().stream().map(WhatsAppBody::phone).toList(),
                "emails", entries("email", card.emails()),
                "org", card.organization() == null ? null : Fields.of("company", card.organization()),
                "urls", entries("url", card.urls()),
                "birthday", card.birthday());
    }

    private static Map<String, Object> phone(Content.ContactCards.Phone phone) {
        return Fields.of("phone", phone.phone(), "type", phone.type(), "wa_id", phone.whatsAppId());
    }

    private static @Nullable List<Map<String, Object>> entries(String name, List<Entry> entries) {
        return entries.isEmpty()
                ? null
                : entries.stream()
                        .map(entry -> Fields.of(name, entry.value(), "type", entry.type()))
                        .toList();
    }

    private static Map<String, Object> buttons(Content.Buttons question) {
        return Fields.of(
                "type", "button",
                "header", question.header() == null ? null : Fields.of("type", "text", "text", question.header()),
                "body", Fields.of("text", question.body()),
                "footer", footer(question.footer()),
                "action",
                        Fields.of(
                                "buttons",
                                question.buttons().stream()
                                        .map(WhatsAppBody::button)
                                        .toList()));
    }

    private static Map<String, Object> button(Content.Buttons.Button button) {
        return Fields.of("type", "reply", "reply", Fields.of("id", button.id(), "title", button.title()));
    }

    private static Map<String, Object> list(Content.ListMenu question) {
        return Fields.of(
                "type", "list",
                "body", Fields.of("text", question.body()),
                "footer", footer(question.footer()),
                "action",
                        Fields.of(
                                "button", question.button(),
                                "sections",
                                        question.sections().stream()
                                                .map(WhatsAppBody::section)
                                                .toList()));
    }

    private static Map<String, Object> section(Content.ListMenu.Section section) {
        return Fields.of(
                "title", section.title(),
                "rows", section.rows().stream().map(WhatsAppBody::row).toList());
    }

    private static Map<String, Object> row(Content.ListMenu.Row row) {
        return Fields.of("id", row.id(), "title", row.title(), "description", row.description());
    }

    private static @Nullable Map<String, Object> footer(@Nullable String footer) {
        return footer == null ? null : Fields.of("text", footer);
    }
}
