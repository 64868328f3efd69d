package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.Form;
import com.imobhub.channels.MessageTemplate.FormButton;
import com.imobhub.channels.MessageTemplate.Header;
import com.imobhub.channels.MessageTemplate.HeaderKind;
import com.imobhub.channels.MessageTemplate.Hindrance;
import com.imobhub.channels.MessageTemplate.Line;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.conversations.domain.Content.Template;
import com.imobhub.conversations.domain.Content.Template.ButtonKind;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFillingTests {

    private static final Line COUNTED = line("Olá, {{1}}! Visita {{2}}. Até lá, {{1}}.", "1", "2");
    private static final Content.Location PLACE = new Content.Location(-23.5, -46.6, "Plantão", "Rua A, 1", null);

    private static Line line(String text, String... variables) {
        return new Line(
                text, Stream.of(variables).map(it -> new Variable(it, null)).toList());
    }

    private static MessageTemplate saying(Header header, Line body, FormButton... buttons) {
        return template(null, new Form(false, header, body, "Imobiliária", List.of(buttons), List.of()));
    }

    private static MessageTemplate template(Hindrance hindrance, Form form) {
        return new MessageTemplate("visita", "pt_BR", "UTILITY", "GREEN", hindrance, form);
    }

    private static Template asking(Value... values) {
        return asking(null, values);
    }

    private static Template asking(Content.Location place, Value... values) {
        return new Template("visita", "pt_BR", null, null, null, place, "", null, List.of(), List.of(values));
    }

    private static Value body(String name, String text) {
        return new Value(Part.BODY, null, name, text);
    }

    private static Value button(int index, String text) {
        return new Value(Part.BUTTON, index, "1", text);
    }

    private static void assertRefused(MessageTemplate template, Template asked, String code, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TemplateFilling.fill(template, asked))
                .returns(code, Refusal::code)
                .returns(field, Refusal::field);
    }

    @Test
    void countedGapsAreFilledByNumberWhateverTheOrder() {
        var filled = TemplateFilling.fill(saying(null, COUNTED), asking(body("2", "quinta, 15h"), body("1", "Marina")));

        assertThat(filled.body()).isEqualTo("Olá, Marina! Visita quinta, 15h. Até lá, Marina.");
        assertThat(filled.footer()).isEqualTo("Imobiliária");
        assertThat(filled.values()).containsExactly(body(null, "Marina"), body(null, "quinta, 15h"));
    }

    @Test
    void namedGapsKeepTheirNames() {
        var form = new Form(true, null, line("Olá, {{nome}}!", "nome"), null, List.of(), List.of());

        var filled = TemplateFilling.fill(template(null, form), asking(body("nome", "Marina")));

        assertThat(filled.body()).isEqualTo("Olá, Marina!");
        assertThat(filled.values()).containsExactly(body("nome", "Marina"));
    }

    @Test
    void whatLooksLikeAGapInAValueIsNotFilledAgain() {
        var filled = TemplateFilling.fill(saying(null, COUNTED), asking(body("1", "{{2}} $1 \\"), body("2", "x")));

        assertThat(filled.body()).isEqualTo("Olá, {{2}} $1 \\! Visita x. Até lá, {{2}} $1 \\.");
    }

    @Test
    void theLineAboveHasItsOwnGaps() {
        var header = new Header(HeaderKind.TEXT, line("Imóvel {{1}}", "1"));
        var value = new Value(Part.HEADER, null, "1", "AP-101");

        var filled = TemplateFilling.fill(saying(header, line("Oi")), asking(value));

        assertThat(filled.header()).isEqualTo("Imóvel AP-101");
        assertThat(filled.values()).containsExactly(new Value(Part.HEADER, null, null, "AP-101"));
        assertRefused(saying(header, line("Oi")), asking(), "template-values", "template.header");
    }

    @Test
    void buttonsAreFilledAsTheirKindWants() {
        var template = saying(
                null,
                line("Oi"),
                new FormButton(MessageTemplate.ButtonKind.QUICK_REPLY, "Sim", null, null),
                new FormButton(
                        MessageTemplate.ButtonKind.URL, "Ver", "https://imob.example/{{1}}", new Variable("1", null)),
                new FormButton(MessageTemplate.ButtonKind.COPY_CODE, "Copiar", null, new Variable("1", null)),
                new FormButton(MessageTemplate.ButtonKind.PHONE, "Ligar", "+551140000101", null),
                new FormButton(MessageTemplate.ButtonKind.FLOW, "Simular", null, null));

        var filled = TemplateFilling.fill(template, asking(button(2, "BEMVINDO"), button(1, "AP-101")));

        assertThat(filled.buttons())
                .containsExactly(
                        new Template.Button(ButtonKind.QUICK_REPLY, "Sim", null),
                        new Template.Button(ButtonKind.URL, "Ver", "https://imob.example/AP-101"),
                        new Template.Button(ButtonKind.COPY_CODE, "Copiar", "BEMVINDO"),
                        new Template.Button(ButtonKind.PHONE, "Ligar", "+551140000101"),
                        new Template.Button(ButtonKind.FLOW, "Simular", null));
        assertThat(filled.values())
                .containsExactly(
                        new Value(Part.BUTTON, 1, null, "AP-101"),
                        new Value(Part.BUTTON, 2, null, "BEMVINDO"),
                        new Value(Part.BUTTON, 4, null, "unused"));
        assertRefused(template, asking(button(1, "AP-101")), "template-values", "template.buttons");
        assertRefused(
                template,
                asking(button(1, "A"), button(2, "B"), button(5, "C")),
                "template-values",
                "template.buttons");
        assertRefused(
                template,
                asking(button(1, "A"), button(2, "B"), button(3, "C")),
                "template-values",
                "template.buttons");
        assertRefused(template, asking(button(1, "a b"), button(2, "B")), "template-value-broken", "template.buttons");
        assertRefused(template, asking(button(1, "A"), button(2, "B".repeat(16))), "text-too-long", "template.buttons");
    }

    @Test
    void aQuickReplyMayGiveSomethingBack() {
        var template =
                saying(null, line("Oi"), new FormButton(MessageTemplate.ButtonKind.QUICK_REPLY, "Sim", null, null));

        var filled = TemplateFilling.fill(template, asking(button(0, "VISIT_OK:991")));

        assertThat(filled.values()).containsExactly(new Value(Part.BUTTON, 0, null, "VISIT_OK:991"));
        assertThat(TemplateFilling.fill(template, asking()).values()).isEmpty();
    }

    @Test
    void aPlaceAboveMustBeGivenAndNoOther() {
        var place = saying(new Header(HeaderKind.LOCATION, null), line("Oi"));

        assertThat(TemplateFilling.fill(place, asking(PLACE)).place()).isEqualTo(PLACE);
        assertRefused(place, asking(), "template-place-missing", "template.location");
        assertRefused(saying(null, line("Oi")), asking(PLACE), "template-place-missing", "template.location");
    }

    @ParameterizedTest
    @CsvSource({"IMAGE, IMAGE", "VIDEO, VIDEO", "DOCUMENT, DOCUMENT", "LOCATION, ", "TEXT, "})
    void theDefinitionSaysWhichFileStandsAbove(HeaderKind header, MediaKind file) {
        var line = header == HeaderKind.TEXT ? line("Visita") : null;
        var place = header == HeaderKind.LOCATION ? PLACE : null;

        var filled = TemplateFilling.fill(saying(new Header(header, line), line("Oi")), asking(place));

        assertThat(filled.file()).isEqualTo(file);
        assertThat(filled.filename()).isNull();
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThat(TemplateFilling.fileMissing(MediaKind.DOCUMENT))
                .returns("template-file-missing", Refusal::code)
                .returns("template.attachment", Refusal::field)
                .satisfies(it -> assertThat(it.facts()).containsEntry("expected", "document"));
        assertThat(TemplateFilling.fileMissing(null).facts()).doesNotContainKey("expected");
    }

    @Test
    void everyVariableIsGivenOnceAndNoOther() {
        var template = saying(null, COUNTED);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TemplateFilling.fill(template, asking(body("1", "Marina"))))
                .returns("template-values", Refusal::code)
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("expected", List.of("1", "2")));
        assertRefused(
                template, asking(body("1", "a"), body("2", "b"), body("3", "c")), "template-values", "template.body");
        assertRefused(
                template, asking(body("1", "a"), body("2", "b"), body("2", "c")), "template-values", "template.body");
        assertRefused(template, asking(body("1", "a"), body("nome", "b")), "template-values", "template.body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "a\u0000b", "a     b", "a\u2028b"})
    void aValueIsOneLine(String value) {
        assertRefused(
                saying(null, COUNTED),
                asking(body("1", value), body("2", "x")),
                "template-value-broken",
                "template.body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aValueIsNotEmpty(String value) {
        assertRefused(saying(null, COUNTED), asking(body("1", value), body("2", "x")), "text-empty", "template.body");
    }

    @Test
    void whatIsReadHasTheLengthThatTheProviderTakes() {
        var template = saying(null, line("{{1}}.", "1"));

        assertThat(TemplateFilling.fill(template, asking(body("1", "🏡".repeat(1023))))
                        .body())
                .hasSize(2047);
        assertRefused(template, asking(body("1", "🏡".repeat(1024))), "text-too-long", "template.body");
    }

    @ParameterizedTest
    @EnumSource(Hindrance.class)
    void whatMayNotBeSentIsRefusedWithItsReason(Hindrance hindrance) {
        var template = template(hindrance, new Form(false, null, line("Oi"), null, List.of(), List.of()));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TemplateFilling.fill(template, asking()))
                .returns("template-not-usable", Refusal::code)
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("reason", hindrance.name().toLowerCase(Locale.ROOT)));
    }
}
