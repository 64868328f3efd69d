package com.imobhub.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.TemplateName;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final TemplateName NAME = new TemplateName("16890000000001233", "visita_confirmada", "pt_BR");

    private static Template of(ChannelNews.OfTemplate news, Instant at) {
        return Template.of("100000000000101", news, at);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt_BR", "pt_br, pt_BR", "PT_BR, pt_BR", "en, en", "EN, en", "' es-MX', es_MX", "'', ''"})
    void oneLanguageHasOneName(String written, String language) {
        assertThat(new TemplateName(null, "visita", written).language()).isEqualTo(language);
    }

    @Test
    void newsOfAnUnknownTemplateAreItsBeginning() {
        var template = of(new ChannelNews.TemplateStatus(NAME, "APPROVED", null, null, "UTILITY"), NOON);

        assertThat(template.key()).isEqualTo(new Template.Key("100000000000101", "visita_confirmada", "pt_BR"));
        assertThat(template.providerId()).isEqualTo(new Said<>("16890000000001233", NOON));
        assertThat(template.status()).isEqualTo(new Said<>(new Template.Status("APPROVED", null, null), NOON));
        assertThat(template.category()).isEqualTo(new Said<>("UTILITY", NOON));
        assertThat(template.quality()).isNull();
        assertThat(template.editedAt()).isNull();
    }

    @Test
    void anAnnouncedCategoryIsNotTheCategoryYet() {
        var template = of(new ChannelNews.TemplateCategory(NAME, null, "UTILITY", "MARKETING", LATER), NOON);

        assertThat(template.category()).isEqualTo(new Said<>("UTILITY", NOON));
        assertThat(template.announced()).isEqualTo(new Said<>(new Template.Announcement("MARKETING", LATER), NOON));
    }

    @Test
    void eachPartHasItsOwnNewestWordWhateverTheOrder() {
        var told = List.of(
                of(new ChannelNews.TemplateStatus(NAME, "APPROVED", null, null, "UTILITY"), NOON),
                of(new ChannelNews.TemplateStatus(NAME, "PAUSED", null, "FIRST_PAUSE", null), LATER),
                of(new ChannelNews.TemplateQuality(NAME, "YELLOW"), NOON),
                of(new ChannelNews.TemplateQuality(NAME, "RED"), NOON),
                of(new ChannelNews.TemplateCategory(NAME, "UTILITY", "MARKETING", null, null), LATER),
                of(new ChannelNews.TemplateComponents(NAME), NOON));

        assertThat(Orders.of(told)
                        .map(order -> order.stream().reduce(Template::merge).orElseThrow())
                        .distinct())
                .singleElement()
                .satisfies(template -> {
                    assertThat(template.status().what().word()).isEqualTo("PAUSED");
                    assertThat(template.category().what()).isEqualTo("MARKETING");
                    assertThat(template.quality().what()).isEqualTo("YELLOW");
                    assertThat(template.editedAt()).isEqualTo(NOON);
                });
    }
}
