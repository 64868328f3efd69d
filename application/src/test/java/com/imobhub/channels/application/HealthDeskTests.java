package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.Alert;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Quality;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;

class HealthDeskTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String ACCOUNT = "100000000000101";
    private static final ChannelNews FLAGGED = new ChannelNews.NumberQuality("FLAGGED", "TIER_2K");
    private static final ChannelNews BANNED = new ChannelNews.Banned(ChannelNews.Ban.DISABLED, "November 23, 2026");
    private static final ChannelNews REINSTATED = new ChannelNews.Banned(ChannelNews.Ban.REINSTATED, null);

    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock(LATER);
    private final InMemoryHealthRecords records = new InMemoryHealthRecords();
    private final InMemoryChannels channels = new InMemoryChannels(records);
    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final ChannelPulse pulse =
            new ChannelPulse(new InMemoryPulses(), TransactionOperations.withoutTransaction(), events::add, clock);
    private final ChannelDesk desk = new ChannelDesk(channels, records, pulse, events::add, clock);
    private final InMemoryTemplateForms forms = new InMemoryTemplateForms(templates);
    private final HealthDesk health = new HealthDesk(channels, records, templates, forms, alerts, pulse, events::add);
    private final AlertDesk alertDesk = new AlertDesk(alerts, channels, events::add, clock);

    private ChannelId sales;
    private ChannelId rentals;
    private ChannelId elsewhere;

    @BeforeEach
    void connectThreeNumbersOfTwoAccounts() {
        sales = connect("201", ACCOUNT, "+55 11 4000-0101");
        rentals = connect("202", ACCOUNT, "+55 11 4000-0102");
        elsewhere = connect("203", "100000000000102", "+55 11 4000-0103");
        events.clear();
    }

    private ChannelId connect(String route, String account, String phone) {
        return desk.connect("Canal " + route, new WhatsAppNumber(route, account, phone, new Secret("EAAG"), "v25.0"))
                .id();
    }

    private ChannelState state(ChannelId channel) {
        return desk.find(channel).orElseThrow().state();
    }

    @ParameterizedTest
    @CsvSource({"132001, true", "131026, false"})
    void aTemplateThatIsNotAsWeKnowItIsListedAnew(int code, boolean stale) {
        forms.replace(ACCOUNT, List.of(), NOON.minusSeconds(1));

        health.failed(sales, code, "Refused", NOON);

        assertThat(forms.visits(ACCOUNT).stale()).isEqualTo(stale);
    }

    private Quality quality(ChannelId channel) {
        return desk.overview(channel).channel().health().quality();
    }

    @Test
    void newsOfANumberConcernThatNumber() {
        assertThat(health.report(List.of(ChannelReport.ofNumber(ACCOUNT, "551140000101", NOON, FLAGGED))))
                .isEmpty();

        assertThat(quality(sales)).isEqualTo(Quality.RED);
        assertThat(quality(rentals)).isEqualTo(Quality.UNKNOWN);
        assertThat(alertDesk.open()).extracting(Alert::channel).containsExactly(sales);
        assertThat(events).containsExactly(new ChannelChanged(sales));
    }

    @Test
    void newsOfAnAccountConcernAllItsNumbersAndAreOneAlert() {
        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, NOON, BANNED)));

        assertThat(state(sales)).isEqualTo(ChannelState.PAUSED);
        assertThat(state(rentals)).isEqualTo(ChannelState.PAUSED);
        assertThat(state(elsewhere)).isEqualTo(ChannelState.CONNECTED);
        assertThat(alertDesk.open()).extracting(Alert::account).containsExactly(ACCOUNT);
        assertThat(events).containsExactly(new ChannelChanged(sales), new ChannelChanged(rentals));
    }

    @Test
    void whatIsLiftedWorksAgainAndItsAlertIsGone() {
        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, NOON, BANNED)));
        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, LATER, REINSTATED)));

        assertThat(state(sales)).isEqualTo(ChannelState.CONNECTED);
        assertThat(alertDesk.open()).isEmpty();
    }

    @Test
    void oldNewsThatComeLateChangeNothing() {
        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, LATER, REINSTATED)));
        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, NOON, BANNED)));

        assertThat(state(sales)).isEqualTo(ChannelState.CONNECTED);
        assertThat(alertDesk.open()).isEmpty();
    }

    @Test
    void aLiftedBanDoesNotHelpAgainstARefusedToken() {
        desk.pause(sales, 190, "Access token has expired");
        health.report(List.of(
                ChannelReport.ofAccount(ACCOUNT, NOON, BANNED), ChannelReport.ofAccount(ACCOUNT, LATER, REINSTATED)));

        assertThat(state(sales)).isEqualTo(ChannelState.PAUSED);
        assertThat(state(rentals)).isEqualTo(ChannelState.CONNECTED);
    }

    @Test
    void whatConcernsNobodyHereIsGivenBackAndItsNeighboursCount() {
        var stranger = ChannelReport.ofAccount("999", NOON, BANNED);
        var otherNumber = ChannelReport.ofNumber(ACCOUNT, "551140000199", NOON, FLAGGED);
        var strangersTemplate = ChannelReport.ofAccount(
                "999", NOON, new ChannelNews.TemplateQuality(new TemplateName("1", "visita", "pt_BR"), "RED"));
        var mine = ChannelReport.ofRoute(ACCOUNT, "201", NOON, FLAGGED);

        assertThat(health.report(List.of(stranger, otherNumber, strangersTemplate, mine)))
                .containsExactly(stranger, otherNumber, strangersTemplate);
        assertThat(quality(sales)).isEqualTo(Quality.RED);
        assertThat(templates.of("999")).isEmpty();
    }

    @Test
    void nothingToReportIsNothingToDo() {
        assertThat(health.report(List.of())).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aStoppedTemplateIsKeptAndToldToPeople() {
        var name = new TemplateName("16890000000001236", "promo_black", "pt-BR");
        var paused = new ChannelNews.TemplateStatus(name, "PAUSED", null, "FIRST_PAUSE", null);

        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, NOON, paused)));

        assertThat(templates.of(ACCOUNT)).singleElement().satisfies(template -> {
            assertThat(template.language()).isEqualTo("pt_BR");
            assertThat(template.providerId().what()).isEqualTo("16890000000001236");
            assertThat(template.status().what().word()).isEqualTo("PAUSED");
        });
        assertThat(alertDesk.open()).extracting(Alert::kind).containsExactly(Alert.Kind.TEMPLATE_PAUSED);
    }

    @Test
    void signsOfLifeAreSeenInTheOverview() {
        health.heard(List.of(sales), NOON);
        health.failed(sales, 131047, "Re-engagement message", NOON);

        assertThat(desk.overview(sales).pulse())
                .isEqualTo(new Pulse(NOON, new Pulse.LastError(131047, "Re-engagement message", NOON)));
        assertThat(desk.overview()).hasSize(3);
    }

    @Test
    void manyFailuresAreToldOnceUntilTheyEnd() {
        health.failing(sales, 12, 20, NOON);
        health.failing(sales, 13, 20, LATER);
        assertThat(alertDesk.open()).extracting(Alert::about).containsExactly("12/20");
        assertThat(events).containsExactly(new ChannelChanged(sales));

        health.recovered(List.of(sales, rentals), LATER);
        assertThat(alertDesk.open()).isEmpty();
        assertThat(events).hasSize(2);

        health.failing(sales, 14, 20, LATER);
        assertThat(alertDesk.open()).hasSize(1);
    }

    @Test
    void aDismissedAlertIsGoneFromEveryScreen() {
        health.report(List.of(ChannelReport.ofAccount(ACCOUNT, NOON, BANNED)));
        events.clear();
        var ana = new MemberId(UUID.randomUUID());

        alertDesk.dismiss(alertDesk.open().getFirst().id(), ana);

        assertThat(alertDesk.open()).isEmpty();
        assertThat(events).containsExactly(new ChannelChanged(sales), new ChannelChanged(rentals));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> alertDesk.dismiss(UUID.randomUUID(), ana))
                .returns("unknown-alert", Refusal::code);
    }
}
