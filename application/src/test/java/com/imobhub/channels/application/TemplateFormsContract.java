package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.ButtonKind;
import com.imobhub.channels.MessageTemplate.Form;
import com.imobhub.channels.MessageTemplate.FormButton;
import com.imobhub.channels.MessageTemplate.Header;
import com.imobhub.channels.MessageTemplate.HeaderKind;
import com.imobhub.channels.MessageTemplate.Hindrance;
import com.imobhub.channels.MessageTemplate.Line;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.channels.domain.Template;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.channels.domain.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps what templates say must do; each test uses an account of its own. */
public interface TemplateFormsContract {

    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Instant LATER = NOON.plusSeconds(60);
    Instant LATEST = LATER.plusSeconds(60);

    Form RICH = new Form(
            true,
            new Header(HeaderKind.TEXT, new Line("Imóvel {{imovel}}", List.of(new Variable("imovel", null)))),
            new Line("Olá, {{nome}}!", List.of(new Variable("nome", "Marina"))),
            "Imobiliária Exemplo",
            List.of(
                    new FormButton(ButtonKind.QUICK_REPLY, "Confirmar", null, null),
                    new FormButton(ButtonKind.URL, "Ver", "https://imob.example/{{1}}", new Variable("1", "AP-1"))),
            List.of());

    TemplateForms forms();

    Templates templates();

    static String account() {
        return UUID.randomUUID().toString();
    }

    static Form saying(String text) {
        return new Form(false, null, new Line(text, List.of()), null, List.of(), List.of());
    }

    static TemplateName name(String name) {
        return new TemplateName("1980000000000668", name, "pt_BR");
    }

    static ListedTemplate listed(String name, String status, Form form) {
        return new ListedTemplate(name(name), status, null, "UTILITY", "GREEN", form);
    }

