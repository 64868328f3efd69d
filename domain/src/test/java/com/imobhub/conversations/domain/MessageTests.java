package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Failure UNDELIVERABLE = new Failure(131026, "Message undeliverable", null);

    private final Message sending = new Message(
            MessageId.next(),
            ConversationId.next(),
            Instant.parse("2026-03-02T12:00:00Z"),
            Direction.OUTBOUND,
            new Content.Text("Olá"),
            MessageStatus.SENDING,
            new Author.AMember(MemberId.next(), "Ana"),
            3,
            UUID.randomUUID(),
            null);

    @Test
    void aReportChangesNothingButItsStatus() {
        var sent = sending.after(MessageStatus.SENT, null);

        assertThat(sent.status()).isEqualTo(MessageStatus.SENT);
        assertThat(sent).usingRecursiveComparison().ignoringFields("status").isEqualTo(sending);
    }

    @Test
    void aReportOfThePastLeavesTheSameObject() {
        var read = sending.after(MessageStatus.READ, null);

        assertThat(read.after(MessageStatus.DELIVERED, null)).isSameAs(read);
        assertThat(read.after(MessageStatus.FAILED, UNDELIVERABLE)).isSameAs(read);
        assertThat(read.after(MessageStatus.READ, null)).isSameAs(read);
    }

    @Test
    void aFailureIsRememberedAndTheFirstOneStands() {
        var failed = sending.after(MessageStatus.FAILED, UNDELIVERABLE);

        assertThat(failed.failure()).isEqualTo(UNDELIVERABLE);
        assertThat(failed.after(MessageStatus.FAILED, Failure.maybeSent("lost")))
                .isSameAs(failed);
    }

    @Test
    void proofOfDeliveryClearsTheFailure() {
        var delivered = sending.after(MessageStatus.FAILED, UNDELIVERABLE).after(MessageStatus.DELIVERED, null);

        assertThat(delivered.status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(delivered.failure()).isNull();
    }

    @Test
    void anyReportAboutWhatMayHaveBeenSentIsNews() {
        var lost = sending.after(MessageStatus.FAILED, Failure.maybeSent("No answer."));

        assertThat(lost.after(MessageStatus.SENDING, null)).isSameAs(lost);
        assertThat(lost.after(MessageStatus.SENT, null).status()).isEqualTo(MessageStatus.SENT);
        assertThat(lost.after(MessageStatus.SENT, null).failure()).isNull();
        assertThat(lost.after(MessageStatus.FAILED, UNDELIVERABLE).failure()).isEqualTo(UNDELIVERABLE);
    }

    @Test
    void whatMayHaveBeenSentSaysSo() {
        assertThat(Failure.maybeSent("No answer.")).isEqualTo(new Failure(null, Failure.MAYBE_SENT, "No answer."));
    }
}
