package com.imobhub.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A business number as {@code GET /{phone-number-id}} shows it. */
final class PhoneNumberObject {

    private static final List<String> USUAL_FIELDS = List.of(
            "verified_name",
            "code_verification_status",
            "display_phone_number",
            "quality_rating",
            "platform_type",
            "throughput");

    private PhoneNumberObject() {}

    /** The fields asked for, the usual ones without a wish; unknown fields are left out. */
    static Map<String, Object> of(BusinessNumber number, @Nullable String fields) {
        var all = all(number);
        var wanted = fields == null || fields.isBlank() ? USUAL_FIELDS : Arrays.asList(fields.split(","));
        var answer = new LinkedHashMap<String, Object>();
        wanted.stream().map(String::strip).forEach(field -> {
            var value = all.get(field);
            if (value != null) {
                answer.put(field, value);
            }
        });
        answer.put("id", number.phoneNumberId());
        return answer;
    }

    private static Map<String, Object> all(BusinessNumber number) {
        return Map.ofEntries(
                Map.entry("verified_name", number.verifiedName()),
                Map.entry("display_phone_number", number.displayPhoneNumber()),
                Map.entry("code_verification_status", "VERIFIED"),
                Map.entry("name_status", "APPROVED"),
                Map.entry("quality_rating", "GREEN"),
                Map.entry("status", "CONNECTED"),
                Map.entry("platform_type", "CLOUD_API"),
                Map.entry("account_mode", "LIVE"),
                Map.entry("throughput", Map.of("level", "STANDARD")),
                Map.entry("whatsapp_business_manager_messaging_limit", "TIER_2K"),
                Map.entry("is_on_biz_app", false),
                Map.entry("is_official_business_account", false),
                Map.entry("health_status", health(number)));
    }

    private static Map<String, Object> health(BusinessNumber number) {
        var entities = List.of(entity("PHONE_NUMBER", number.phoneNumberId()), entity("WABA", number.wabaId()));
        return Map.of("can_send_message", "AVAILABLE", "entities", entities);
    }

    private static Map<String, Object> entity(String type, String id) {
        return Map.of("entity_type", type, "id", id, "can_send_message", "AVAILABLE");
    }
}
