package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Outbound.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.attachments.InMemoryProviderFiles;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.FileToSend;
import com.imobhub.conversations.application.media.FilesToSend;
import com.imobhub.conversations.application.media.InMemoryMediaRecords;
import com.imobhub.conversations.application.media.InMemoryMediaStore;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.SendOutcome.NotNow;
import com.imobhub.conversations.application.sending.SendOutcome.Unknown;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Secret;
import com.imobhub.shared.application.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A message that is reported as lost must not be in our hands any more. */
@Timeout(30)
class WhatsAppUploadDeadlineTests {

    private static final NotNow LATER = new NotNow(new Failure(null, "provider-unreachable", null), Again.BACK_OFF);
    private static final WhatsAppAccess ACCESS =
            new WhatsAppAccess("200000000000201", new Secret(Outbound.TOKEN), "v25.0");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path directory;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final InMemoryMediaRecords records = new InMemoryMediaRecords();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryProviderFiles known = new InMemoryProviderFiles();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final MessageId message = MessageId.next();

    @BeforeEach
    void thereIsAPhoto() throws IOException {
        var attachment = UUID.randomUUID();
        store.put(MediaKey.file(attachment), Files.writeString(directory.resolve("file"), "content"));
        var media = new ExpectedMedia(message, ConversationId.next(), CHANNEL, MediaKind.IMAGE, "casa.jpg", null, null);
        var facts = new MediaFacts("image/jpeg", "", null, null, null, false, null);
        records.sent(media, attachment, "content".length(), "ab12", facts, clock.instant());
    }

    /** Takes some of our time for everything. */
    private RawServer taking(Duration time) throws IOException {
        return new RawServer(out -> {
            clock.advance(time);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"id\":\"1030\"}"
                    .getBytes(StandardCharsets.US_ASCII));
        });
    }

    private RawServer answeringAtLast() throws IOException {
        return new RawServer(out -> {
            awaitAnswer();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"id\":\"1030\"}"
                    .getBytes(StandardCharsets.US_ASCII));
        });
    }

    private void awaitAnswer() {
        try {
            answered.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Object send(RawServer server) {
        var content = new Content.Media(MediaKind.IMAGE, null, "casa.jpg", false);
        return Outbound.sender(server.url(), records, store, known, clock).send(Outbound.media(message, content));
    }

    @Test
    void anUploadThatTakesAllTheTimeIsNotFollowedByThePost() throws IOException {
        try (var server = taking(Duration.ofSeconds(80))) {
            assertThat(send(server)).isEqualTo(LATER);

            assertThat(server.requests()).singleElement().asString().contains("/media");
        }
    }

    @Test
    void theNextAttemptHasTheFileAlready() throws IOException {
        try (var server = taking(Duration.ofSeconds(80))) {
            send(server);

            assertThat(send(server)).isInstanceOf(Unknown.class);
            assertThat(server.requests()).hasSize(2).last().asString().contains("/messages");
        }
    }

    @Test
    void anUploadInTimeIsFollowedByThePost() throws IOException {
        try (var server = taking(Duration.ofMillis(79_999))) {
            send(server);

            assertThat(server.requests()).hasSize(2).last().asString().contains("/messages");
        }
    }

    private WhatsAppUploads uploads(RawServer server) {
        return new WhatsAppUploads(
                new FilesToSend(records, store),
                known,
                Fixtures.settings("test_app_secret", server.url()),
                new JsonMapper(),
                Clock.systemUTC());
    }

    private WhatsAppUploads.Upload provide(WhatsAppUploads uploads, Duration time) {
        return uploads.provide(photo(), CHANNEL, ACCESS, Deadline.in(time, Clock.systemUTC()));
    }

    private FileToSend photo() {
        return records.toSend(message).orElseThrow();
    }

    @Test
    void anUploadGetsOnlyTheTimeThatIsLeft() throws IOException {
        try (var server = answeringAtLast()) {
            assertThat(provide(uploads(server), SHORT)).isEqualTo(new WhatsAppUploads.Failed(LATER));
            answered.countDown();
        }
    }

    @Test
    void nothingIsUploadedWhenNoTimeIsLeft() throws IOException {
        try (var server = answeringAtLast()) {
            assertThat(provide(uploads(server), Duration.ZERO)).isEqualTo(new WhatsAppUploads.Failed(LATER));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void whoWaitsForTheUploadOfAnotherGivesUpInTime() throws Exception {
        try (var server = answeringAtLast();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = uploads(server);
            var first = threads.submit(() -> provide(uploads, LONG));
            await().until(() -> server.requests().size() == 1);

            assertThat(provide(uploads, SHORT)).isEqualTo(new WhatsAppUploads.Failed(LATER));

            answered.countDown();
            assertThat(first.get()).isEqualTo(new WhatsAppUploads.There("1030", false));
            assertThat(server.requests()).hasSize(1);
        }
    }
}
