package com.imobhub.conversations.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message says. Shapes follow wire-formats.md §2.2. */
public sealed interface Content {

    /** @param body as received or typed, never blank when we send it */
    record Text(String body) implements Content {}

    /**
     * A file; where its bytes are is told elsewhere.
     *
     * @param filename as the sender called it, fit to be shown and for nothing else
     */
    record Media(
            MediaKind kind,
            @Nullable String caption,
            @Nullable String filename,
            boolean animated) implements Content {}

    /** A place on the map, in degrees. */
    record Location(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address,
            @Nullable String url) implements Content {}

    /** Contact cards that were passed on; nobody becomes a contact by that. */
    record ContactCards(List<Card> cards) implements Content {

        public record Card(
                String name,
                List<Phone> phones,
                List<Entry> emails,
                @Nullable String organization,
                List<Entry> addresses,
                List<Entry> urls,
                @Nullable String birthday) {}

        /** @param whatsAppId the number as WhatsApp knows it; null when it is not there */
        public record Phone(
                String phone,
                @Nullable String type,
                @Nullable String whatsAppId) {}

        public record Entry(String value, @Nullable String type) {}
    }

    /**
     * A button or list row was chosen.
     *
     * @param id what the one who offered it called it
     */
    record Choice(
            Offer offer, String id, String title, @Nullable String description) implements Content {

        /** What it was chosen from. */
        public enum Offer {
            BUTTON,
            LIST,
            TEMPLATE
        }
    }

    /**
     * A form of ours was filled in.
     *
     * @param answers in the order given; empty when {@code raw} is no JSON object
     * @param raw the answers exactly as they came
     */
    record FlowAnswer(@Nullable String name, List<Answer> answers, String raw) implements Content {

        public record Answer(String key, String value) {}
    }

    /** A question of ours with answers to press. */
    record Buttons(
            @Nullable String header, String body, @Nullable String footer, List<Button> buttons) implements Content {

        /** @param id what comes back when it is pressed */
        public record Button(String id, String title) {}
    }

    /**
     * A question of ours with answers in a list that opens.
     *
     * @param button opens it
     */
    record ListMenu(String body, @Nullable String footer, String button, List<Section> sections) implements Content {

        /** @param title needed when there is more than one section */
        public record Section(@Nullable String title, List<Row> rows) {}

        /** @param id what comes back when it is chosen */
        public record Row(String id, String title, @Nullable String description) {}
    }

    /**
     * A template of the agency's account, filled in: its texts are what the contact reads.
     *
     * @param header the line above, if that is a text
     * @param file the kind of the file above, which the message carries, if it is one
     * @param filename what that file is called, once it is known
     * @param place what is shown above, if that is a place
     * @param values what its variables were filled with, as the provider wants to know them
     */
    record Template(
            String name,
            String language,
            @Nullable String header,
            @Nullable MediaKind file,
            @Nullable String filename,
            @Nullable Location place,
            String body,
            @Nullable String footer,
            List<Button> buttons,
            List<Value> values)
            implements Content {

        /** The same with the name of the file above it. */
        public Template withFilename(String name) {
            return new Template(this.name, language, header, file, name, place, body, footer, buttons, values);
        }

        public enum ButtonKind {
            QUICK_REPLY,
            URL,
            PHONE,
            COPY_CODE,
            FLOW,
            OTHER
        }

        /** @param target the address, number or code behind it; null for a quick reply */
        public record Button(
                ButtonKind kind, String text, @Nullable String target) {}

        /** Where a variable stands. */
        public enum Part {
            HEADER,
            BODY,
            BUTTON
        }

        /**
         * The value of one variable.
         *
         * @param button which button it belongs to, from 0; null elsewhere
         * @param name of a named variable; null for one that is counted
         */
        public record Value(
                Part part,
                @Nullable Integer button,
                @Nullable String name,
                String text) {}
    }

    /** Goods chosen from a catalogue. */
    record Order(@Nullable String catalog, @Nullable String note, List<Item> items) implements Content {

        /** @param price of one piece */
        public record Item(
                String product,
                long quantity,
                @Nullable BigDecimal price,
                @Nullable String currency) {}
    }

    /** Something happened that nobody wrote. */
    record SystemNote(What what, String text) implements Content {

        public enum What {
            NUMBER_CHANGED,
            USER_ID_CHANGED,
            /** The contact's security code changed. */
            IDENTITY_CHANGED,
            CALL_PERMISSION,
            CALL,
            OTHER
        }
    }

    /**
     * The place of something that cannot be shown; gives way to the real content when that becomes known.
     *
     * @param kind the provider's word for it, for example {@code poll_creation}
     */
    record Unsupported(String kind, @Nullable String detail) implements Content {}
}
