package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.application.media.FileToSend;
import com.imobhub.conversations.application.media.FilesToSend;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.MessageSender;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends over the WhatsApp Cloud API (wire-formats.md §6). There is no idempotency key: what may have been sent stays unknown. */
@Component
class WhatsAppSender implements MessageSender {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /**
     * When a message with a file is posted at the latest. With the answer to that it is back before two minutes, after which
     * it would be reported as lost, and sent again by somebody while it is still in our hands.
     */
    private static final Duration LATEST_POST = Duration.ofSeconds(80);

    private static final int LARGEST_ANSWER = 1024 * 1024;
    /** States of templates that are not on their way (wire-formats.md §6.1). */
    private static final Set<String> HELD = Set.of("held_for_quality_assessment", "paused");

    private static final int TOO_MANY_REQUESTS = 429;

    private final ChannelKeys keys;
    private final FilesToSend files;
    private final WhatsAppUploads uploads;
    private final JsonMapper json;
    private final Clock clock;
    private final RestClient graph;

    WhatsAppSender(
            ChannelKeys keys,
            FilesToSend files,
            WhatsAppUploads uploads,
            MetaSettings settings,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.files = files;
        this.uploads = uploads;
        this.json = json;
        this.clock = clock;
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(settings.patience());
        this.graph = RestClient.builder()
                .baseUrl(settings.graphBaseUrl())
                .requestFactory(http)
                .build();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP_CLOUD;
    }

    @Override
    public SendOutcome send(Outgoing message) {
        return keys.whatsApp(message.channel())
                .map(access -> WhatsAppBody.carriesFile(message.content())
                        ? withFile(message, access)
                        : post(message, null, access))
                .orElseGet(() -> new SendOutcome.Refused(new Failure(null, "channel-gone", null)));
    }

    private SendOutcome withFile(Outgoing message, WhatsAppAccess access) {
        return files.of(message.message())
                .map(file -> withFile(message, file, access, Deadline.in(LATEST_POST, clock)))
                .orElseGet(() -> new SendOutcome.Refused(new Failure(null, "file-missing", null)));
    }

    /** What Meta had a while ago it may have no more: then it gets it once again. */
    private SendOutcome withFile(Outgoing message, FileToSend file, WhatsAppAccess access, Deadline deadline) {
        return switch (uploads.provide(file, message.channel(), access, deadline)) {
            case WhatsAppUploads.Failed(var outcome) -> outcome;
            case WhatsAppUploads.There(var id, var reused) -> {
                var outcome = postInTime(message, id, access, deadline);
                if (!reused || !GraphErrors.mayMeanUnknownFile(outcome)) {
                    yield outcome;
                }
                uploads.forget(file, message.channel());
                yield switch (uploads.provide(file, message.channel(), access, deadline)) {
                    case WhatsAppUploads.Failed(var failed) -> failed;
                    case WhatsAppUploads.There(var fresh, var ignored) -> postInTime(message, fresh, access, deadline);
                };
            }
        };
    }

    private SendOutcome postInTime(Outgoing message, String file, WhatsAppAccess access, Deadline deadline) {
        return deadline.hasPassed() ? WhatsAppUploads.UNREACHABLE : post(message, file, access);
    }

    private SendOutcome post(Outgoing message, @Nullable String file, WhatsAppAccess access) {
        try {
            return graph.post()
                    .uri("/{version}/{number}/messages", access.graphVersion(), access.phoneNumberId())
                    .headers(headers -> headers.setBearerAuth(access.token().reveal()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(WhatsAppPayload.of(message, file)))
                    .exchange((request, response) -> outcome(message, response));
        } catch (ResourceAccessException failed) {
            return neverWritten(failed)
                    ? new SendOutcome.NotNow(new Failure(null, "provider-unreachable", null), Again.BACK_OFF)
                    : new SendOutcome.Unknown(failed.getClass().getSimpleName());
        }
    }

    private static boolean neverWritten(Throwable failed) {
        for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private SendOutcome outcome(Outgoing message, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var answer = parse(response.getBody().readNBytes(LARGEST_ANSWER));
        var error = answer.path("error");
        if (Json.number(error, "code").isPresent()) {
            return waitingAsTold(GraphErrors.outcome(error), response.getHeaders());
        }
        var taken = answer.path("messages").path(0);
        var id = Json.text(taken, "id");
        if (status.is2xxSuccessful() && id != null) {
            return new SendOutcome.Accepted(
                    id,
                    correction(message.to(), answer.path("contacts").path(0)),
                    HELD.contains(String.valueOf(Json.text(taken, "message_status"))));
        }
        return unreadable(status);
    }

    /** Limits of the app and the account say in minutes how long they last (wire-formats.md §1.3). */
    private SendOutcome waitingAsTold(SendOutcome outcome, HttpHeaders headers) {
        return outcome instanceof SendOutcome.NotNow(var failure, var again, var ignored) && again.holdsOthers()
                ? new SendOutcome.NotNow(failure, again, UsageHeader.wait(headers, json))
                : outcome;
    }

    /** Gateways answer HTML or nothing: after a 5xx nobody knows, a 4xx is a plain no. */
    private static SendOutcome unreadable(HttpStatusCode status) {
        var failure = new Failure(null, "HTTP " + status.value(), null);
        if (status.value() == TOO_MANY_REQUESTS) {
            return new SendOutcome.NotNow(failure, Again.THE_NUMBER);
        }
        return status.is4xxClientError()
                ? new SendOutcome.Refused(failure)
                : new SendOutcome.Unknown("HTTP " + status.value() + " without a readable body");
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** In Brazil the id may differ from what we sent to; it is the one to use from then on. */
    private static Optional<Address> correction(Address used, JsonNode contact) {
        var id = Json.text(contact, "wa_id");
        return id == null
                        || !(used instanceof Address.WhatsAppId)
                        || id.equals(used.value())
                        || !WhatsAppPeople.isWhatsAppId(id)
                ? Optional.empty()
                : Optional.of(new Address.WhatsAppId(id));
    }
}
