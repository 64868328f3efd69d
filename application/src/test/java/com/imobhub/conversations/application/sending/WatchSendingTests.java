package com.imobhub.conversations.application.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelReports;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.shared.application.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchSendingTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ChannelId channel = ChannelId.next();
    private final Heard heard = new Heard();

    /** Writes down what it is told. */
    private static final class Heard implements ChannelReports {

        final List<String> failing = new ArrayList<>();
        final List<ChannelId> recovered = new ArrayList<>();
        final List<String> errors = new ArrayList<>();

        @Override
        public List<ChannelReport> report(Collection<ChannelReport> reports) {
            return List.of();
        }

        @Override
        public void heard(Collection<ChannelId> channels, Instant at) {}

        @Override
        public void failed(ChannelId channel, int code, String words, Instant at) {
            errors.add(code + " " + words + " " + at);
        }

        @Override
        public void failing(ChannelId channel, int failed, int finished, Instant at) {
            failing.add(failed + "/" + finished);
        }

        @Override
        public void recovered(Collection<ChannelId> channels, Instant at) {
            recovered.addAll(channels);
        }
    }

    /** Answers as told. */
    private record Scripted(List<Tally> tallies, Optional<Refused> refused) implements SendRecords {

        @Override
        public List<Tally> tally(int most) {
            return tallies;
        }

        @Override
        public Optional<Refused> refused(MessageId message) {
            return refused;
        }
    }

    private void look(int failed, int finished) {
        var records = new Scripted(List.of(new SendRecords.Tally(channel, failed, finished)), Optional.empty());
        new WatchSending(records, heard, new TestClock(NOON), 20).look();
    }

    @ParameterizedTest
    @CsvSource({"4, 6", "11, 20", "20, 20"})
    void moreThanHalfIsAlarming(int failed, int finished) {
        look(failed, finished);

        assertThat(heard.failing).containsExactly(failed + "/" + finished);
        assertThat(heard.recovered).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 20", "0, 1", "0, 20"})
    void lessThanHalfIsFine(int failed, int finished) {
        look(failed, finished);

        assertThat(heard.failing).isEmpty();
        assertThat(heard.recovered).containsExactly(channel);
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "3, 6", "5, 5", "3, 5"})
    void halfOrTooFewSayNothing(int failed, int finished) {
        look(failed, finished);

        assertThat(heard.failing).isEmpty();
        assertThat(heard.recovered).isEmpty();
    }

    private void fail(Integer code) {
        var refused = new SendRecords.Refused(channel, code, "24 hours");
        var event = new DeliveryFailed(MessageId.next(), new ConversationId(UUID.randomUUID()), code, NOON);
        new ReportFailedDelivery(new Scripted(List.of(), Optional.of(refused)), heard).on(event);
    }

    @Test
    void whatAProviderRefusedIsTheChannelsLastError() {
        fail(131047);

        assertThat(heard.errors).containsExactly("131047 24 hours " + NOON);
    }

    @Test
    void whatIsNotTheProvidersErrorIsNotTheChannels() {
        fail(null);

        assertThat(heard.errors).isEmpty();
    }
}
