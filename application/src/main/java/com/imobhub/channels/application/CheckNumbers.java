package com.imobhub.channels.application;

import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.NumberCheck;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Asks the provider every six hours how each number is doing, since quality and limits are not always told by themselves, and
 * soon after the start about one that was never asked for. The provider is asked outside any transaction.
 */
@Service
class CheckNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(CheckNumbers.class);
    private static final Duration USUAL = Duration.ofHours(6);

    private final NumberCheck check;
    private final ChannelDesk desk;

    CheckNumbers(NumberCheck check, ChannelDesk desk) {
        this.check = check;
        this.desk = desk;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "channels.check-numbers", lockAtLeastFor = "PT1M", lockAtMostFor = "PT10M")
    void checkDue() {
        desk.unasked(USUAL).forEach(this::attempt);
    }

    /** A token that is refused now would be refused when somebody answers: better that it shows before. */
    private void attempt(Channel channel) {
        try {
            desk.take(channel.id(), check.ask(channel.number()));
        } catch (Refusal refusal) {
            LOG.warn("Channel {} could not be asked for: {}", channel.id().value(), refusal.getMessage());
            if (Integer.valueOf(Trouble.TOKEN_REFUSED).equals(refusal.facts().get("providerCode"))) {
                desk.pause(channel.id(), Trouble.TOKEN_REFUSED, "Meta does not accept this token.");
            }
        }
    }
}
