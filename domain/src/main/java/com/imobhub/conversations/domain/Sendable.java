package com.imobhub.conversations.domain;

import com.imobhub.channels.ChannelCapabilities;
import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a channel would take what somebody wants to say; files are checked by their bytes elsewhere. */
final class Sendable {

    private static final int MOST_CARDS = 10;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_PLACE = 1000;
    private static final int LONGEST_PHONE = 64;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    private static final String SPLIT = "split";
    private static final String LIST = "list";
    private static final String TEXT = "text";
    private static final int LONGEST_BUTTON_ID = 256;
    private static final int LONGEST_ROW_ID = 200;

    private final ChannelCapabilities can;

    Sendable(ChannelCapabilities can) {
        this.can = can;
    }

    /**
     * @throws Refusal naming the field, the limit and, where there is one, another way: {@code text-empty}, {@code
     *     text-too-long}, {@code too-many}, {@code not-distinct}, {@code not-sendable}
     */
    void check(Content content) {
        switch (content) {
            case Content.Text(var body) -> text("text", body, can.textLimit(), SPLIT);
            case Content.Media media -> media(media);
            case Content.Location location -> location(location);
            case Content.ContactCards(var cards) -> cards(cards);
            case Content.Buttons buttons -> buttons(buttons);
            case Content.ListMenu list -> list(list);
            case Content.Template template -> needs(Feature.TEMPLATES, "template");
            case Content.Choice choice -> throw notSendable();
            case Content.FlowAnswer answer -> throw notSendable();
            case Content.Order order -> throw notSendable();
            case Content.SystemNote note -> throw notSendable();
            case Content.Unsupported unsupported -> throw notSendable();
        }
    }

    private void media(Content.Media media) {
        var rule = can.file(media.kind().word()).orElseThrow(Sendable::notSendable);
        if (media.caption() != null) {
            if (!rule.captioned()) {
                throw new Refusal(Kind.UNPROCESSABLE, "not-sendable", "This file takes no caption.", "text")
                        .with("alternative", "separate-text");
            }
            text("text", media.caption(), can.captionLimit(), "separate-text");
        }
    }

    private void location(Content.Location location) {
        needs(Feature.LOCATION, "location");
        degrees("location.latitude", location.latitude(), POLE);
        degrees("location.longitude", location.longitude(), DATE_LINE);
        optional("location.name", location.name(), LONGEST_PLACE);
        optional("location.address", location.address(), LONGEST_PLACE);
    }

    private static void degrees(String field, double value, double most) {
        if (!(Math.abs(value) <= most)) {
            throw Refusal.invalid(field, "must be degrees from -" + (int) most + " to " + (int) most)
                    .with("limit", (int) most);
        }
    }

    private void cards(List<Content.ContactCards.Card> cards) {
        needs(Feature.CONTACTS, "cards");
        count("cards", cards, MOST_CARDS, SPLIT);
        for (var card : cards) {
            text("cards.name", card.name(), LONGEST_NAME, null);
            if (card.phones().isEmpty()) {
                throw Refusal.invalid("cards.phones", "must hold a phone number");
            }
            card.phones().forEach(phone -> text("cards.phones", phone.phone(), LONGEST_PHONE, null));
            card.emails().forEach(email -> text("cards.emails", email.value(), LONGEST_NAME, null));
            optional("cards.organization", card.organization(), LONGEST_NAME);
        }
    }

    private void buttons(Content.Buttons question) {
        needs(Feature.CHOICES, "buttons");
        var most = can.choices();
        optional("buttons.header", question.header(), most.header());
        text("buttons.body", question.body(), most.body(), LIST);
        optional("buttons.footer", question.footer(), most.footer());
        count("buttons.buttons", question.buttons(), most.buttons(), LIST);
        for (var button : question.buttons()) {
            text("buttons.id", button.id(), LONGEST_BUTTON_ID, null);
            text("buttons.title", button.title(), most.buttonTitle(), LIST);
        }
        distinct("buttons.id", question.buttons(), Content.Buttons.Button::id);
        distinct("buttons.title", question.buttons(), Content.Buttons.Button::title);
    }

    private void list(Content.ListMenu question) {
        needs(Feature.CHOICES, "list");
        var most = can.choices();
        text("list.body", question.body(), most.listBody(), null);
        optional("list.footer", question.footer(), most.footer());
        text("list.button", question.button(), most.listButton(), null);
        var rows = question.sections().stream()
                .flatMap(section -> section.rows().stream())
                .toList();
        count("list.rows", rows, most.rows(), SPLIT);
        for (var section : question.sections()) {
            if (question.sections().size() > 1 && section.title() == null) {
                throw Refusal.invalid("list.title", "every section needs a title when there are several");
            }
            optional("list.title", section.title(), most.sectionTitle());
            count("list.rows", section.rows(), most.rows(), SPLIT);
        }
        for (var row : rows) {
            text("list.id", row.id(), LONGEST_ROW_ID, null);
            text("list.rowTitle", row.title(), most.rowTitle(), null);
            optional("list.description", row.description(), most.rowDescription());
        }
        distinct("list.id", rows, Content.ListMenu.Row::id);
    }

    private void needs(Feature feature, String field) {
        if (!can.can(feature)) {
            throw notSendable(field);
        }
    }

    private static Refusal notSendable() {
        return notSendable("type");
    }

    private static Refusal notSendable(String field) {
        return new Refusal(Kind.UNPROCESSABLE, "not-sendable", "This channel does not send that.", field)
                .with("alternative", TEXT);
    }

    private static void optional(String field, @Nullable String text, int limit) {
        if (text != null) {
            text(field, text, limit, null);
        }
    }

    private static void text(String field, String text, int limit, @Nullable String alternative) {
        if (text.isBlank()) {
            throw new Refusal(Kind.INVALID, "text-empty", "There is nothing to send.", field);
        }
        if (text.codePointCount(0, text.length()) > limit) {
            throw new Refusal(
                            Kind.UNPROCESSABLE,
                            "text-too-long",
                            "This channel sends at most " + limit + " characters here.",
                            field)
                    .with("limit", limit)
                    .with("alternative", alternative);
        }
    }

    private static void count(String field, List<?> things, int most, String alternative) {
        if (things.isEmpty()) {
            throw Refusal.invalid(field, "must not be empty");
        }
        if (things.size() > most) {
            throw new Refusal(Kind.UNPROCESSABLE, "too-many", "This channel sends at most " + most + " of them.", field)
                    .with("limit", most)
                    .with("alternative", alternative);
        }
    }

    private static <T> void distinct(String field, List<T> things, Function<T, String> part) {
        if (things.stream().map(part).distinct().count() < things.size()) {
            throw new Refusal(Kind.INVALID, "not-distinct", "Every one must differ from the others.", field);
        }
    }
}