    @Test
    default void whatIsListedIsFoundWithAllItsParts() {
        var account = account();

        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), NOON);

        assertThat(forms().find(account, name("visita")))
                .contains(new MessageTemplate("visita", "pt_BR", "UTILITY", "GREEN", null, RICH));
        assertThat(forms().find(account, new TemplateName(null, "visita", "en")))
                .isEmpty();
        assertThat(forms().find(account(), name("visita"))).isEmpty();
    }

    @Test
    default void theNextListChangesAddsAndForgets() {
        var account = account();
        forms().replace(
                        account,
                        List.of(listed("fica", "PENDING", saying("um")), listed("some", "APPROVED", saying("dois"))),
                        NOON);

        forms().replace(
                        account,
                        List.of(listed("fica", "APPROVED", saying("três")), listed("novo", "APPROVED", saying("4"))),
                        LATER);

        assertThat(forms().search(account, List.of(), null, 9))
                .extracting(MessageTemplate::name)
                .containsExactly("fica", "novo");
        assertThat(forms().find(account, name("fica")).orElseThrow().form()).isEqualTo(saying("três"));
        assertThat(templates().of(account)).extracting(Template::name).containsExactly("fica", "novo");
    }

    @Test
    default void anEmptyListForgetsAllOfItsAccountAndNothingElse() {
        var account = account();
        var other = account();
        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), NOON);
        forms().replace(other, List.of(listed("visita", "APPROVED", RICH)), NOON);

        forms().replace(account, List.of(), LATER);

        assertThat(forms().search(account, List.of(), null, 9)).isEmpty();
        assertThat(forms().search(other, List.of(), null, 9)).hasSize(1);
    }

    @Test
    default void aListThatIsOlderThanTheLastOneChangesNothing() {
        var account = account();
        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), LATER);

        forms().replace(account, List.of(), NOON);

        assertThat(forms().search(account, List.of(), null, 9)).hasSize(1);
    }

    @Test
    default void whatWasToldAfterTheListWasAskedForCounts() {
        var account = account();
        var paused = new ChannelNews.TemplateStatus(name("visita"), "PAUSED", null, null, null);
        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), NOON);
        templates().merge(List.of(Template.of(account, paused, LATER)));

        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), LATER.minusSeconds(1));
        assertThat(forms().find(account, name("visita")).orElseThrow().hindrance())
                .isEqualTo(Hindrance.PAUSED);

        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), LATEST);
        assertThat(forms().find(account, name("visita")).orElseThrow().usable()).isTrue();
    }

    @Test
    default void whatCannotBeFilledHereIsListedAndNotUsable() {
        var account = account();
        var carousel = new Form(false, null, new Line("Veja", List.of()), null, List.of(), List.of("CAROUSEL"));

        forms().replace(account, List.of(listed("carrossel", "APPROVED", carousel)), NOON);

        assertThat(forms().find(account, name("carrossel")).orElseThrow().hindrance())
                .isEqualTo(Hindrance.UNSUPPORTED);
    }

    @Test
    default void wordsAreFoundInNamesAndTextsWhateverTheirAccents() {
        var account = account();
        forms().replace(
                        account,
                        List.of(
                                listed("boas_vindas", "APPROVED", saying("Olá! Já falamos com você.")),
                                listed("visita", "APPROVED", RICH)),
                        NOON);

        assertThat(names(account, "VOCE", "ola")).containsExactly("boas_vindas");
        assertThat(names(account, "imobiliaria")).containsExactly("visita");
        assertThat(names(account, "boas", "vindas")).containsExactly("boas_vindas");
        assertThat(names(account, "100%")).isEmpty();
    }

    private List<String> names(String account, String... words) {
        return forms().search(account, List.of(words), null, 9).stream()
                .map(MessageTemplate::name)
                .toList();
    }

    @Test
    default void usableOnesComeFirstAndRecentlyUsedOnesBeforeThem() {
        var account = account();
        forms().replace(
                        account,
                        List.of(
                                listed("a", "PAUSED", RICH),
                                listed("b", "APPROVED", RICH),
                                listed("c", "APPROVED", RICH),
                                listed("d", "APPROVED", RICH)),
                        NOON);

        forms().used(account, name("c"), NOON);
        forms().used(account, name("d"), LATER);
        forms().used(account, name("a"), LATER);
        forms().used(account, name("nobody"), LATER);

        assertThat(names(account)).containsExactly("d", "c", "b", "a");
        forms().replace(
                        account,
                        List.of(listed("b", "APPROVED", RICH), listed("c", "APPROVED", saying("novo"))),
                        LATEST);
        assertThat(names(account)).containsExactly("c", "b");
        assertThat(forms().search(account, List.of(), null, 1)).hasSize(1);
    }

    @Test
    default void languagesAreToldApart() {
        var account = account();
        var english = new ListedTemplate(
                new TemplateName(null, "visita", "en_US"), "APPROVED", null, null, null, saying("Hi"));

        forms().replace(account, List.of(listed("visita", "APPROVED", RICH), english), NOON);

        assertThat(forms().languages(account)).containsExactly("en_US", "pt_BR");
        assertThat(forms().search(account, List.of(), "en_US", 9))
                .extracting(it -> it.form().body().text())
                .containsExactly("Hi");
    }

    @Test
    default void whoWasNeverAskedIsDueAtOnceAndNotAgainAfterAFailure() {
        var account = account();
        assertThat(isDue(account, NOON)).isTrue();

        forms().asked(account, NOON);

        assertThat(isDue(account, NOON.plusSeconds(299))).isFalse();
        assertThat(isDue(account, NOON.plusSeconds(300))).isTrue();
        forms().replace(account, List.of(), NOON);
        assertThat(isDue(account, NOON.plusSeconds(3599))).isFalse();
        assertThat(isDue(account, NOON.plusSeconds(3600))).isTrue();
    }

    @Test
    default void newsOfUnknownOrChangedTemplatesMakeAListDue() {
        var edited = account();
        var created = account();
        forms().replace(edited, List.of(listed("visita", "APPROVED", RICH)), NOON);
        forms().replace(created, List.of(), NOON);
        assertThat(isDue(edited, LATEST.plusSeconds(600))).isFalse();

        templates().merge(List.of(Template.of(edited, new ChannelNews.TemplateComponents(name("visita")), LATER)));
        var approved = new ChannelNews.TemplateStatus(name("novo"), "APPROVED", null, null, null);
        templates().merge(List.of(Template.of(created, approved, LATER)));

        assertThat(isDue(edited, LATEST.plusSeconds(600))).isTrue();
        assertThat(isDue(created, LATEST.plusSeconds(600))).isTrue();
        forms().replace(created, List.of(listed("novo", "APPROVED", RICH)), LATEST);
        assertThat(isDue(created, LATEST.plusSeconds(600))).isFalse();
    }

    @Test
    default void whatTheProviderRefusesAsItIsKnownHereIsListedAnew() {
        var account = account();
        forms().asked(account, NOON);
        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), NOON);

        forms().doubt(account, NOON.plusSeconds(60));

        assertThat(isDue(account, NOON.plusSeconds(60))).isFalse();
        assertThat(isDue(account, NOON.plusSeconds(300))).isTrue();
        forms().asked(account, NOON.plusSeconds(300));
        forms().replace(account, List.of(listed("visita", "APPROVED", RICH)), NOON.plusSeconds(300));
        assertThat(isDue(account, NOON.plusSeconds(900))).isFalse();
    }

    private boolean isDue(String account, Instant now) {
        return forms().visits(account).isDue(now, Duration.ofMinutes(5), Duration.ofHours(1));
    }
}
