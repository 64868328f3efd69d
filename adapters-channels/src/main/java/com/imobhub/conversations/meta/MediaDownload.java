package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.media.FetchOutcome;
import com.imobhub.conversations.application.media.FetchOutcome.ChannelRefused;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.media.FetchOutcome.Never;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import com.imobhub.conversations.application.media.MediaSink;
import com.imobhub.conversations.application.media.MediaTrouble;
import com.imobhub.conversations.application.media.WantedMedia;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.shared.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Gets files and what is known of them from Meta's hosts; the token goes to them and to nobody they point at. */
@Component
class MediaDownload {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String USER_AGENT = "Mozilla/5.0 (compatible; ImobHub)";
    private static final int MOST_REDIRECTS = 3;
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int INVALID_TOKEN = 190;
    private static final int INVALID_PARAMETER = 100;
    private static final int UNKNOWN_OBJECT = 33;

    private final MetaHosts hosts;
    private final JsonMapper json;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    MediaDownload(MetaSettings settings, JsonMapper json) {
        this.hosts = new MetaHosts(settings.graphBaseUrl());
        this.json = json;
        this.patience = settings.patience();
    }

    /** What Meta told when it was asked something. */
    sealed interface Answer {}

    record Told(JsonNode json) implements Answer {}

    record Refused(FetchOutcome outcome) implements Answer {}

    private interface Reading<T> {
        T read(HttpResponse<InputStream> response) throws IOException;
    }

    /** Asks for a JSON document. */
    Answer json(String url, Secret token) {
        try {
            return ask(url, token, response -> {
                var answer = parse(response.body());
                return response.statusCode() == 200
                                && answer.isObject()
                                && answer.path("error").isMissingNode()
                        ? new Told(answer)
                        : new Refused(trouble(response.statusCode(), answer));
            });
        } catch (Unreachable failed) {
            return new Refused(failed.outcome);
        }
    }

    /** Asks for a file. */
    FetchOutcome file(String url, Secret token, WantedMedia wanted, MediaSink sink) {
        try {
            return ask(url, token, response -> take(response, wanted, sink));
        } catch (Unreachable failed) {
            return failed.outcome;
        }
    }

    private FetchOutcome take(HttpResponse<InputStream> response, WantedMedia wanted, MediaSink sink)
            throws IOException {
        if (response.statusCode() != 200) {
            return trouble(response.statusCode(), parse(response.body()));
        }
        if (isInstead(response, wanted)) {
            return new NotNow(MediaTrouble.NOT_MEDIA, null);
        }
        var length = response.headers().firstValueAsLong("Content-Length");
        if (length.isPresent()) {
            sink.announce(length.getAsLong());
        }
        sink.take(response.body());
        return new Fetched(null, null);
    }

    /** A login page, or an error that looks like success; unless it is what the sender sent. */
    private static boolean isInstead(HttpResponse<InputStream> response, WantedMedia wanted) {
        var type = bare(response.headers().firstValue("Content-Type").orElse(""));
        var claimed = bare(
                wanted.origin().claimedType() == null ? "" : wanted.origin().claimedType());
        return Set.of("text/html", "application/xhtml+xml", "application/json").contains(type) && !type.equals(claimed);
    }

    private static String bare(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private <T> T ask(String url, Secret token, Reading<T> reading) throws Unreachable {
        var address = trusted(url);
        for (var redirects = 0; ; redirects++) {
            try {
                var response = http.send(request(address, token), BodyHandlers.ofInputStream());
                try (var body = response.body()) {
                    if (!REDIRECTS.contains(response.statusCode())) {
                        return reading.read(response);
                    }
                    if (redirects == MOST_REDIRECTS) {
                        throw new Unreachable(new NotNow(MediaTrouble.UNREACHABLE, "too many redirects"));
                    }
                    address = trusted(next(address, response));
                }
            } catch (MediaSink.TooLarge large) {
                throw new Unreachable(new Never(MediaTrouble.TOO_LARGE, null));
            } catch (IOException | IllegalArgumentException failed) {
                throw new Unreachable(
                        new NotNow(MediaTrouble.UNREACHABLE, failed.getClass().getSimpleName()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Unreachable(new NotNow(MediaTrouble.TOO_SLOW, null));
            }
        }
    }

    private static String next(URI from, HttpResponse<?> response) throws Unreachable {
        try {
            return from.resolve(response.headers().firstValue("Location").orElse(""))
                    .toString();
        } catch (IllegalArgumentException malformed) {
            throw new Unreachable(new NotNow(MediaTrouble.UNREACHABLE, "a redirect to nowhere"));
        }
    }

    private URI trusted(String url) throws Unreachable {
        return hosts.trusted(url).orElseThrow(() -> new Unreachable(new NotNow(MediaTrouble.FOREIGN_HOST, null)));
    }

    private HttpRequest request(URI address, Secret token) {
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Authorization", "Bearer " + token.reveal())
                .header("User-Agent", USER_AGENT)
                .header("Accept", "*/*")
                .build();
    }

    private JsonNode parse(InputStream body) throws IOException {
        try {
            return json.readTree(body.readNBytes(LARGEST_ANSWER));
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static FetchOutcome trouble(int status, JsonNode answer) {
        var error = answer.path("error");
        return Json.number(error, "code").map(code -> trouble(code, error)).orElseGet(() -> trouble(status));
    }

    private static FetchOutcome trouble(int status) {
        var detail = "HTTP " + status;
        if (GONE.contains(status)) {
            return new NotNow(MediaTrouble.EXPIRED, detail);
        }
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                ? new NotNow(MediaTrouble.PROVIDER_BUSY, detail)
                : new NotNow(status < 300 ? MediaTrouble.NOT_MEDIA : MediaTrouble.REFUSED, detail);
    }

    /** An unknown id concerns the file; only a token that is no longer believed concerns the whole channel. */
    private static FetchOutcome trouble(Integer code, JsonNode error) {
        var detail = "code " + code;
        if (code == INVALID_PARAMETER
                && Json.number(error, "error_subcode")
                        .filter(it -> it == UNKNOWN_OBJECT)
                        .isPresent()) {
            return new Never(MediaTrouble.EXPIRED, detail);
        }
        return switch (GraphErrors.outcome(error)) {
            case SendOutcome.ChannelRefused(var same, var reason)
            when code == INVALID_TOKEN -> new ChannelRefused(code, reason);
            case SendOutcome.NotNow later -> new NotNow(MediaTrouble.PROVIDER_BUSY, detail);
            default -> new NotNow(MediaTrouble.REFUSED, detail);
        };
    }

    /** Ends a call early with what came of it. */
    private static final class Unreachable extends Exception {

        private final transient FetchOutcome outcome;

        Unreachable(FetchOutcome outcome) {
            this.outcome = outcome;
        }
    }
}
