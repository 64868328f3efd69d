package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.application.media.MediaView;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a thread. Of its parts those are set that fit its type; none when it was deleted.
 *
 * @param direction {@code inbound} or {@code outbound}
 * @param type {@code text}, {@code image}, {@code audio}, {@code voice}, {@code video}, {@code document}, {@code sticker},
 *     {@code location}, {@code contacts}, {@code choice}, {@code flow}, {@code order}, {@code buttons}, {@code list},
 *     {@code template}, {@code system}, {@code unsupported}
 * @param text the text, the caption of a file, the title of a choice, the note of an order, the body of a question or template
 * @param status {@code received}, {@code queued}, {@code sending}, {@code canceled}, {@code sent},
 *     {@code failed}, {@code delivered}, {@code read}, {@code played}
 * @param inboundNo how many inbound messages the conversation had with this one
 * @param quote what it answers to
 * @param forwarded {@code no}, {@code once}, {@code often}
 */
public record MessageView(
        UUID id,
        UUID conversationId,
        @Nullable UUID clientId,
        String direction,
        String type,
        @Nullable String text,
        String status,
        Instant at,
        WrittenBy author,
        @Nullable Failure failure,
        int inboundNo,
        @Nullable MediaView media,
        Content.@Nullable Location location,
        @Nullable List<Content.ContactCards.Card> cards,
        @Nullable ChoiceView choice,
        Content.@Nullable FlowAnswer flow,
        @Nullable OrderView order,
        @Nullable ButtonsView buttons,
        @Nullable ListView list,
        @Nullable TemplateView template,
        @Nullable SystemNoteView system,
        Content.@Nullable Unsupported unsupported,
        @Nullable Quote quote,
        String forwarded,
        Context.@Nullable Ad ad,
        Context.@Nullable Product product,
        List<ReactionView> reactions,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        Times times) {

    /** @param kind {@code contact}, {@code member} or {@code phone}, the phone that shares the number */
    public record WrittenBy(
            String kind, @Nullable UUID id, @Nullable String name) {

        static WrittenBy of(Author author, @Nullable String participant) {
            return switch (author) {
                case Author.TheContact() -> new WrittenBy("contact", null, participant);
                case Author.AMember(var id, var name) -> new WrittenBy("member", id.value(), name);
                case Author.ThePhone() -> new WrittenBy("phone", null, null);
            };
        }
    }

    /** @param offer {@code button}, {@code list} or {@code template} */
    public record ChoiceView(
            String offer, String id, @Nullable String description) {}

    public record OrderView(@Nullable String catalog, List<Content.Order.Item> items) {}

    /** A question of ours, of which {@code text} is the body. */
    public record ButtonsView(
            @Nullable String header, @Nullable String footer, List<Content.Buttons.Button> buttons) {}

    /** A question of ours with a list, of which {@code text} is the body; {@code button} opens it. */
    public record ListView(@Nullable String footer, String button, List<Content.ListMenu.Section> sections) {}

    /**
     * A template as the contact reads it, of which {@code text} is the body.
     *
     * @param file {@code image}, {@code video} or {@code document}: the kind of the message's media, which stands above
     */
    public record TemplateView(
            String name,
            String language,
            @Nullable String header,
            @Nullable String file,
            Content.@Nullable Location place,
            @Nullable String footer,
            List<TemplateButton> buttons) {

        /** @param kind {@code quick-reply}, {@code url}, {@code phone}, {@code copy-code}, {@code flow} or {@code other} */
        public record TemplateButton(
                String kind, String text, @Nullable String target) {}
    }

    /** @param what the word of {@link Content.SystemNote.What} in lower case */
    public record SystemNoteView(String what, String text) {}

    /**
     * The message that this one answers to.
     *
     * @param messageId null when it is not here
     */
    public record Quote(
            @Nullable UUID messageId,
            @Nullable String type,
            @Nullable String text,
            @Nullable String direction) {}

    /** @param by {@code contact} or {@code agency} */
    public record ReactionView(String emoji, String by) {}

    /** When it got where, by the provider's clock. */
    public record Times(
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant playedAt,
            @Nullable Instant failedAt) {}

    /** What is known of a message beyond what it says. */
    public record Surroundings(
            @Nullable MediaView media,
            @Nullable Quote quote,
            List<ReactionView> reactions,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt) {

        public static final Surroundings NONE = new Surroundings(null, null, List.of(), null, null);
    }

    public static MessageView of(Message message) {
        return of(message, Surroundings.NONE);
    }

    public static MessageView of(Message message, Surroundings around) {
        var content = around.deletedAt() == null ? message.content() : null;
        var context = around.deletedAt() == null ? message.context() : Context.NONE;
        return new MessageView(
                message.id().value(),
                message.conversation().value(),
                message.clientId(),
                word(message.direction()),
                type(message.content()),
                content == null ? null : text(content),
                message.status().word(),
                message.at(),
                WrittenBy.of(message.author(), message.context().participant()),
                message.failure(),
                message.inboundNo(),
                content == null ? null : around.media(),
                content instanceof Content.Location location ? location : null,
                content instanceof Content.ContactCards(var cards) ? cards : null,
                content instanceof Content.Choice choice ? choice(choice) : null,
                content instanceof Content.FlowAnswer flow ? flow : null,
                content instanceof Content.Order order ? new OrderView(order.catalog(), order.items()) : null,
                content instanceof Content.Buttons question
                        ? new ButtonsView(question.header(), question.footer(), question.buttons())
                        : null,
                content instanceof Content.ListMenu question
                        ? new ListView(question.footer(), question.button(), question.sections())
                        : null,
                content instanceof Content.Template template ? template(template) : null,
                content instanceof Content.SystemNote(var what, var words)
                        ? new SystemNoteView(word(what), words)
                        : null,
                content instanceof Content.Unsupported unsupported ? unsupported : null,
                content == null ? null : around.quote(),
                word(context.forwarded()),
                context.ad(),
                context.product(),
                around.reactions(),
                around.editedAt(),
                around.deletedAt(),
                times(message));
    }

    /** The word for a kind of content, in the API and the database. */
    public static String type(Content content) {
        return switch (content) {
            case Content.Text text -> "text";
            case Content.Media media -> media.kind().word();
            case Content.Location location -> "location";
            case Content.ContactCards cards -> "contacts";
            case Content.Choice choice -> "choice";
            case Content.FlowAnswer flow -> "flow";
            case Content.Order order -> "order";
            case Content.Buttons question -> "buttons";
            case Content.ListMenu question -> "list";
            case Content.Template template -> "template";
            case Content.SystemNote note -> "system";
            case Content.Unsupported unsupported -> "unsupported";
        };
    }

    /** The words of a message by which it is previewed and found, if it has any. */
    public static @Nullable String text(Content content) {
        return switch (content) {
            case Content.Text(var body) -> body;
            case Content.Media media -> media.caption();
            case Content.Location location -> location.name();
            case Content.ContactCards(var cards) ->
                String.join(
                        ", ",
                        cards.stream().map(Content.ContactCards.Card::name).toList());
            case Content.Choice choice -> choice.title();
            case Content.FlowAnswer flow -> flow.name();
            case Content.Order order -> order.note();
            case Content.Buttons question -> question.body();
            case Content.ListMenu question -> question.body();
            case Content.Template template -> template.body();
            case Content.SystemNote note -> note.text();
            case Content.Unsupported unsupported -> null;
        };
    }

    private static ChoiceView choice(Content.Choice choice) {
        return new ChoiceView(word(choice.offer()), choice.id(), choice.description());
    }

    private static TemplateView template(Content.Template template) {
        return new TemplateView(
                template.name(),
                template.language(),
                template.header(),
                template.file() == null ? null : template.file().word(),
                template.place(),
                template.footer(),
                template.buttons().stream()
                        .map(button ->
                                new TemplateView.TemplateButton(word(button.kind()), button.text(), button.target()))
                        .toList());
    }

    private static Times times(Message message) {
        var reached = message.progress().reached();
        return new Times(
                reached.get(MessageStatus.SENT),
                reached.get(MessageStatus.DELIVERED),
                reached.get(MessageStatus.READ),
                reached.get(MessageStatus.PLAYED),
                reached.get(MessageStatus.FAILED));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
