package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import org.junit.jupiter.api.Test;

class ApplyChannelNewsTests extends InboxTest {

    @Test
    void newsReachThoseWhoKeepTheChannels() {
        reports.accounts.add("1");
        var delivery = deliver(flagged("1"), text("wamid.1", NOON, "Oi"));

        inbox.applyNext();

        assertThat(reports.told).containsExactly(flagged("1").report());
        assertThat(texts()).containsExactly("Oi");
        assertThat(deliveries.keptBecause(delivery.id())).isEmpty();
    }

    @Test
    void newsThatConcernNoChannelHereAreKept() {
        reports.accounts.add("1");
        var delivery = deliver(flagged("2"), flagged("1"));

        inbox.applyNext();

        assertThat(deliveries.keptBecause(delivery.id()))
                .contains("unknown-channel: No channel called +55 11 4000-0101 of account 2 is here.");
    }

    private static ChannelReported flagged(String account) {
        return new ChannelReported(ChannelReport.ofNumber(
                account, "+55 11 4000-0101", NOON, new ChannelNews.NumberQuality("FLAGGED", null)));
    }
}
