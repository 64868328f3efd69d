package com.imobhub.conversations.application.media;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.MediaKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every list of files must do; each test starts from an empty one. */
public interface MediaRecordsContract {

    Duration LEASE = Duration.ofMinutes(10);
    Origin ORIGIN = new Origin("1990000000007256", "https://lookaside.fbsbx.com/x", "image/jpeg", "abc=");
    MediaFacts FACTS = new MediaFacts("image/jpeg", ".jpg", 1600, 1200, null, false, "image/jpeg");

    MediaRecords records();

    /** A picture that can be fetched. */
    static ExpectedMedia picture(ChannelId channel) {
        return picture(MessageId.next(), channel);
    }

    static ExpectedMedia picture(MessageId message, ChannelId channel) {
        return new ExpectedMedia(message, ConversationId.next(), channel, MediaKind.IMAGE, "casa.jpg", ORIGIN, null);
    }

    /** A film the provider does not have. */
    static ExpectedMedia lost(MessageId message) {
        return new ExpectedMedia(
                message, ConversationId.next(), ChannelId.next(), MediaKind.VIDEO, null, null, "Media download error");
    }

    private ExpectedMedia expected() {
        var picture = picture(ChannelId.next());
        records().expect(List.of(picture), NOON);
        return picture;
    }

    private Optional<WantedMedia> claim(Instant now) {
        return records().claim(List.of(), now, now.plus(LEASE));
    }

    private MediaView view(ExpectedMedia media) {
        return records().find(media.message()).orElseThrow().view();
    }

    @Test
    default void whatIsExpectedIsHandedOutOnceAndWithEverythingToldOfIt() {
        var picture = expected();

        assertThat(claim(NOON))
                .contains(new WantedMedia(
                        picture.message(),
                        picture.conversation(),
                        picture.channel(),
                        MediaKind.IMAGE,
                        "casa.jpg",
                        ORIGIN,
                        1));
        assertThat(claim(NOON)).isEmpty();
        assertThat(view(picture))
                .isEqualTo(new MediaView("expected", null, null, null, "casa.jpg", null, null, null, false, false));
    }

