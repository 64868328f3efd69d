package com.imobhub.channels.meta;

import com.imobhub.shared.Refusal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What each error of the Graph API means to somebody who connects a number (wire-formats.md §1.2 and §10). Meta's words are
 * left out: those about tokens may contain the token.
 */
final class GraphRefusals {

    private static final Set<Integer> TOKEN = Set.of(0, 3, 10, 102, 104, 190, 131005);
    private static final Set<Integer> NUMBER = Set.of(33, 100, 803, 2500);
    private static final Set<Integer> LATER =
            Set.of(1, 2, 4, 17, 32, 613, 80007, 131000, 131016, 131057, 133004, 2494100);
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    private GraphRefusals() {}

    /** @param error the object under {@code error} */
    static Refusal of(JsonNode error) {
        var code = error.path("code").asInt(-1);
        if (TOKEN.contains(code) || code >= FIRST_PERMISSION && code <= LAST_PERMISSION) {
            return new Refusal(
                            Refusal.Kind.UNPROCESSABLE,
                            "token-refused",
                            "Meta does not accept this token for the number (code " + code + ").",
                            "accessToken")
                    .with("providerCode", code);
        }
        if (NUMBER.contains(code)) {
            return new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "unknown-number",
                    "Meta knows no such number, or this token may not see it (code " + code + ").",
                    "phoneNumberId");
        }
        if (code < 0 || LATER.contains(code) || error.path("is_transient").asBoolean(false)) {
            return unreachable();
        }
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE, "provider-refused", "Meta refuses this number with code " + code + ".");
    }

    /** The same where a whole account was asked for. */
    static Refusal ofAccount(JsonNode error) {
        return NUMBER.contains(error.path("code").asInt(-1))
                ? new Refusal(
                        Refusal.Kind.UNPROCESSABLE,
                        "unknown-account",
                        "Meta knows no such business account, or this token may not see it.",
                        "wabaId")
                : of(error);
    }

    static Refusal unreachable() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "provider-unreachable", "Meta does not answer now; nothing was changed.");
    }
}
