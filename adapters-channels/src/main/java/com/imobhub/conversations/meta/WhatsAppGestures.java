package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelKeys;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.WhatsAppAccess;
import com.imobhub.conversations.application.gestures.GestureOutcome;
import com.imobhub.conversations.application.gestures.Gestures;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.ProviderId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Reactions, read receipts and typing over the WhatsApp Cloud API (wire-formats.md §6.2). */
@Component
class WhatsAppGestures implements Gestures {

    /** Comes back in the statuses of a reaction, before the message that it is to: it is no message of ours itself. */
    static final String REACTION = "reaction:";

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Somebody may be waiting for it. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(10);

    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ChannelKeys keys;
    private final JsonMapper json;
    private final RestClient graph;

    WhatsAppGestures(ChannelKeys keys, MetaSettings settings, JsonMapper json) {
        this.keys = keys;
        this.json = json;
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        var patience = settings.patience();
        http.setReadTimeout(patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE);
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
    public GestureOutcome react(ProviderId message, Address to, @Nullable Emoji emoji) {
        return make(message, reaction(message.value(), to, emoji));
    }

    @Override
    public GestureOutcome read(ProviderId message, boolean typing) {
        return make(message, reading(message.value(), typing));
    }

    static Map<String, Object> reaction(String message, Address to, @Nullable Emoji emoji) {
        var payload = WhatsAppPayload.to(to);
        payload.put("type", "reaction");
        payload.put("reaction", Fields.of("message_id", message, "emoji", emoji == null ? "" : emoji.value()));
        payload.put("biz_opaque_callback_data", REACTION + message);
        return payload;
    }

    static Map<String, Object> reading(String message, boolean typing) {
        return Fields.of(
                "messaging_product",
                "whatsapp",
                "status",
                "read",
                "message_id",
                message,
                "typing_indicator",
                typing ? Fields.of("type", "text") : null);
    }

    private GestureOutcome make(ProviderId message, Map<String, Object> payload) {
        return keys.whatsApp(message.channel())
                .map(access -> post(access, payload))
                .orElseGet(() -> new GestureOutcome.Refused(new Failure(null, "channel-gone", null)));
    }

    private GestureOutcome post(WhatsAppAccess access, Map<String, Object> payload) {
        try {
            return graph.post()
                    .uri("/{version}/{number}/messages", access.graphVersion(), access.phoneNumberId())
                    .headers(headers -> headers.setBearerAuth(access.token().reveal()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(payload))
                    .exchange((request, response) -> outcome(response));
        } catch (ResourceAccessException failed) {
            return new GestureOutcome.Unreachable(failed.getClass().getSimpleName());
        }
    }

    private GestureOutcome outcome(ClientHttpResponse response) throws IOException {
        var answer = parse(response.getBody().readNBytes(LARGEST_ANSWER));
        var error = answer.path("error");
        if (Json.number(error, "code").isPresent()) {
            return refusal(GraphErrors.outcome(error));
        }
        var status = response.getStatusCode();
        return status.is2xxSuccessful() && answer.isObject()
                ? new GestureOutcome.Done(Json.some(answer.path("messages").path(0), "id"))
                : unreadable(status);
    }

    private static GestureOutcome refusal(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Refused refused -> new GestureOutcome.Refused(refused.failure());
            case SendOutcome.NotNow notNow -> new GestureOutcome.Busy(notNow.failure());
            case SendOutcome.ChannelRefused refused ->
                new GestureOutcome.ChannelRefused(refused.code(), refused.reason());
            case SendOutcome.Unknown unknown -> new GestureOutcome.Unreachable(unknown.reason());
            case SendOutcome.Accepted accepted -> new GestureOutcome.Done(accepted.providerId());
        };
    }

    private static GestureOutcome unreadable(HttpStatusCode status) {
        var failure = new Failure(null, "HTTP " + status.value(), null);
        if (status.value() == TOO_MANY_REQUESTS) {
            return new GestureOutcome.Busy(failure);
        }
        return status.is4xxClientError()
                ? new GestureOutcome.Refused(failure)
                : new GestureOutcome.Unreachable("HTTP " + status.value() + " without a readable body");
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
