package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /{number}/messages} (wire-formats.md §6.1). Phone numbers are written with plus sign; without it
 * Meta may prepend the business number's own country code. Our own name for it travels along and comes back in every status.
 */
final class WhatsAppPayload {

    private WhatsAppPayload() {}

    /** @param file Meta's id of the file that the message carries */
    static Map<String, Object> of(Outgoing message, @Nullable String file) {
        var payload = to(message.to());
        var body = WhatsAppBody.of(message.content(), file);
        payload.put("type", body.type());
        payload.put(body.type(), body.value());
        if (message.context().quotes() != null) {
            payload.put("context", Map.of("message_id", message.context().quotes()));
        }
        payload.put("biz_opaque_callback_data", message.handover().word());
        return payload;
    }

    /** The beginning of whatever goes to somebody. */
    static Map<String, Object> to(Address address) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("messaging_product", "whatsapp");
        payload.put("recipient_type", "individual");
        switch (address) {
            case Address.WhatsAppId(var digits) -> payload.put("to", "+" + digits);
            case Address.BusinessScopedUserId(var id) -> payload.put("recipient", id);
            case Address.WhatsAppGroup(var id) -> {
                payload.put("recipient_type", "group");
                payload.put("to", id);
            }
            case Address.Lid lid -> throw new IllegalArgumentException("Meta knows no LIDs");
        }
        return payload;
    }
}
