package com.imobhub.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelNews.Ban;
import com.imobhub.channels.ChannelNews.Restriction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));

    private static Health after(ChannelNews news) {
        return Health.UNTOLD.with(Fact.of(news, NOON));
    }

    @Test
    void untoldItIsUnknownAndWorks() {
        assertThat(Health.UNTOLD.quality()).isEqualTo(Quality.UNKNOWN);
        assertThat(Health.UNTOLD.trouble(NOON)).isEmpty();
        assertThat(Health.UNTOLD.mayStartConversations(NOON)).isTrue();
    }

    @Test
    void aFlaggedNumberIsRedAndKeepsItsLimit() {
        var health = after(new ChannelNews.NumberQuality("FLAGGED", "TIER_10K"));

        assertThat(health.quality()).isEqualTo(Quality.RED);
        assertThat(health.find(Aspect.LIMIT)).map(Fact::value).contains("TIER_10K");
        assertThat(health.trouble(NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UPGRADE", "DOWNGRADE", "ONBOARDING", "A_NEW_ONE"})
    void aNewLimitSaysNothingAboutTheQuality(String event) {
        var health = after(new ChannelNews.NumberQuality("FLAGGED", null))
                .with(Fact.of(new ChannelNews.NumberQuality(event, "TIER_250"), LATER));

        assertThat(health.quality()).isEqualTo(Quality.RED);
        assertThat(health.find(Aspect.LIMIT)).map(Fact::value).contains("TIER_250");
    }

    @Test
    void aNumberThatIsNoLongerFlaggedIsNotRed() {
        var health = after(new ChannelNews.NumberQuality("FLAGGED", null))
                .with(Fact.of(new ChannelNews.NumberQuality("UNFLAGGED", null), LATER));

        assertThat(health.quality()).isEqualTo(Quality.UNKNOWN);
    }

    @Test
    void moreThroughputIsHigh() {
        var health = after(new ChannelNews.NumberQuality("THROUGHPUT_UPGRADE", null));

        assertThat(health.find(Aspect.THROUGHPUT)).map(Fact::value).contains("HIGH");
    }

    @Test
    void aRejectedNameIsADecisionAndNotTheName() {
        var health = after(new ChannelNews.NameDecided("REJECTED", "Imob Exemplo", "NAME_FORMAT_UNACCEPTABLE"));

        assertThat(health.find(Aspect.NAME)).isEmpty();
        assertThat(health.find(Aspect.NAME_DECISION))
                .contains(Fact.plain(Aspect.NAME_DECISION, "REJECTED", "NAME_FORMAT_UNACCEPTABLE", NOON));
    }

    @Test
    void anApprovedNameIsTheName() {
        var health = after(new ChannelNews.NameDecided("APPROVED", "Imob Exemplo", null));

        assertThat(health.find(Aspect.NAME)).map(Fact::value).contains("Imob Exemplo");
    }

    @Test
    void theLimitOfTheBusinessIsTheLimitOfTheNumber() {
        var health = after(new ChannelNews.Capability("2000", 2, 25));

        assertThat(health.find(Aspect.LIMIT)).map(Fact::value).contains("2000");
    }

    @Test
    void aRestrictedAccountStartsNothingUntilItExpiresButAnswers() {
        var health = after(new ChannelNews.Restricted(List.of(
                new Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", NEXT_WEEK),
                new Restriction("RESTRICTED_ADD_PHONE_NUMBER_ACTION", NEXT_WEEK))));

        assertThat(health.mayStartConversations(NOON)).isFalse();
        assertThat(health.trouble(NOON)).isEmpty();
        assertThat(health.restrictions(NOON)).hasSize(2);
        assertThat(health.mayStartConversations(NEXT_WEEK)).isTrue();
        assertThat(health.restrictions(NEXT_WEEK)).isEmpty();
    }

    @Test
    void aRestrictionOfAnswersPausesUntilItExpires() {
        var health = after(new ChannelNews.Restricted(
                List.of(new Restriction("RESTRICTED_CUSTOMER_INITIATED_MESSAGING", NEXT_WEEK))));

        assertThat(health.trouble(NOON))
                .contains(new Trouble(
                        Trouble.Kind.RESTRICTED, null, "RESTRICTED_CUSTOMER_INITIATED_MESSAGING", NOON, NEXT_WEEK));
        assertThat(health.trouble(NEXT_WEEK)).isEmpty();
    }

    @Test
    void aRestrictionWithoutAnEndStays() {
        var health =
                after(new ChannelNews.Restricted(List.of(new Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", null))));

        assertThat(health.mayStartConversations(Instant.parse("2099-01-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void aBannedAccountIsPausedUntilItIsReinstated() {
        var banned = after(new ChannelNews.Banned(Ban.DISABLED, "November 23, 2026"));

        assertThat(banned.trouble(LATER)).map(Trouble::kind).contains(Trouble.Kind.BANNED);
        assertThat(banned.mayStartConversations(LATER)).isFalse();
        assertThat(banned.with(Fact.of(new ChannelNews.Banned(Ban.REINSTATED, null), LATER))
                        .trouble(LATER))
                .isEmpty();
    }

    @Test
    void anAnnouncedBanDoesNotPauseYet() {
        var health = after(new ChannelNews.Banned(Ban.SCHEDULED, "November 30, 2026"));

        assertThat(health.trouble(NOON)).isEmpty();
        assertThat(health.find(Aspect.BAN)).map(Fact::value).contains("SCHEDULED");
    }

    @Test
    void removedAccessPausesUntilItIsRestored() {
        var removed = after(new ChannelNews.AccessRemoved("PARTNER_REMOVED"));

        assertThat(removed.trouble(LATER)).map(Trouble::kind).contains(Trouble.Kind.ACCESS_REMOVED);
        assertThat(removed.with(Fact.of(new ChannelNews.AccessRestored("ACCOUNT_RECONNECTED"), LATER))
                        .trouble(LATER))
                .isEmpty();
    }

    @Test
    void restoredAccessDoesNotEndABan() {
        var health = after(new ChannelNews.Banned(Ban.DISABLED, null))
                .with(Fact.of(new ChannelNews.AccessRestored("ACCOUNT_RECONNECTED"), LATER));

        assertThat(health.trouble(LATER)).map(Trouble::kind).contains(Trouble.Kind.BANNED);
    }

    @Test
    void alertsAndTemplatesLeaveItAsItIs() {
        assertThat(Fact.of(
                        new ChannelNews.AccountAlert(ChannelNews.Severity.WARNING, true, "OBA_APPROVED", null), NOON))
                .isEmpty();
        assertThat(Fact.of(new ChannelNews.Security("PIN_RESET_REQUEST", "61550000000001"), NOON))
                .isEmpty();
        assertThat(Fact.of(new ChannelNews.Other("account_update", "VERIFIED_ACCOUNT", null), NOON))
                .isEmpty();
    }

    @Test
    void whateverTheOrderTheNewestCounts() {
        var told = List.of(
                Fact.of(new ChannelNews.Banned(Ban.DISABLED, null), NOON),
                Fact.of(new ChannelNews.Banned(Ban.REINSTATED, null), LATER),
                Fact.of(new ChannelNews.NumberQuality("FLAGGED", "TIER_2K"), LATER),
                Fact.of(new ChannelNews.NumberQuality("UNFLAGGED", "TIER_10K"), NOON),
                Fact.of(new ChannelNews.AccessRemoved("PARTNER_REMOVED"), LATER),
                Fact.of(new ChannelNews.AccessRestored("PARTNER_ADDED"), NOON));

        assertThat(Orders.of(told)
                        .map(order -> order.stream().reduce(Health.UNTOLD, Health::with, (one, other) -> other))
                        .distinct())
                .singleElement()
                .satisfies(health -> {
                    assertThat(health.quality()).isEqualTo(Quality.RED);
                    assertThat(health.find(Aspect.LIMIT)).map(Fact::value).contains("TIER_2K");
                    assertThat(health.trouble(LATER)).map(Trouble::kind).contains(Trouble.Kind.ACCESS_REMOVED);
                });
    }

    @Test
    void twoWordsOfTheSameSecondEndTheSameInAnyOrder() {
        var told = List.of(
                Fact.of(new ChannelNews.Banned(Ban.DISABLED, null), NOON),
                Fact.of(new ChannelNews.Banned(Ban.REINSTATED, null), NOON),
                Fact.of(new ChannelNews.Banned(Ban.SCHEDULED, "November 30, 2026"), NOON),
                Fact.of(new ChannelNews.Banned(Ban.SCHEDULED, null), NOON));

        assertThat(Orders.of(told)
                        .map(order -> order.stream().reduce(Health.UNTOLD, Health::with, (one, other) -> other))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void toldTwiceIsToldOnce() {
        var facts = Fact.of(new ChannelNews.NumberQuality("FLAGGED", "TIER_2K"), NOON);

        assertThat(Health.UNTOLD.with(facts).with(facts)).isEqualTo(Health.UNTOLD.with(facts));
    }

    @Test
    void whatSomebodyOverruledStaysSoWhenItIsToldAgain() {
        var ban = Fact.of(new ChannelNews.Banned(Ban.DISABLED, null), NOON);
        var health = Health.UNTOLD.with(ban).overruled();

        assertThat(health.trouble(LATER)).isEmpty();
        assertThat(health.with(ban).trouble(LATER)).isEmpty();
        assertThat(health.with(Fact.of(new ChannelNews.Banned(Ban.DISABLED, null), LATER))
                        .trouble(LATER))
                .isPresent();
    }

    @Test
    void whatTheProviderAnswersWhenAskedIsItsNewestWord() {
        var asked =
                new NumberFacts(null, null, "Imobiliária Exemplo", "APPROVED", "GREEN", "TIER_2K", null, "CONNECTED");
        var flagged = after(new ChannelNews.NumberQuality("FLAGGED", null));

        assertThat(flagged.with(asked.asOf(LATER)).quality()).isEqualTo(Quality.GREEN);
        assertThat(flagged.with(asked.asOf(LATER)).find(Aspect.THROUGHPUT)).isEmpty();
        assertThat(Quality.of("NA")).isEqualTo(Quality.UNKNOWN);
    }
}
