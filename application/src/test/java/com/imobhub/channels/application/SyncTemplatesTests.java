package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.Hindrance;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class SyncTemplatesTests {

    private static final String ACCOUNT = "100000000000101";

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final InMemoryChannels channels = new InMemoryChannels(new InMemoryHealthRecords());
    private final InMemoryTemplateForms forms = new InMemoryTemplateForms(new InMemoryTemplates());
    private final TemplateDesk desk = new TemplateDesk(channels, forms);
    private final List<String> asked = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private List<ListedTemplate> listed =
            List.of(TemplateFormsContract.listed("visita", "APPROVED", TemplateFormsContract.RICH));
    private Refusal refusal;

    private final SyncTemplates sync = new SyncTemplates(
            channels,
            (account, number) -> {
                asked.add(account + " " + number.phoneNumberId());
                if (refusal != null) {
                    throw refusal;
                }
                return listed;
            },
            forms,
            desk,
            TransactionOperations.withoutTransaction(),
            events::add,
            clock);

    private ChannelId channel(String numberId, String account, Trouble refused) {
        var number = new WhatsAppNumber(numberId, account, null, new Secret("EAATESTTOKEN"), "v25.0");
        var channel = new Channel(ChannelId.next(), "Vendas", number, refused, now);
        channels.save(channel);
        return channel.id();
    }

    @Test
    void anAccountIsAskedOnceForAllItsNumbersAndAgainAfterSixHours() {
        var first = channel("201", ACCOUNT, null);
        var second = channel("202", ACCOUNT, null);

        sync.syncDue();
        sync.syncDue();

        assertThat(asked).hasSize(1);
        assertThat(desk.search(first, "", null).items()).hasSize(1);
        assertThat(desk.search(second, "visita", "pt-BR").items()).hasSize(1);
        assertThat(desk.usableNames(second, 5)).containsExactly("visita");
        now = now.plus(Duration.ofHours(6));
        sync.syncDue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void everyNumberOfTheAccountShowsWhatWasListed() {
        var first = channel("201", ACCOUNT, null);
        var second = channel("202", ACCOUNT, null);
        channel("203", "100000000000102", null);

        sync.sync(first);

        assertThat(events).containsExactlyInAnyOrder(new ChannelChanged(first), new ChannelChanged(second));
    }

    @Test
    void aNumberThatDoesNotWorkIsNotUsedToAsk() {
        channel("201", ACCOUNT, new Trouble(190, "Expired", now));
        channel("202", ACCOUNT, null);
        channel("203", null, null);

        sync.syncDue();

        assertThat(asked).containsExactly(ACCOUNT + " 202");
    }

    @Test
    void aRefusalKeepsWhatIsKnownAndIsTriedAgainLater() {
        var channel = channel("201", ACCOUNT, null);
        sync.syncDue();
        now = now.plus(Duration.ofHours(6));
        refusal = new Refusal(Refusal.Kind.UNAVAILABLE, "provider-unreachable", "Meta does not answer now.");

        sync.syncDue();
        sync.syncDue();

        assertThat(asked).hasSize(2);
        assertThat(desk.search(channel, "", null).items()).hasSize(1);
        now = now.plus(Duration.ofMinutes(5));
        sync.syncDue();
        assertThat(asked).hasSize(3);
    }

    @Test
    void whoeverWantsItIsToldWhyItDoesNotWork() {
        var channel = channel("201", ACCOUNT, null);
        refusal = new Refusal(Refusal.Kind.UNPROCESSABLE, "token-refused", "Meta does not accept this token.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sync.sync(channel))
                .returns("token-refused", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sync.sync(channel("203", null, null)))
                .returns("account-unknown", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sync.sync(ChannelId.next()))
                .returns("unknown-channel", Refusal::code);
    }

    @Test
    void impatienceDoesNotReachTheProvider() {
        var channel = channel("201", ACCOUNT, null);

        assertThat(sync.sync(channel).items()).hasSize(1);
        assertThat(sync.sync(channel).items()).hasSize(1);

        assertThat(asked).hasSize(1);
    }

    @Test
    void aTemplateIsFoundByAnyNumberOfItsAccount() {
        listed = List.of(TemplateFormsContract.listed("visita", "PAUSED", TemplateFormsContract.RICH));
        var channel = channel("201", ACCOUNT, null);
        sync.sync(channel);

        assertThat(desk.find(channel, new TemplateName(null, "visita", "pt-BR")))
                .map(MessageTemplate::hindrance)
                .contains(Hindrance.PAUSED);
        assertThat(desk.usableNames(channel, 5)).isEmpty();
        assertThat(desk.find(ChannelId.next(), new TemplateName(null, "visita", "pt-BR")))
                .isEmpty();
    }
}
