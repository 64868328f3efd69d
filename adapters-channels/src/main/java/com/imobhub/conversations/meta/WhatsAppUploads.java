package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.application.attachments.ProviderFiles;
import com.imobhub.conversations.application.media.FileToSend;
import com.imobhub.conversations.application.media.FilesToSend;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Gives Meta the files that messages carry (wire-formats.md §7). Nothing is sent by that, so everything may be tried again. */
@Component
class WhatsAppUploads {

    /** Nothing was sent, but the line is too slow or broken. */
    static final SendOutcome UNREACHABLE =
            new SendOutcome.NotNow(new Failure(null, "provider-unreachable", null), Again.BACK_OFF);

    /** A day less than Meta keeps them. */
    private static final Duration VALID = Duration.ofDays(29);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LOCKS = 64;

    private final FilesToSend files;
    private final ProviderFiles known;
    private final String graphBaseUrl;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Fifty messages with the same file wait for one upload. */
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    WhatsAppUploads(FilesToSend files, ProviderFiles known, MetaSettings settings, JsonMapper json, Clock clock) {
        this.files = files;
        this.known = known;
        this.graphBaseUrl = settings.graphBaseUrl();
        this.json = json;
        this.clock = clock;
    }

    /** Whether Meta has a file now. */
    sealed interface Upload {}

    /**
     * It has.
     *
     * @param reused whether that is only what we remember
     */
    record There(String id, boolean reused) implements Upload {}

    /** It has not, and this came of the message. */
    record Failed(SendOutcome outcome) implements Upload {}

    /** Uploads a file unless Meta has it, or somebody else needs all the time to do so. */
    Upload provide(FileToSend file, ChannelId channel, WhatsAppAccess access, Deadline deadline) {
        var lock = locks[Math.floorMod(file.sha256().hashCode(), LOCKS)];
        if (!acquired(lock, deadline)) {
            return new Failed(UNREACHABLE);
        }
        try {
            return known.find(channel, file.sha256(), clock.instant())
                    .<Upload>map(id -> new There(id, true))
                    .orElseGet(() -> upload(file, channel, access, deadline));
        } finally {
            lock.unlock();
        }
    }

    private static boolean acquired(ReentrantLock lock, Deadline deadline) {
        try {
            return lock.tryLock(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Meta does not know the file any more. */
    void forget(FileToSend file, ChannelId channel) {
        known.forget(channel, file.sha256());
    }

    private Upload upload(FileToSend file, ChannelId channel, WhatsAppAccess access, Deadline deadline) {
        var left = deadline.left();
        if (!left.isPositive()) {
            return new Failed(UNREACHABLE);
        }
        try {
            var response = http.send(request(file, access, left), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return outcome(file, channel, response.statusCode(), parse(body));
            }
        } catch (IOException failed) {
            return new Failed(UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Failed(UNREACHABLE);
        }
    }

    private HttpRequest request(FileToSend file, WhatsAppAccess access, Duration longest) {
        var address = URI.create(graphBaseUrl + "/" + access.graphVersion() + "/" + access.phoneNumberId() + "/media");
        return HttpRequest.newBuilder(address)
                .timeout(longest)
                .header("Authorization", "Bearer " + access.token().reveal())
                .header("Content-Type", "multipart/form-data; boundary=" + UploadBody.BOUNDARY)
                .POST(UploadBody.of(file, () -> files.open(file)))
                .build();
    }

    private JsonNode parse(InputStream body) throws IOException {
        try {
            return json.readTree(body.readNBytes(LARGEST_ANSWER));
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private Upload outcome(FileToSend file, ChannelId channel, int status, JsonNode answer) {
        var error = answer.path("error");
        if (Json.number(error, "code").isPresent()) {
            return new Failed(GraphErrors.outcome(error));
        }
        var id = Json.text(answer, "id");
        if (status < BAD_REQUEST && id != null) {
            known.keep(channel, file.sha256(), id, clock.instant().plus(VALID));
            return new There(id, false);
        }
        var failure = new Failure(null, "HTTP " + status, null);
        if (status == TOO_MANY_REQUESTS) {
            return new Failed(new SendOutcome.NotNow(failure, Again.THE_NUMBER));
        }
        return new Failed(
                status >= BAD_REQUEST && status < SERVER_ERROR
                        ? new SendOutcome.Refused(failure)
                        : new SendOutcome.NotNow(failure, Again.BACK_OFF));
    }
}