    @Test
    default void whatWeSendIsStoredUnderTheNameOfItsAttachmentAndNeverFetched() {
        var message = MessageId.next();
        var plan = new ExpectedMedia(
                message, ConversationId.next(), ChannelId.next(), MediaKind.IMAGE, "planta.jpg", null, null);
        var attachment = UUID.randomUUID();

        records().sent(plan, attachment, 9, "ab12", FACTS, NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(records().find(message).orElseThrow())
                .returns(attachment, MediaFile::storedAs)
                .returns(false, MediaFile::fetchable)
                .returns(true, MediaFile::isStored);
        assertThat(records().toSend(message))
                .contains(new FileToSend(attachment, MediaKind.IMAGE, "image/jpeg", 9, "ab12"));
    }

    @Test
    default void whatWasReceivedIsNotToBeSent() {
        var picture = expected();
        records().stored(claim(NOON).orElseThrow(), "casa.jpg", 9, FACTS, null, NOON);

        assertThat(records().toSend(picture.message())).isEmpty();
        assertThat(records().toSend(MessageId.next())).isEmpty();
    }

    @Test
    default void whatTheProviderLostIsFailedAtOnce() {
        var lost = lost(MessageId.next());

        assertThat(records().expect(List.of(lost), NOON)).isEmpty();

        assertThat(claim(NOON)).isEmpty();
        assertThat(view(lost).state()).isEqualTo("failed");
        assertThat(view(lost).reason()).isEqualTo("provider-lost");
        assertThat(records().find(lost.message()).orElseThrow().fetchable()).isFalse();
    }

    @Test
    default void tellingTheSameTwiceIsHarmless() {
        var picture = picture(ChannelId.next());

        assertThat(records().expect(List.of(picture, picture), NOON)).isEmpty();
        var wanted = claim(NOON).orElseThrow();
        assertThat(records().expect(List.of(picture), NOON)).isEmpty();
        assertThat(claim(NOON)).isEmpty();
        records().stored(wanted, "casa.jpg", 9, FACTS, null, NOON);
        assertThat(records().expect(List.of(picture), NOON)).isEmpty();

        assertThat(view(picture).state()).isEqualTo("stored");
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
    }

    @Test
    default void aLostOneIsExpectedAgainOnceSomebodyTellsWhereItIs() {
        var lost = lost(MessageId.next());
        records().expect(List.of(lost), NOON);

        assertThat(records().expect(List.of(lost), NOON)).isEmpty();
        var again = records().expect(List.of(picture(lost.message(), lost.channel())), NOON.plusSeconds(1));

        assertThat(again).extracting(MediaFile::message).containsExactly(lost.message());
        assertThat(again.getFirst().view().state()).isEqualTo("expected");
        assertThat(again.getFirst().view().reason()).isNull();
        assertThat(claim(NOON.plusSeconds(1))).hasValueSatisfying(it -> {
            assertThat(it.attempt()).isEqualTo(1);
            assertThat(it.origin()).isEqualTo(ORIGIN);
            assertThat(it.kind()).isEqualTo(MediaKind.IMAGE);
        });
    }

    @Test
    default void theNewestIsHandedOutFirst() {
        var old = picture(ChannelId.next());
        var young = picture(ChannelId.next());
        records().expect(List.of(old), NOON);
        records().expect(List.of(young), NOON.plusSeconds(1));

        assertThat(claim(NOON.plusSeconds(1)).map(WantedMedia::message)).contains(young.message());
        assertThat(claim(NOON.plusSeconds(1)).map(WantedMedia::message)).contains(old.message());
    }

    @Test
    default void aBusyChannelIsPassedOver() {
        var busy = expected();
        var other = expected();

        assertThat(records().claim(List.of(busy.channel()), NOON, NOON).map(WantedMedia::message))
                .contains(other.message());
        assertThat(records().claim(List.of(busy.channel(), other.channel()), NOON, NOON))
                .isEmpty();
    }

    @Test
    default void whatIsStoredIsTold() {
        var picture = expected();
        var wanted = claim(NOON).orElseThrow();

        var file = records()
                .stored(wanted, "casa.jpg", 303_833, FACTS, MediaTrouble.CHECKSUM_DIFFERS, NOON.plusSeconds(2));

        assertThat(file)
                .contains(new MediaFile(
                        picture.message(),
                        picture.conversation(),
                        picture.message().value(),
                        new MediaView(
                                "stored",
                                "checksum-differs",
                                "image/jpeg",
                                303_833L,
                                "casa.jpg",
                                1600,
                                1200,
                                null,
                                true,
                                false),
                        "image/jpeg",
                        true,
                        NOON.plusSeconds(2)));
        assertThat(records().find(picture.message())).isEqualTo(file);
        assertThat(records().stored(wanted, "casa.jpg", 1, FACTS, null, NOON)).isEmpty();
    }

    @Test
    default void whatIsPostponedIsHandedOutLaterAndCounted() {
        var picture = expected();
        var wanted = claim(NOON).orElseThrow();

        records().postpone(wanted, MediaTrouble.PROVIDER_BUSY, "HTTP 503", NOON.plusSeconds(4));

        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(view(picture).reason()).isEqualTo("provider-busy");
        assertThat(claim(NOON.plusSeconds(3))).isEmpty();
        assertThat(claim(NOON.plusSeconds(4)).map(WantedMedia::attempt)).contains(2);
    }

    @Test
    default void whatIsGivenBackCountsAsNotTried() {
        expected();

        records().giveBack(claim(NOON).orElseThrow(), NOON.plusSeconds(1));

        assertThat(claim(NOON.plusSeconds(1)).map(WantedMedia::attempt)).contains(1);
    }

    @Test
    default void whatNobodyEverCameBackWithIsHandedOutAgainAndTheLateOneChangesNothing() {
        var picture = expected();
        var late = claim(NOON).orElseThrow();

        assertThat(claim(NOON.plus(LEASE).minusMillis(1))).isEmpty();
        var second = claim(NOON.plus(LEASE)).orElseThrow();
        records().postpone(late, MediaTrouble.TOO_SLOW, null, NOON);
        records().giveBack(late, NOON);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(records().fail(late, MediaTrouble.TOO_SLOW, null)).isEmpty();
        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
    }

    @Test
    default void whatFailedIsNotHandedOutUntilSomebodyTriesAgain() {
        var picture = expected();
        var failed = records().fail(claim(NOON).orElseThrow(), MediaTrouble.EXPIRED, "code 100");

        assertThat(failed.map(MediaFile::view)).contains(view(picture));
        assertThat(view(picture).state()).isEqualTo("failed");
        assertThat(view(picture).reason()).isEqualTo("expired");
        assertThat(claim(NOON.plus(LEASE))).isEmpty();

        records().retry(picture.message(), false, NOON.plusSeconds(1));

        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(view(picture).reason()).isNull();
        assertThat(claim(NOON.plusSeconds(1)).map(WantedMedia::attempt)).contains(1);
    }

    @Test
    default void whatIsBeingFetchedGoesOnWhenSomebodyTriesAgain() {
        var picture = expected();
        var wanted = claim(NOON).orElseThrow();

        records().retry(picture.message(), false, NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(records().stored(wanted, "casa.jpg", 9, FACTS, null, NOON)).isPresent();
    }

    @Test
    default void onlyWhatTheStoreLostIsFetchedAgainAfterItWasStored() {
        var picture = expected();
        records().stored(claim(NOON).orElseThrow(), "casa.jpg", 9, FACTS, null, NOON);

        records().retry(picture.message(), false, NOON);
        assertThat(view(picture).state()).isEqualTo("stored");
        records().retry(picture.message(), true, NOON);

        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(claim(NOON).map(WantedMedia::message)).contains(picture.message());
    }

    @Test
    default void whatWaitsForAChannelIsDueOnceItIsConnectedAgain() {
        var channel = ChannelId.next();
        var refused = picture(channel);
        var waiting = picture(channel);
        var expired = picture(channel);
        var elsewhere = picture(ChannelId.next());
        for (var each : List.of(refused, waiting, expired, elsewhere)) {
            records().expect(List.of(each), NOON);
            var wanted = claim(NOON).orElseThrow();
            if (each == waiting) {
                records().postpone(wanted, MediaTrouble.REFUSED, "code 190", NOON.plusSeconds(3600));
            } else {
                records().fail(wanted, each == expired ? MediaTrouble.EXPIRED : MediaTrouble.REFUSED, null);
            }
        }

        assertThat(records().retryRefused(channel, NOON.plusSeconds(1)))
                .extracting(MediaFile::message)
                .containsExactly(refused.message());

        assertThat(List.of(claim(NOON.plusSeconds(1)), claim(NOON.plusSeconds(1))))
                .extracting(it -> it.orElseThrow().message())
                .containsExactlyInAnyOrder(refused.message(), waiting.message());
        assertThat(claim(NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    default void nothingIsKnownOfAMessageWithoutAFile() {
        assertThat(records().find(MessageId.next())).isEmpty();
        assertThat(claim(NOON)).isEmpty();
        assertThat(records().expect(List.of(), NOON)).isEmpty();
    }
}
