package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.domain.Alert;
import com.imobhub.channels.domain.AlertText;
import com.imobhub.channels.domain.Alerts;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps alerts must do; each test starts from an empty one. */
public interface AlertsContract {

    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Instant LATER = NOON.plusSeconds(60);
    MemberId ANA = new MemberId(UUID.randomUUID());
    ChannelNews FLAGGED = new ChannelNews.NumberQuality("FLAGGED", "TIER_2K");
    ChannelNews UNFLAGGED = new ChannelNews.NumberQuality("UNFLAGGED", null);
    ChannelNews BANNED = new ChannelNews.Banned(ChannelNews.Ban.DISABLED, "November 23, 2026");

    Alerts alerts();

    private static AlertText text(ChannelNews news) {
        return AlertText.of(news).orElseThrow();
    }

    private static Alert alert(ChannelId channel, ChannelNews news, Instant at) {
        return Alert.of(channel, text(news), at);
    }

    private List<Alert> open() {
        return alerts().open(LATER);
    }

    @Test
    default void whatIsRaisedIsOpenGravestFirst() {
        var channel = ChannelId.next();
        var flagged = alert(channel, FLAGGED, LATER);
        var banned = Alert.of("100000000000101", text(BANNED), NOON);
        var lowered = alert(channel, new ChannelNews.NumberQuality("DOWNGRADE", "TIER_250"), NOON);

        alerts().raise(List.of(lowered, flagged, banned));
        alerts().raise(List.of());

        assertThat(open()).containsExactly(banned, flagged, lowered);
    }

    @Test
    default void channelsAndAccountsHaveTheirOwn() {
        alerts().raise(List.of(
                alert(ChannelId.next(), FLAGGED, NOON),
                alert(ChannelId.next(), FLAGGED, NOON),
                Alert.of("100000000000101", text(BANNED), NOON),
                Alert.of("100000000000102", text(BANNED), NOON)));

        assertThat(open()).hasSize(4);
    }

    @Test
    default void ofATopicTheNewestCountsWhateverTheOrder() {
        var ended = ChannelId.next();
        var endedBackwards = ChannelId.next();
        var again = ChannelId.next();
        alerts().raise(List.of(alert(ended, FLAGGED, NOON)));
        alerts().raise(List.of(alert(ended, UNFLAGGED, LATER)));
        alerts().raise(List.of(alert(endedBackwards, UNFLAGGED, LATER)));
        alerts().raise(List.of(alert(endedBackwards, FLAGGED, NOON)));

        alerts().raise(List.of(
                alert(again, UNFLAGGED, NOON), alert(again, FLAGGED, LATER), alert(again, FLAGGED, NOON)));

        assertThat(open()).extracting(Alert::channel).containsExactly(again);
    }

    @Test
    default void whatWasDismissedIsGoneUntilItIsNews() {
        var channel = ChannelId.next();
        var alert = alert(channel, FLAGGED, NOON);
        alerts().raise(List.of(alert));

        assertThat(alerts().dismiss(alert.id(), ANA, LATER)).contains(alert);
        assertThat(alerts().dismiss(alert.id(), ANA, LATER)).isEmpty();
        alerts().raise(List.of(alert(channel, FLAGGED, NOON)));
        assertThat(open()).isEmpty();

        alerts().raise(List.of(alert(channel, FLAGGED, LATER)));
        assertThat(open()).hasSize(1);
    }

    @Test
    default void nobodyDismissesWhatIsNotThere() {
        assertThat(alerts().dismiss(UUID.randomUUID(), ANA, NOON)).isEmpty();
    }

    @Test
    default void whatEndsByItselfIsGoneThen() {
        var until = LATER.plusSeconds(1);
        var news = new ChannelNews.Restricted(List.of(new ChannelNews.Restriction("A_TYPE", until)));
        alerts().raise(List.of(Alert.of("100000000000101", text(news), NOON)));

        assertThat(open()).hasSize(1);
        assertThat(alerts().open(until)).isEmpty();
    }

    @Test
    default void anAlertThatStandsIsRaisedOnceEvenWhenDismissed() {
        var channel = ChannelId.next();
        var first = Alert.of(channel, AlertText.manyFailures(12, 20), NOON);

        assertThat(alerts().raiseUnlessStanding(first)).isTrue();
        assertThat(alerts().raiseUnlessStanding(Alert.of(channel, AlertText.manyFailures(14, 20), LATER)))
                .isFalse();
        alerts().dismiss(first.id(), ANA, NOON);
        assertThat(alerts().raiseUnlessStanding(Alert.of(channel, AlertText.manyFailures(15, 20), LATER)))
                .isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    default void anAlertThatEndedCanBeRaisedAgain() {
        var channel = ChannelId.next();
        alerts().raiseUnlessStanding(Alert.of(channel, AlertText.manyFailures(12, 20), NOON));

        assertThat(alerts().end(List.of(channel, ChannelId.next()), AlertText.MANY_FAILURES, NOON))
                .extracting(Alert::channel)
                .containsExactly(channel);
        assertThat(alerts().end(List.of(channel), AlertText.MANY_FAILURES, NOON))
                .isEmpty();
        assertThat(open()).isEmpty();
        assertThat(alerts().raiseUnlessStanding(Alert.of(channel, AlertText.manyFailures(13, 20), LATER)))
                .isTrue();
        assertThat(open()).extracting(Alert::about).containsExactly("13/20");
    }
}
