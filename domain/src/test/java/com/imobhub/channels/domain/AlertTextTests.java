package com.imobhub.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelNews.Ban;
import com.imobhub.channels.ChannelNews.Restriction;
import com.imobhub.channels.ChannelNews.Severity;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.Alert.Kind;
import com.imobhub.channels.domain.Alert.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTextTests {

    private static final Instant EXPIRES = Instant.ofEpochSecond(1796040000);
    private static final TemplateName TEMPLATE = new TemplateName("16890000000001236", "promo_black", "pt-BR");

    private static void assertAlert(ChannelNews news, Level level, Kind kind, String about, String words) {
        assertThat(AlertText.of(news))
                .hasValueSatisfying(text -> assertThat(text)
                        .returns(level, AlertText::level)
                        .returns(kind, AlertText::kind)
                        .returns(about, AlertText::about)
                        .returns(words, AlertText::words));
    }

    private static void assertEnds(ChannelNews end, ChannelNews of) {
        var over = AlertText.of(end).orElseThrow();
        assertThat(over.level()).isEqualTo(Level.OVER);
        assertThat(over.topic()).isEqualTo(AlertText.of(of).orElseThrow().topic());
    }

    @Test
    void aFlaggedNumberIsAWarning() {
        var flagged = new ChannelNews.NumberQuality("FLAGGED", "TIER_2K");

        assertAlert(flagged, Level.WARNING, Kind.NUMBER_FLAGGED, "TIER_2K", "FLAGGED");
        assertEnds(new ChannelNews.NumberQuality("UNFLAGGED", null), flagged);
    }

    @Test
    void aLowerLimitIsAWarning() {
        var lowered = new ChannelNews.NumberQuality("DOWNGRADE", "TIER_250");

        assertAlert(lowered, Level.WARNING, Kind.LIMIT_LOWERED, "TIER_250", "DOWNGRADE");
        assertEnds(new ChannelNews.NumberQuality("UPGRADE", "TIER_2K"), lowered);
    }

    @Test
    void aRejectedNameIsAWarning() {
        var rejected = new ChannelNews.NameDecided("REJECTED", "Imob Exemplo", "NAME_FORMAT_UNACCEPTABLE");

        assertAlert(rejected, Level.WARNING, Kind.NAME_REJECTED, "Imob Exemplo", "NAME_FORMAT_UNACCEPTABLE");
        assertEnds(new ChannelNews.NameDecided("APPROVED", "Imob Exemplo", null), rejected);
    }

    @Test
    void newLimitsAreNoAlert() {
        assertThat(AlertText.of(new ChannelNews.Capability("2000", 2, 25))).isEmpty();
        assertThat(AlertText.of(new ChannelNews.NumberQuality("ONBOARDING", "TIER_250")))
                .isEmpty();
    }

    @Test
    void aRestrictionIsCriticalUntilItsLastPartExpires() {
        var news = new ChannelNews.Restricted(List.of(
                new Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", EXPIRES),
                new Restriction("RESTRICTED_ADD_PHONE_NUMBER_ACTION", EXPIRES.minusSeconds(60))));

        assertAlert(
                news,
                Level.CRITICAL,
                Kind.ACCOUNT_RESTRICTED,
                null,
                "RESTRICTED_ADD_PHONE_NUMBER_ACTION, RESTRICTED_BIZ_INITIATED_MESSAGING");
        assertThat(AlertText.of(news).orElseThrow().until()).isEqualTo(EXPIRES);
    }

    @Test
    void aRestrictionOfWhichAPartNeverExpiresHasNoEnd() {
        var news = new ChannelNews.Restricted(List.of(new Restriction("ONE", EXPIRES), new Restriction("OTHER", null)));

        assertThat(AlertText.of(news).orElseThrow().until()).isNull();
    }

    @Test
    void aBanIsCriticalUntilItIsLifted() {
        var banned = new ChannelNews.Banned(Ban.DISABLED, "November 23, 2026");

        assertAlert(banned, Level.CRITICAL, Kind.BANNED, null, "November 23, 2026");
        assertAlert(new ChannelNews.Banned(Ban.SCHEDULED, null), Level.CRITICAL, Kind.BAN_SCHEDULED, null, null);
        assertEnds(new ChannelNews.Banned(Ban.REINSTATED, null), banned);
    }

    @Test
    void removedAccessIsCriticalUntilItIsRestored() {
        var removed = new ChannelNews.AccessRemoved("PARTNER_REMOVED");

        assertAlert(removed, Level.CRITICAL, Kind.ACCESS_REMOVED, null, "PARTNER_REMOVED");
        assertEnds(new ChannelNews.AccessRestored("ACCOUNT_RECONNECTED"), removed);
    }

    @Test
    void aViolationIsCritical() {
        assertAlert(new ChannelNews.Violated("SCAM"), Level.CRITICAL, Kind.ACCOUNT_VIOLATED, null, "SCAM");
    }

    @Test
    void anAlertOfMetaKeepsItsSeverityUntilItIsOver() {
        var type = "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED";
        var active = new ChannelNews.AccountAlert(Severity.WARNING, true, type, "Eligibility deferred");

        assertAlert(active, Level.WARNING, Kind.ACCOUNT_ALERT, type, "Eligibility deferred");
        assertEnds(new ChannelNews.AccountAlert(Severity.WARNING, false, type, null), active);
    }

    @ParameterizedTest
    @CsvSource({"PIN_CHANGED, PIN_CHANGED", "PIN_RESET_REQUEST, PIN_RESET_REQUESTED", "PIN_RESET_SUCCESS, PIN_RESET"})
    void whoeverTouchesThePinIsSeenEverywhere(String event, Kind kind) {
        assertAlert(new ChannelNews.Security(event, "61550000000001"), Level.CRITICAL, kind, event, "61550000000001");
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, TEMPLATE_REJECTED", "PAUSED, TEMPLATE_PAUSED", "DISABLED, TEMPLATE_DISABLED"})
    void aTemplateThatCannotBeSentIsAWarning(String status, Kind kind) {
        var stopped = new ChannelNews.TemplateStatus(TEMPLATE, status, "INVALID_FORMAT", "Too bad", "MARKETING");

        assertAlert(stopped, Level.WARNING, kind, "promo_black (pt_BR)", "Too bad");
        assertEnds(new ChannelNews.TemplateStatus(TEMPLATE, "APPROVED", null, null, "MARKETING"), stopped);
    }

    @Test
    void anotherCategoryIsAWarningDoneOrAnnounced() {
        assertAlert(
                new ChannelNews.TemplateCategory(TEMPLATE, "UTILITY", "MARKETING", null, null),
                Level.WARNING,
                Kind.TEMPLATE_CATEGORY,
                "promo_black (pt_BR)",
                "UTILITY → MARKETING");
        assertAlert(
                new ChannelNews.TemplateCategory(TEMPLATE, null, "UTILITY", "MARKETING", EXPIRES),
                Level.WARNING,
                Kind.TEMPLATE_CATEGORY,
                "promo_black (pt_BR)",
                "UTILITY → MARKETING");
    }

    @Test
    void whatNobodyHasARuleForIsShownAsItIs() {
        assertAlert(
                new ChannelNews.Other("account_update", "VERIFIED_ACCOUNT", null),
                Level.INFO,
                Kind.NEWS,
                "VERIFIED_ACCOUNT",
                "account_update");
        assertAlert(
                new ChannelNews.NumberQuality("A_NEW_ONE", "TIER_2K"), Level.INFO, Kind.NEWS, "A_NEW_ONE", "TIER_2K");
    }

    @Test
    void manyFailuresAreSeenEverywhere() {
        assertThat(AlertText.manyFailures(12, 20).level()).isEqualTo(Level.CRITICAL);
        assertThat(AlertText.manyFailures(12, 20).about()).isEqualTo("12/20");
    }
}
