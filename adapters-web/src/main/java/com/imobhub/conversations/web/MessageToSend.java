package com.imobhub.conversations.web;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.attachments.AttachmentId;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to send. Of its parts those are needed that fit its type.
 *
 * @param clientId made by the caller; the same for every attempt to send the same thing, so that it is sent once
 * @param text the text, the words that go with a file, or the body of a question
 * @param attachment the file to send, see {@code POST /api/conversations/{id}/attachments}; a template names its own
 * @param quotes the message of the same conversation that it answers to
 */
record MessageToSend(
        @NotNull UUID clientId,

        @NotNull @Pattern(regexp = TYPES, message = "must be one of " + TYPES)
        String type,

        @Nullable String text,
        @Nullable UUID quotes,
        @Nullable UUID attachment,
        @Nullable @Valid Place location,

        @Nullable @Valid @Size(max = MANY) List<@NotNull CardToSend> cards,

        @Nullable @Valid Buttons buttons,
        @Nullable @Valid Menu list,
        @Nullable @Valid TemplateToSend template) {

    static final String TYPES = "text|image|audio|voice|video|document|sticker|location|contacts|buttons|list|template";

    /** More of anything than every channel takes; how many one takes, its capabilities say. */
    private static final int MANY = 100;

    /** Degrees. */
    record Place(
            @NotNull Double latitude,
            @NotNull Double longitude,
            @Nullable String name,
            @Nullable String address) {}

    record CardToSend(
            @NotNull String name,

            @NotNull @Size(max = MANY) List<@NotNull String> phones,

            @Nullable @Size(max = MANY) List<@NotNull String> emails,

            @Nullable String organization) {}

    record Buttons(
            @Nullable String header,
            @Nullable String footer,

            @NotNull @Valid @Size(max = MANY) List<@NotNull Button> buttons) {

        record Button(@NotNull String id, @NotNull String title) {}
    }

    /** @param button opens the list */
    record Menu(
            @Nullable String footer,
            @NotNull String button,

            @NotNull @Valid @Size(max = MANY) List<@NotNull Section> sections) {

        record Section(
                @Nullable String title,

                @NotNull @Valid @Size(max = MANY) List<@NotNull Row> rows) {}

        record Row(
                @NotNull String id,
                @NotNull String title,
                @Nullable String description) {}
    }

    /** @throws Refusal {@code invalid-field} when a part is missing that the type needs, or a file stands in the wrong place */
    Draft draft() {
        var content = content();
        var file = file();
        return new Draft(
                clientId,
                content,
                quotes == null ? null : new MessageId(quotes),
                file == null ? null : new AttachmentId(file));
    }

    private @Nullable UUID file() {
        if (!type.equals("template")) {
            return attachment;
        }
        if (attachment != null) {
            throw Refusal.invalid("attachment", "must stand in the template");
        }
        return needed("template", template).attachment();
    }

    private Content content() {
        return switch (type) {
            case "text" -> new Content.Text(words());
            case "image", "audio", "voice", "video", "document", "sticker" ->
                new Content.Media(MediaKind.of(type), caption(), null, false);
            case "location" -> place(needed("location", location));
            case "contacts" ->
                new Content.ContactCards(
                        needed("cards", cards).stream().map(MessageToSend::card).toList());
            case "buttons" -> buttons(needed("buttons", buttons));
            case "list" -> menu(needed("list", list));
            case "template" -> needed("template", template).content();
            default -> throw new IllegalStateException("checked before: " + type);
        };
    }

    private String words() {
        return StorableText.of(needed("text", text));
    }

    private @Nullable String caption() {
        return text == null || text.isBlank() ? null : StorableText.of(text);
    }

    static Content.Location place(Place place) {
        return new Content.Location(
                place.latitude(),
                place.longitude(),
                StorableText.orNull(place.name()),
                StorableText.orNull(place.address()),
                null);
    }

    private static Content.ContactCards.Card card(CardToSend card) {
        return new Content.ContactCards.Card(
                StorableText.of(card.name()),
                card.phones().stream()
                        .map(phone -> new Content.ContactCards.Phone(StorableText.of(phone), null, null))
                        .toList(),
                emails(card),
                StorableText.orNull(card.organization()),
                List.of(),
                List.of(),
                null);
    }

    private static List<Content.ContactCards.Entry> emails(CardToSend card) {
        return card.emails() == null
                ? List.of()
                : card.emails().stream()
                        .map(email -> new Content.ContactCards.Entry(StorableText.of(email), null))
                        .toList();
    }

    private Content buttons(Buttons question) {
        return new Content.Buttons(
                StorableText.orNull(question.header()),
                words(),
                StorableText.orNull(question.footer()),
                question.buttons().stream()
                        .map(it -> new Content.Buttons.Button(StorableText.of(it.id()), StorableText.of(it.title())))
                        .toList());
    }

    private Content menu(Menu question) {
        return new Content.ListMenu(
                words(),
                StorableText.orNull(question.footer()),
                StorableText.of(question.button()),
                question.sections().stream().map(MessageToSend::section).toList());
    }

    private static Content.ListMenu.Section section(Menu.Section section) {
        return new Content.ListMenu.Section(
                StorableText.orNull(section.title()),
                section.rows().stream()
                        .map(row -> new Content.ListMenu.Row(
                                StorableText.of(row.id()),
                                StorableText.of(row.title()),
                                StorableText.orNull(row.description())))
                        .toList());
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid(field, "must not be null");
        }
        return value;
    }
}
