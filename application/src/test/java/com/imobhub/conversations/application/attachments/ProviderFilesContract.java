package com.imobhub.conversations.application.attachments;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import org.junit.jupiter.api.Test;

/** What every memory of what providers have must do. */
public interface ProviderFilesContract {

    ProviderFiles files();

    @Test
    default void aFileIsKnownToItsChannelAloneAndUntilItExpires() {
        var channel = ChannelId.next();
        files().keep(channel, "ab12", "1030", NOON.plusSeconds(60));

        assertThat(files().find(channel, "ab12", NOON)).contains("1030");
        assertThat(files().find(channel, "ab12", NOON.plusSeconds(60))).isEmpty();
        assertThat(files().find(channel, "cd34", NOON)).isEmpty();
        assertThat(files().find(ChannelId.next(), "ab12", NOON)).isEmpty();
    }

    @Test
    default void theNewestNameCounts() {
        var channel = ChannelId.next();
        files().keep(channel, "ab12", "1030", NOON.plusSeconds(60));
        files().keep(channel, "ab12", "1031", NOON.plusSeconds(90));

        assertThat(files().find(channel, "ab12", NOON.plusSeconds(60))).contains("1031");
    }

    @Test
    default void whatIsForgottenOrExpiredIsGone() {
        var channel = ChannelId.next();
        files().keep(channel, "ab12", "1030", NOON.plusSeconds(60));
        files().keep(channel, "cd34", "1031", NOON.plusSeconds(90));
        files().keep(channel, "ef56", "1032", NOON.plusSeconds(90));

        files().forget(channel, "cd34");
        files().forgetExpired(NOON.plusSeconds(60));

        assertThat(files().find(channel, "ab12", NOON)).isEmpty();
        assertThat(files().find(channel, "cd34", NOON)).isEmpty();
        assertThat(files().find(channel, "ef56", NOON)).contains("1032");
    }
}
