package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.shared.StorableText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What to do about each error of the Graph API when sending (wire-formats.md §1.2 and §10). What is named nowhere here fails the
 * message, unless Meta calls it transient.
 */
final class GraphErrors {

    /** What may work later, and when. */
    private static final Map<Integer, Again> LATER = Map.ofEntries(
            Map.entry(1, Again.TWICE),
            Map.entry(2, Again.BACK_OFF),
            Map.entry(4, Again.THE_APP),
            Map.entry(17, Again.THE_ACCOUNT),
            Map.entry(32, Again.THE_ACCOUNT),
            Map.entry(613, Again.THE_ACCOUNT),
            Map.entry(80007, Again.THE_ACCOUNT),
            Map.entry(130429, Again.THE_NUMBER),
            Map.entry(131000, Again.THRICE),
            Map.entry(131016, Again.BACK_OFF),
            Map.entry(131056, Again.THE_PERSON),
            Map.entry(131057, Again.MAINTENANCE),
            Map.entry(131208, Again.BACK_OFF),
            Map.entry(132069, Again.IN_AN_HOUR),
            Map.entry(133004, Again.BACK_OFF),
            Map.entry(2494100, Again.MAINTENANCE));

    /** What concerns the number or the account: the channel waits for somebody to put it right. */
    private static final Set<Integer> REFUSES_THE_CHANNEL =
            Set.of(0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131042, 131045, 131048, 131064, 133010, 134011);

    /** Those that Meta may also report in a status, after it took the message. */
    private static final Set<Integer> REFUSES_THE_CHANNEL_LATER =
            Set.of(368, 131037, 131042, 131045, 131048, 131064, 134011);

    /** Of {@link #LATER} those that a status reports as well. */
    private static final Set<Integer> PASSES_LATER = Set.of(130429, 131000, 131016, 131056, 131057, 132069);

    private static final JsonMapper STRINGS = new JsonMapper();
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;
    private static final int INVALID_PARAMETER = 100;
    private static final int UNKNOWN_OBJECT = 33;
    private static final int MEDIA_FAILED = 131053;

    private GraphErrors() {}

    /** @param error the object under {@code error}, with a numeric {@code code} */
    static SendOutcome outcome(JsonNode error) {
        var code = Json.number(error, "code").orElse(0);
        var failure = new Failure(code, title(error, code), details(error));
        if (refusesTheChannel(code, error)) {
            return new SendOutcome.ChannelRefused(code, failure.title());
        }
        var again = LATER.getOrDefault(code, isTransient(error) ? Again.BACK_OFF : null);
        return again == null ? new SendOutcome.Refused(failure) : new SendOutcome.NotNow(failure, again);
    }

    /** What follows from a failure that a status reports, beyond that the message has failed. */
    static @Nullable SendOutcome consequence(Failure failure) {
        var code = failure.code();
        if (code == null) {
            return null;
        }
        if (REFUSES_THE_CHANNEL_LATER.contains(code)) {
            return new SendOutcome.ChannelRefused(code, failure.title());
        }
        var again = PASSES_LATER.contains(code) ? LATER.get(code) : null;
        return again == null ? null : new SendOutcome.NotNow(failure, again);
    }

    /** Meta says it in several ways; some of them look as if the number were unknown. */
    static boolean mayMeanUnknownFile(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Refused(var failure) ->
                failure.code() != null && (failure.code() == INVALID_PARAMETER || failure.code() == MEDIA_FAILED);
            case SendOutcome.ChannelRefused(var code, var reason) -> code == INVALID_PARAMETER;
            default -> false;
        };
    }

    private static boolean refusesTheChannel(int code, JsonNode error) {
        return REFUSES_THE_CHANNEL.contains(code)
                || code >= FIRST_PERMISSION && code <= LAST_PERMISSION
                || code == INVALID_PARAMETER
                        && Json.number(error, "error_subcode")
                                .filter(subcode -> subcode == UNKNOWN_OBJECT)
                                .isPresent();
    }

    private static boolean isTransient(JsonNode error) {
        return error.path("is_transient").asBoolean(false);
    }

    private static String title(JsonNode error, int code) {
        var message = Json.text(error, "message");
        return message == null ? "Error " + code : message;
    }

    /** Words for people where there are any; else those of the data: an object for WhatsApp, otherwise a string or nothing. */
    private static @Nullable String details(JsonNode error) {
        var forPeople = Json.some(error, "error_user_msg");
        return forPeople == null ? ofData(error.path("error_data")) : forPeople;
    }

    private static @Nullable String ofData(JsonNode data) {
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
