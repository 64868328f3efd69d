package com.imobhub.conversations.domain;

import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.FormButton;
import com.imobhub.channels.MessageTemplate.HeaderKind;
import com.imobhub.channels.MessageTemplate.Line;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.conversations.domain.Content.Template;
import com.imobhub.conversations.domain.Content.Template.ButtonKind;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills the gaps of a template as the provider takes it (wire-formats.md §6.2 and §8), so that it is not refused later. */
public final class TemplateFilling {

    private static final int LONGEST_HEADER = 60;
    private static final int LONGEST_BODY = 1024;

    /** What Meta takes a flow for that nobody follows. */
    private static final String NO_FLOW_TOKEN = "unused";

    private final MessageTemplate template;
    private final GivenValues given;
    private final Template asked;

    private TemplateFilling(MessageTemplate template, Template asked) {
        this.template = template;
        this.asked = asked;
        this.given = new GivenValues(asked.values(), template.form().named());
    }

    /**
     * What the contact will read.
     *
     * @param asked which template, with a value for every gap by the name or number of its variable, and with the place above
     *     if there is one; its texts are not looked at, nor which file it says stands above
     * @throws Refusal {@code template-not-usable} with the {@code reason}, {@code template-values} with the names {@code
     *     expected}, {@code template-value-broken}, {@code template-place-missing}, {@code text-empty}, {@code
     *     text-too-long}
     */
    public static Template fill(MessageTemplate template, Template asked) {
        if (template.hindrance() != null) {
            throw notUsable(template.hindrance().name());
        }
        return new TemplateFilling(template, asked).filled();
    }

    /** @param reason one word that says why */
    public static Refusal notUsable(String reason) {
        return new Refusal(
                        Kind.UNPROCESSABLE,
                        "template-not-usable",
                        "This template may not be sent now.",
                        "template.name")
                .with("reason", reason.toLowerCase(Locale.ROOT));
    }

    /** @param wanted the kind of the file that the template shows above; null when it shows none */
    public static Refusal fileMissing(@Nullable MediaKind wanted) {
        return new Refusal(
                        Kind.UNPROCESSABLE,
                        "template-file-missing",
                        "Exactly the kind of file must be given that this template shows above.",
                        "template.attachment")
                .with("expected", wanted == null ? null : wanted.word());
    }

    private Template filled() {
        var header = header();
        var body = line("template.body", template.form().body(), Part.BODY, LONGEST_BODY);
        var buttons = buttons();
        return new Template(
                template.name(),
                template.language(),
                header,
                file(),
                null,
                place(),
                body,
                template.form().footer(),
                buttons,
                values());
    }

    private @Nullable HeaderKind headerKind() {
        return template.form().header() == null
                ? null
                : template.form().header().kind();
    }

    private @Nullable String header() {
        var line = template.headerLine().orElse(new Line("", List.of()));
        var words = line("template.header", line, Part.HEADER, LONGEST_HEADER);
        return headerKind() == HeaderKind.TEXT ? words : null;
    }

    private String line(String field, Line line, Part part, int limit) {
        var values = given.of(field, part, null, line.variables());
        values.forEach(value -> TemplateText.check(field, value.text()));
        var words = TemplateText.render(line.text(), values);
        TemplateText.checkLength(field, words, limit);
        return words;
    }

    private @Nullable MediaKind file() {
        return switch (headerKind()) {
            case IMAGE -> MediaKind.IMAGE;
            case VIDEO -> MediaKind.VIDEO;
            case DOCUMENT -> MediaKind.DOCUMENT;
            case TEXT, LOCATION -> null;
            case null -> null;
        };
    }

    private Content.@Nullable Location place() {
        if ((headerKind() == HeaderKind.LOCATION) != (asked.place() != null)) {
            throw new Refusal(
                    Kind.UNPROCESSABLE,
                    "template-place-missing",
                    "A place must be given for a template that shows one above, and for no other.",
                    "template.location");
        }
        return asked.place();
    }

    private List<Template.Button> buttons() {
        var buttons = template.form().buttons();
        given.checkButtons(buttons.size());
        return IntStream.range(0, buttons.size())
                .mapToObj(index -> button(index, buttons.get(index)))
                .toList();
    }

    private Template.Button button(int index, FormButton button) {
        var values = buttonValues(index, button);
        values.forEach(value -> TemplateText.checkButton(button.kind(), value.text()));
        var target = switch (button.kind()) {
            case URL -> button.target() == null ? null : TemplateText.render(button.target(), values);
            case COPY_CODE -> values.getFirst().text();
            case PHONE, QUICK_REPLY, FLOW -> button.target();
        };
        return new Template.Button(ButtonKind.valueOf(button.kind().name()), button.text(), target);
    }

    /** What comes back from a quick reply may be given, and need not. */
    private List<Value> buttonValues(int index, FormButton button) {
        var replies = button.kind() == MessageTemplate.ButtonKind.QUICK_REPLY && given.hasButton(index);
        var wanted = replies
                ? List.of(new Variable("1", null))
                : button.variable() == null ? List.<Variable>of() : List.of(button.variable());
        return given.of("template.buttons", Part.BUTTON, index, wanted);
    }

    /** As the provider wants them, in the order of the gaps. */
    private List<Value> values() {
        var values = new ArrayList<Value>();
        template.headerLine().ifPresent(line -> values.addAll(given.sent(Part.HEADER, null, line.variables())));
        values.addAll(given.sent(Part.BODY, null, template.form().body().variables()));
        var buttons = template.form().buttons();
        for (var index = 0; index < buttons.size(); index++) {
            if (buttons.get(index).kind() == MessageTemplate.ButtonKind.FLOW) {
                values.add(new Value(Part.BUTTON, index, null, NO_FLOW_TOKEN));
            }
            values.addAll(given.sent(Part.BUTTON, index, List.of(new Variable("1", null))));
        }
        return List.copyOf(values);
    }
}
