package com.imobhub.channels.application;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.channels.domain.TemplateSource;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has the provider list the templates of the accounts: when it was never asked, when something was told that the list does not
 * know, every six hours, and whenever somebody wants it. The provider is asked outside any transaction; what it answered reaches
 * every open screen.
 */
@Service
public class SyncTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(SyncTemplates.class);
    private static final Duration USUAL = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    /** A list may not know yet what webhooks tell, and webhooks count in seconds. */
    private static final Duration LAG = Duration.ofSeconds(5);

    private final Channels channels;
    private final TemplateSource source;
    private final TemplateForms forms;
    private final TemplateDesk desk;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SyncTemplates(
            Channels channels,
            TemplateSource source,
            TemplateForms forms,
            TemplateDesk desk,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.channels = channels;
        this.source = source;
        this.forms = forms;
        this.desk = desk;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the provider now, unless it answered within the last ten seconds.
     *
     * @return what there is now
     * @throws Refusal {@code unknown-channel}, {@code account-unknown} when the number's account was never told, or as
     *     {@link TemplateSource#list}
     */
    public TemplateDesk.TemplateChoice sync(ChannelId id) {
        var channel = channels.find(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + id.value() + "."));
        var account = channel.number().wabaId();
        if (account == null) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "account-unknown",
                    "It is not known to which WhatsApp business account this number belongs.",
                    "wabaId");
        }
        var answered = forms.visits(account).answered();
        if (answered == null || !answered.plus(JUST_NOW).isAfter(clock.instant())) {
            sync(account, channel.number());
        }
        return desk.search(id, "", null);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    @SchedulerLock(name = "channels.sync-templates", lockAtLeastFor = "PT10S", lockAtMostFor = "PT10M")
    void syncDue() {
        accounts().forEach((account, number) -> {
            if (forms.visits(account).isDue(clock.instant(), PAUSE, USUAL)) {
                attempt(account, number);
            }
        });
    }

    private void attempt(String account, WhatsAppNumber number) {
        try {
            sync(account, number);
        } catch (Refusal refusal) {
            LOG.warn("The templates of account {} could not be listed: {}", account, refusal.getMessage());
        }
    }

    private void sync(String account, WhatsAppNumber number) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        forms.asked(account, now);
        var listed = source.list(account, number);
        transactions.executeWithoutResult(status -> {
            forms.replace(account, listed, now.minus(LAG));
            channels.all().stream()
                    .filter(channel -> account.equals(channel.number().wabaId()))
                    .forEach(channel -> events.publishEvent(new ChannelChanged(channel.id())));
        });
        LOG.info("Account {} has {} templates", account, listed.size());
    }

    /** Each account with a number of it that works. */
    private Map<String, WhatsAppNumber> accounts() {
        var accounts = new LinkedHashMap<String, WhatsAppNumber>();
        for (Channel channel : channels.all()) {
            var account = channel.number().wabaId();
            if (account != null && channel.state(clock.instant()) == ChannelState.CONNECTED) {
                accounts.putIfAbsent(account, channel.number());
            }
        }
        return accounts;
    }
}
