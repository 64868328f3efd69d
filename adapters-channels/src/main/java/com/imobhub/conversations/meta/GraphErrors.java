package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.shared.StorableText;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What to do about each error of the Graph API when sending (wire-formats.md §1.2 and §10). */
final class GraphErrors {

    private static final Set<Integer> MAY_WORK_LATER =
            Set.of(1, 2, 4, 17, 32, 613, 80007, 130429, 131000, 131016, 131056, 131057, 133004, 2494100);
    private static final Set<Integer> REFUSES_THE_CHANNEL =
            Set.of(0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131042, 131045, 131064, 133010, 134011);
    private static final JsonMapper STRINGS = new JsonMapper();
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;
    private static final int INVALID_PARAMETER = 100;
    private static final int UNKNOWN_OBJECT = 33;

    private GraphErrors() {}

    /** @param error the object under {@code error}, with a numeric {@code code} */
    static SendOutcome outcome(JsonNode error) {
        var code = Json.number(error, "code").orElse(0);
        var failure = new Failure(code, title(error, code), details(error.path("error_data")));
        if (refusesTheChannel(code, error)) {
            return new SendOutcome.ChannelRefused(code, failure.title());
        }
        if (MAY_WORK_LATER.contains(code) || error.path("is_transient").asBoolean(false)) {
            return new SendOutcome.NotNow(failure);
        }
        return new SendOutcome.Refused(failure);
    }

    private static boolean refusesTheChannel(int code, JsonNode error) {
        return REFUSES_THE_CHANNEL.contains(code)
                || code >= FIRST_PERMISSION && code <= LAST_PERMISSION
                || code == INVALID_PARAMETER
                        && Json.number(error, "error_subcode")
                                .filter(subcode -> subcode == UNKNOWN_OBJECT)
                                .isPresent();
    }

    private static String title(JsonNode error, int code) {
        var message = Json.text(error, "message");
        return message == null ? "Error " + code : message;
    }

    /** An object for WhatsApp; a string, mostly of JSON, or nothing for some Graph errors. */
    private static @Nullable String details(JsonNode data) {
        if (!data.isString()) {
            return Json.text(data, "details");
        }
        try {
            return Json.text(STRINGS.readTree(data.asString()), "details");
        } catch (JacksonException plainWords) {
            return StorableText.of(data.asString());
        }
    }
}
