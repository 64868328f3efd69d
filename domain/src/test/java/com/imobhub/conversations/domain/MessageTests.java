package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Message sending = new Message(
            MessageId.next(),
            ConversationId.next(),
            NOON,
            Direction.OUTBOUND,
            new Content.Text("Olá"),
            Context.NONE,
            Progress.at(MessageStatus.SENDING),
            new Author.AMember(MemberId.next(), "Ana"),
            3,
            UUID.randomUUID());

    @Test
    void aReportChangesNothingButItsProgress() {
        var sent = sending.after(Progress.Report.of(MessageStatus.SENT, NOON));

        assertThat(sent.status()).isEqualTo(MessageStatus.SENT);
        assertThat(sent).usingRecursiveComparison().ignoringFields("progress").isEqualTo(sending);
    }

    @Test
    void whatMayHaveBeenSentSaysSo() {
        assertThat(Failure.maybeSent("No answer.")).isEqualTo(new Failure(null, Failure.MAYBE_SENT, "No answer."));
    }
}
