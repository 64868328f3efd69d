package com.imobhub.conversations.application.attachments;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.attachments.Attachment.Purpose;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.team.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every list of attachments must do; each test starts from an empty one. */
public interface AttachmentsContract {

    MemberId ANA = MemberId.next();
    ConversationId MARINA = ConversationId.next();
    ChannelId SALES = ChannelId.next();

    Attachments attachments();

    static Attachment planta(Purpose purpose, Instant at) {
        return new Attachment(
                AttachmentId.next(),
                purpose,
                ANA,
                MediaKind.IMAGE,
                "planta.jpg",
                1234,
                "ab12",
                new MediaFacts("image/jpeg", "", 40, 30, null, false, "image/jpeg"),
                at);
    }

    private Attachment brought(Instant at) {
        return brought(new Purpose.Answer(MARINA), at);
    }

    private Attachment brought(Purpose purpose, Instant at) {
        var planta = planta(purpose, at);
        attachments().add(planta);
        return planta;
    }

    @Test
    default void whoBroughtOneUsesItAsOftenAsTheyLike() {
        var planta = brought(NOON);

        assertThat(attachments().use(planta.id(), MARINA, SALES, ANA, NOON)).contains(planta);
        assertThat(attachments().use(planta.id(), MARINA, SALES, ANA, NOON)).contains(planta);
    }

    @Test
    default void nobodyElseUsesItAndNoOtherConversation() {
        var planta = brought(NOON);

        assertThat(attachments().use(planta.id(), MARINA, SALES, MemberId.next(), NOON))
                .isEmpty();
        assertThat(attachments().use(planta.id(), ConversationId.next(), SALES, ANA, NOON))
                .isEmpty();
        assertThat(attachments().use(AttachmentId.next(), MARINA, SALES, ANA, NOON))
                .isEmpty();
    }

    @Test
    default void oneForAFirstMessageIsUsedInAnyConversationOverItsChannel() {
        var planta = brought(new Purpose.FirstMessage(SALES), NOON);

        assertThat(attachments().use(planta.id(), ConversationId.next(), SALES, ANA, NOON))
                .contains(planta);
        assertThat(attachments().use(planta.id(), MARINA, ChannelId.next(), ANA, NOON))
                .isEmpty();
        assertThat(attachments().use(planta.id(), MARINA, SALES, MemberId.next(), NOON))
                .isEmpty();
    }

    @Test
    default void whatIsNotUsedCanBeDiscardedOnceByWhoBroughtIt() {
        var planta = brought(NOON);

        assertThat(attachments().discard(planta.id(), MemberId.next())).isFalse();
        assertThat(attachments().discard(planta.id(), ANA)).isTrue();
        assertThat(attachments().discard(planta.id(), ANA)).isFalse();
        assertThat(attachments().use(planta.id(), MARINA, SALES, ANA, NOON)).isEmpty();
    }

    @Test
    default void whatAMessageUsesIsNotDiscarded() {
        var planta = brought(NOON);
        attachments().use(planta.id(), MARINA, SALES, ANA, NOON);

        assertThat(attachments().discard(planta.id(), ANA)).isFalse();
    }

    @Test
    default void oldOnesAreForgottenAndOnlyTheUnusedAreToGo() {
        var unused = brought(NOON);
        var used = brought(NOON);
        var young = brought(NOON.plusSeconds(60));
        attachments().use(used.id(), MARINA, SALES, ANA, NOON);

        assertThat(attachments().forget(NOON.plusSeconds(60), 10)).containsExactly(unused.id());
        assertThat(attachments().forget(NOON.plusSeconds(60), 10)).isEmpty();
        assertThat(attachments().use(used.id(), MARINA, SALES, ANA, NOON)).isEmpty();
        assertThat(attachments().use(young.id(), MARINA, SALES, ANA, NOON)).isPresent();
    }
}
