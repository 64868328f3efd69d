package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.Template;
import com.imobhub.channels.domain.Templates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps templates must do; each test uses an account of its own. */
public interface TemplatesContract {

    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Instant LATER = NOON.plusSeconds(60);
    TemplateName HYPHEN = new TemplateName("16890000000001235", "promo_black", "pt-BR");
    TemplateName UNDERSCORE = new TemplateName("16890000000001235", "promo_black", "pt_BR");

    Templates templates();

    private static String account() {
        return UUID.randomUUID().toString();
    }

    private static Template rejected(String account) {
        var news = new ChannelNews.TemplateStatus(HYPHEN, "REJECTED", "INVALID_FORMAT", "Parâmetros", "MARKETING");
        return Template.of(account, news, NOON);
    }

    @Test
    default void whatIsToldOfAnUnknownTemplateIsKept() {
        var account = account();

        templates().merge(List.of(rejected(account)));
        templates().merge(List.of());

        assertThat(templates().of(account)).containsExactly(rejected(account));
        assertThat(templates().of(account())).isEmpty();
    }

    @Test
    default void everyPartIsKept() {
        var account = account();
        var announced = Template.of(
                account, new ChannelNews.TemplateCategory(UNDERSCORE, null, "UTILITY", "MARKETING", LATER), LATER);
        var quality = Template.of(account, new ChannelNews.TemplateQuality(UNDERSCORE, "YELLOW"), NOON);
        var edited = Template.of(account, new ChannelNews.TemplateComponents(UNDERSCORE), LATER);

        templates().merge(List.of(rejected(account), announced));
        templates().merge(List.of(quality));
        templates().merge(List.of(edited));

        assertThat(templates().of(account))
                .containsExactly(
                        rejected(account).merge(announced).merge(quality).merge(edited));
    }

    @Test
    default void olderWordsDoNotReplaceNewerOnes() {
        var account = account();
        var approved =
                Template.of(account, new ChannelNews.TemplateStatus(UNDERSCORE, "APPROVED", null, null, null), LATER);

        templates().merge(List.of(approved));
        templates().merge(List.of(rejected(account)));

        assertThat(templates().of(account)).singleElement().satisfies(template -> {
            assertThat(template.status().what().word()).isEqualTo("APPROVED");
            assertThat(template.category().what()).isEqualTo("MARKETING");
        });
    }

    @Test
    default void languagesAreTemplatesOfTheirOwn() {
        var account = account();
        var english = new TemplateName("16890000000001239", "promo_black", "en");

        templates()
                .merge(List.of(
                        rejected(account),
                        Template.of(account, new ChannelNews.TemplateQuality(english, "GREEN"), NOON)));

        assertThat(templates().of(account)).extracting(Template::language).containsExactly("en", "pt_BR");
    }
}
