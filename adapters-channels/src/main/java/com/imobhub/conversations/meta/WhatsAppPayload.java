package com.imobhub.conversations.meta;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /{number}/messages} (wire-formats.md §6.1).
 *
 * @param to phone number with plus sign; without it Meta may prepend the business number's own country code
 * @param recipient business-scoped user id, instead of {@code to}
 * @param callbackData our own message id, echoed in every status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatsAppPayload(
        @JsonProperty("messaging_product") String messagingProduct,
        @JsonProperty("recipient_type") String recipientType,
        @JsonProperty("to") @Nullable String to,
        @JsonProperty("recipient") @Nullable String recipient,
        @JsonProperty("type") String type,
        @JsonProperty("text") Text text,
        @JsonProperty("biz_opaque_callback_data") String callbackData) {

    record Text(
            @JsonProperty("preview_url") boolean previewUrl,
            @JsonProperty("body") String body) {

        static Text of(Content.Text text) {
            return new Text(text.body().contains("https://") || text.body().contains("http://"), text.body());
        }
    }

    static WhatsAppPayload of(Outgoing message) {
        return switch (message.content()) {
            case Content.Text text ->
                new WhatsAppPayload(
                        "whatsapp",
                        "individual",
                        message.to() instanceof Address.WhatsAppId(var digits) ? "+" + digits : null,
                        message.to() instanceof Address.BusinessScopedUserId(var id) ? id : null,
                        "text",
                        Text.of(text),
                        message.message().value().toString());
        };
    }
}
