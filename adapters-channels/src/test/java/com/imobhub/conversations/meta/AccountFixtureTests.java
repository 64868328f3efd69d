package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.LATER;
import static com.imobhub.conversations.meta.Cast.NOON;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.TemplateName;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** News about numbers, accounts and templates (wire-formats.md §4). */
class AccountFixtureTests extends FixtureTest {

    private static final String ACCOUNT = "100000000000101";
    private static final String NUMBER = "551140000101";
    private static final Instant IN_A_WEEK = Instant.ofEpochSecond(1_796_040_000);

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry(
                        "acc-template-approved.json",
                        ofAccount(new ChannelNews.TemplateStatus(
                                confirmed("16890000000001233"), "APPROVED", null, null, "UTILITY"))),
                entry(
                        "acc-template-rejected.json",
                        ofAccount(new ChannelNews.TemplateStatus(
                                new TemplateName("16890000000001235", "promo_black", "pt_BR"),
                                "REJECTED",
                                "INVALID_FORMAT",
                                "Your template has parameters placed next to each other (like {{1}}{{2}}) without text or"
                                        + " punctuation between them.\nSeparate parameters with descriptive text.",
                                "MARKETING"))),
                entry(
                        "acc-template-paused.json",
                        ofAccount(new ChannelNews.TemplateStatus(
                                new TemplateName("16890000000001236", "promo_black", "pt_BR"),
                                "PAUSED",
                                null,
                                "FIRST_PAUSE\nYour WhatsApp message template has been paused for 3 hours until Nov 23 at"
                                        + " 3:00 PM UTC because it continued to have issues.",
                                null))),
                entry(
                        "acc-template-quality.json",
                        ofAccount(new ChannelNews.TemplateQuality(confirmed("806000000000579"), "YELLOW"))),
                entry(
                        "acc-template-category.json",
                        ofAccount(new ChannelNews.TemplateCategory(
                                confirmed("16890000000001232"), "UTILITY", "MARKETING", null, null))),
                entry(
                        "acc-template-components.json",
                        ofAccount(new ChannelNews.TemplateComponents(confirmed("1315000000000834")))),
                entry("acc-phone-quality.json", ofNumber(new ChannelNews.NumberQuality("FLAGGED", "TIER_10K"))),
                entry(
                        "acc-phone-name.json",
                        ofNumber(new ChannelNews.NameDecided("REJECTED", "Imob Exemplo", "NAME_FORMAT_UNACCEPTABLE"))),
                entry("acc-business-capability.json", ofAccount(new ChannelNews.Capability("2000", 2, 25))),
                entry(
                        "acc-account-restriction.json",
                        ofAccount(new ChannelNews.Restricted(List.of(
                                new ChannelNews.Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", IN_A_WEEK),
                                new ChannelNews.Restriction("RESTRICTED_ADD_PHONE_NUMBER_ACTION", IN_A_WEEK))))),
                entry(
                        "acc-account-disabled.json",
                        ofAccount(new ChannelNews.Banned(ChannelNews.Ban.DISABLED, "November 23, 2026"))),
                entry("acc-partner-removed.json", ofAccount(new ChannelNews.AccessRemoved("PARTNER_REMOVED"))),
                entry(
                        "acc-account-alert.json",
                        List.of(new ChannelReported(ChannelReport.ofRoute(
                                ACCOUNT,
                                "200000000000201",
                                NOON,
                                new ChannelNews.AccountAlert(
                                        ChannelNews.Severity.WARNING,
                                        true,
                                        "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED",
                                        "Eligibility deferred"))))),
                entry(
                        "acc-security-pin.json",
                        ofNumber(new ChannelNews.Security("PIN_RESET_REQUEST", "61550000000001"))));
    }

    private static TemplateName confirmed(String id) {
        return new TemplateName(id, "visita_confirmada", "pt_BR");
    }

    private static List<InboundElement> ofAccount(ChannelNews news) {
        return List.of(new ChannelReported(ChannelReport.ofAccount(ACCOUNT, NOON, news)));
    }

    private static List<InboundElement> ofNumber(ChannelNews news) {
        return List.of(new ChannelReported(ChannelReport.ofNumber(ACCOUNT, NUMBER, NOON, news)));
    }

    @Test
    void newsWithoutTimeAreAsOldAsTheirDelivery() {
        assertThat(only(ChannelReported.class, "acc-phone-quality.json", "\"time\":1795435200", "\"time\":null")
                        .report()
                        .at())
                .isEqualTo(LATER);
    }

    @Test
    void anAccountThatWeLostIsTheOneThatIsNamed() {
        assertThat(only(
                                ChannelReported.class,
                                "acc-partner-removed.json",
                                "\"waba_id\":\"100000000000101\"",
                                "\"waba_id\":\"100000000000102\"")
                        .report()
                        .account())
                .isEqualTo("100000000000102");
    }

    @ParameterizedTest
    @CsvSource({"WABA, 200000000000201", "BUSINESS, 100000000000101", "PLANET, 100000000000101"})
    void anAlertMayConcernAWholeAccount(String entity, String account) {
        var report = only(ChannelReported.class, "acc-account-alert.json", "PHONE_NUMBER", entity)
                .report();

        assertThat(report.account()).isEqualTo(account);
        assertThat(report.route()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "INFORMATIONAL, ACTIVE, INFORMATIONAL, true",
        "CRITICAL, NONE, CRITICAL, false",
        "APOCALYPTIC, ACTIVE, WARNING, true"
    })
    void anAlertHasItsWeight(String told, String status, ChannelNews.Severity severity, boolean active) {
        var news = (ChannelNews.AccountAlert) only(
                        ChannelReported.class,
                        "acc-account-alert.json",
                        "\"WARNING\"",
                        "\"" + told + "\"",
                        "\"ACTIVE\"",
                        "\"" + status + "\"")
                .report()
                .news();

        assertThat(news.severity()).isEqualTo(severity);
        assertThat(news.active()).isEqualTo(active);
    }

    @Test
    void theNewerLimitCounts() {
        assertThat(only(
                                ChannelReported.class,
                                "acc-phone-quality.json",
                                ",\"max_daily_conversations_per_business\":\"TIER_10K\"",
                                "")
                        .report()
                        .news())
                .isEqualTo(new ChannelNews.NumberQuality("FLAGGED", "TIER_2K"));
    }

    @Test
    void aCategoryMayBeAnnounced() {
        assertThat(only(
                                ChannelReported.class,
                                "acc-template-category.json",
                                "\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"",
                                "\"new_category\":\"UTILITY\",\"correct_category\":\"MARKETING\","
                                        + "\"category_update_timestamp\":1796040000")
                        .report()
                        .news())
                .isEqualTo(new ChannelNews.TemplateCategory(
                        confirmed("16890000000001232"), null, "UTILITY", "MARKETING", IN_A_WEEK));
    }

    @Test
    void aViolationIsNamed() {
        assertThat(only(
                                ChannelReported.class,
                                "acc-account-disabled.json",
                                "\"DISABLED_UPDATE\"",
                                "\"ACCOUNT_VIOLATION\",\"violation_info\":{\"violation_type\":\"ADULT\"}")
                        .report()
                        .news())
                .isEqualTo(new ChannelNews.Violated("ADULT"));
    }

    @Test
    void anEventThatNobodyHasARuleForIsShownAsItIs() {
        assertThat(only(ChannelReported.class, "acc-partner-removed.json", "PARTNER_REMOVED", "VERIFIED_ACCOUNT")
                        .report()
                        .news())
                .isEqualTo(new ChannelNews.Other(
                        "account_update",
                        "VERIFIED_ACCOUNT",
                        "{\"event\":\"VERIFIED_ACCOUNT\",\"waba_info\":{\"waba_id\":\"100000000000101\","
                                + "\"owner_business_id\":\"500000000000001\"}}"));
        assertThat(only(ChannelReported.class, "acc-account-disabled.json", "\"DISABLE\"", "\"FROZEN\"")
                        .report()
                        .news())
                .isInstanceOf(ChannelNews.Other.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acc-phone-quality.json     | "display_phone_number"  | A change of field phone_number_quality_update has no display_phone_number.
            acc-template-approved.json | "message_template_name" | A change of field message_template_status_update has no message_template_name.
            acc-account-disabled.json  | "event"                 | A change of field account_update has no event.
            acc-security-pin.json      | "id"                    | A change of field security has no id.
            """)
    void newsThatDoNotSayWhatTheyAreAboutAreKept(String fixture, String name, String reason) {
        assertThat(only(NotUnderstood.class, fixture, name, name.replaceFirst("\"", "\"x_"))
                        .reason())
                .isEqualTo(reason);
    }
}
