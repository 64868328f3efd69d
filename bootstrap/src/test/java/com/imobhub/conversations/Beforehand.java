package com.imobhub.conversations;

import com.imobhub.desk.DeskPicture;
import com.imobhub.desk.WebhookFixtures;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What has to be at the desk before a fixture comes, and what comes after it: the messages and people it is about. */
final class Beforehand {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AN_HOUR_BEFORE = "1795431600";

    private static final String MARINA = "5511900000123";
    private static final String PAULO = "5511900000456";
    private static final String CELIA = "5531990000123";
    private static final String ANA = "BR.7702576394655999";

    /** Messages of ours, and to whom they went. */
    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDhFNzRBQkUxNjFBQTEyMUZCOEE1AA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEM2MjdBRDgxNTAyQzI4N0EyODQ5AA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEY3MjhBRjkzNTAyOTMwNTgzOUUwAA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDVGQzA0NkVDQkM1MkZCNTM4RDIwAA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDY0MkI4NTYyQTRGMTM5NTEzRjZBAA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEI3RDczMjk3QkEyMTVBOTY0RTQ1AA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDk1MDA3QjVGQ0M0QzlGNDNGRDAyAA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDRGMDVBOERBNURGRDIzQjNGMDc2AA==", MARINA),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABEYFEUxRDNGRkMwMEIwNUNCRTY4QTc4AA==", PAULO),
            Map.entry("wamid.HBgNNTUxMTkwMDAwMDMyMRUCABEYFEYxQzE5QTczRkNGMEVCNzJFNEVBAA==", ANA),
            Map.entry("wamid.HBgDMDAwFQIAERgUOTc5RTM1MDAwNDAyQTg0NUY5N0UA", ANA),
            Map.entry("wamid.HBgMNTUzMTkwMDAwMTIzFQIAERgUNTZFREU1NTQ5MTA4NkY4RTkyRkMA", CELIA));

    /** People to whom somebody has written already. */
    private static final Map<String, String> KNOWN =
            Map.of("in-brazil-without-ninth-digit.json", CELIA, "in-contacts-shared-own-number.json", "5511900000321");

    /** Messages of ours that become known after their status. */
    private static final Map<String, String> LATER =
            Map.of("st-before-message.json", "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDM2ODcyMUE2QzA3N0Y3QzdGN0RDAA==");

    /** Fixtures about messages or people of other fixtures. */
    private static final Map<String, String> AFTER = Map.ofEntries(
            Map.entry("in-edit-text.json", "in-text.json"),
            Map.entry("in-revoke.json", "in-text-forwarded.json"),
            Map.entry("co-echo-edit.json", "co-echo-text.json"),
            Map.entry("co-echo-revoke-swapped.json", "co-echo-text.json"),
            Map.entry("co-history-media.json", "co-history-chunk.json"),
            Map.entry("calls-user-initiated.json", "in-text.json"),
            Map.entry("acc-user-preferences-stop.json", "in-text.json"),
            Map.entry("in-reaction-remove-empty.json", "in-reaction-add.json"),
            Map.entry("in-reaction-remove-no-emoji.json", "in-reaction-add.json"),
            Map.entry("in-contacts-shared-own-number.json", "in-text-bsuid-only.json"),
            Map.entry("in-text-contact-without-profile-name.json", "in-text.json"),
            Map.entry("in-system-customer-identity-changed.json", "in-text.json"),
            Map.entry("in-system-user-changed-number.json", "in-text.json"),
            Map.entry("in-system-user-changed-user-id.json", "in-text-bsuid-only.json"));

    private Beforehand() {}

    /** The fixtures that come first. */
    static List<String> fixtures(String fixture) {
        return AFTER.containsKey(fixture) ? List.of(AFTER.get(fixture)) : List.of();
    }

    /** Webhooks that put our messages to the desk which these fixtures mention, and the people who are known before them. */
    static List<byte[]> told(Collection<String> fixtures) {
        var bodies = fixtures.stream()
                .map(fixture -> new String(WebhookFixtures.bytes(fixture), StandardCharsets.ISO_8859_1))
                .toList();
        var mentioned = SENT.entrySet().stream()
                .filter(sent -> bodies.stream().anyMatch(body -> body.contains(sent.getKey())))
                .map(sent -> echo(sent.getKey(), sent.getValue()));
        var known = KNOWN.entrySet().stream()
                .filter(it -> fixtures.contains(it.getKey()))
                .map(it -> echo("wamid.known." + it.getValue(), it.getValue()));
        return Stream.concat(mentioned, known).toList();
    }

    /** Whether what comes after the fixtures was put together with them. */
    static boolean isLeftWaiting(DeskPicture picture) {
        return picture.lines().stream()
                .anyMatch(line ->
                        line.startsWith("waiting") && LATER.values().stream().anyMatch(line::contains));
    }

    /** Webhooks that come after these fixtures. */
    static List<byte[]> later(Collection<String> fixtures) {
        return LATER.entrySet().stream()
                .filter(it -> fixtures.contains(it.getKey()))
                .map(it -> echo(it.getValue(), MARINA))
                .toList();
    }

    private static byte[] echo(String id, String to) {
        var echo = Map.of(
                "from",
                "551140000101",
                to.startsWith("BR.") ? "to_user_id" : "to",
                to,
                "id",
                id,
                "timestamp",
                AN_HOUR_BEFORE,
                "type",
                "text",
                "text",
                Map.of("body", "Bom dia!"));
        var value = Map.of(
                "messaging_product",
                "whatsapp",
                "metadata",
                Map.of("display_phone_number", "551140000101", "phone_number_id", "200000000000201"),
                "message_echoes",
                List.of(echo));
        return JSON.writeValueAsBytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id",
                        "100000000000101",
                        "changes",
                        List.of(Map.of("field", "smb_message_echoes", "value", value))))));
    }
}
