package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.FetchOutcome.Never;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaDeskTests extends MediaTest {

    /** It is never started: what it would do, tests do by hand. */
    private final MediaWorker worker = new MediaWorker(records, null, transactions, null, clock);

    private final MediaDesk desk = desk(worker);

    private void failBecauseOf(MediaTrouble trouble) {
        source.script = (wanted, sink) -> new Never(trouble, null);
        fetchDue();
        source.script = (wanted, sink) -> ScriptedSource.give(sink, "the file");
    }

    private void assertRefused(String code, MessageId message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.retry(ANA, message))
                .returns(code, Refusal::code);
    }

    @Test
    void namesAreHarmlessFromTheBeginning() {
        var document = new ExpectedMedia(
                MessageId.next(),
                ConversationId.next(),
                ChannelId.next(),
                MediaKind.DOCUMENT,
                "../../etc/cron.d/x\0<script>\"\r\n.pdf",
                MediaRecordsContract.ORIGIN,
                null);

        desk.expect(List.of(document));

        assertThat(desk.find(ANA, document.message()).view().filename()).isEqualTo("x_script__.pdf");
    }

    @Test
    void whatIsNewIsToldByItsMessageAndWhatComesBackIsTold() {
        var message = MessageId.next();
        desk.expect(List.of(MediaRecordsContract.lost(message)));
        assertThat(told()).isEmpty();

        desk.expect(List.of(MediaRecordsContract.picture(message, ChannelId.next())));

        assertThat(told()).containsExactly("expected");
    }

    @Test
    void aPersonTriesAgain() {
        var picture = expected();
        failBecauseOf(MediaTrouble.EXPIRED);

        assertThat(desk.retry(ANA, picture.message()).state()).isEqualTo("expected");
        fetchDue();

        assertThat(view(picture).state()).isEqualTo("stored");
        assertThat(told()).containsExactly("failed", "expected", "stored");
    }

    @Test
    void tryingAgainTwiceIsTryingOnce() {
        var picture = expected();
        failBecauseOf(MediaTrouble.EXPIRED);

        desk.retry(ANA, picture.message());
        desk.retry(ANA, picture.message());

        assertThat(told()).containsExactly("failed", "expected");
        assertThat(fetchDue()).isEqualTo(1);
    }

    @Test
    void whatIsHereIsNotFetchedAgainUnlessTheStoreLostIt() {
        var picture = expected();
        fetchDue();
        assertRefused("media-stored", picture.message());

        store.delete(MediaKey.file(picture.message()));
        desk.retry(ANA, picture.message());
        fetchDue();

        assertThat(store.size(MediaKey.file(picture.message()))).hasValue(8);
        assertThat(view(picture).state()).isEqualTo("stored");
    }

    @Test
    void whatNobodyHasCannotBeTriedAgain() {
        var lost = MediaRecordsContract.lost(MessageId.next());
        desk.expect(List.of(lost));

        assertRefused("media-lost", lost.message());
        assertRefused("unknown-media", MessageId.next());
    }

    @Test
    void whatTheStoreDoesNotHaveIsMissing() {
        var key = MediaKey.file(MessageId.next());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.size(key))
                .returns("media-missing", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.open(key, 0, 1))
                .returns("media-missing", Refusal::code);
    }

    @Test
    void whatWasRefusedIsFetchedOnceTheChannelIsConnectedAgain() {
        var refused = expected();
        failBecauseOf(MediaTrouble.REFUSED);
        var listener = new FetchForConnectedChannel(records, announcements, worker, clock);

        listener.on(new ChannelConnected(refused.channel(), ChannelKind.WHATSAPP_CLOUD, "1", clock.instant()));
        fetchDue();

        assertThat(view(refused).state()).isEqualTo("stored");
        assertThat(told()).containsExactly("failed", "expected", "stored");
    }

    @Test
    void addressesAreNeverPrinted() {
        assertThat(MediaRecordsContract.picture(ChannelId.next()).toString()).doesNotContain("lookaside");
    }
}
