package com.imobhub.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News with whom it concerns: one number when {@code phone} or {@code route} names it, otherwise every number of the account.
 *
 * @param account WhatsApp: the business account (WABA) id, {@code entry.id}; for PARTNER_* events {@code waba_info.waba_id}
 *     when there is one
 * @param phone {@code display_phone_number} in any notation: compared by its digits
 * @param route how the provider calls the number; WhatsApp: phone number id, such as the {@code entity_id} of an alert about a
 *     PHONE_NUMBER
 * @param at when the provider said it, {@code entry.time}; when the delivery came in if there is none
 */
public record ChannelReport(
        String account, @Nullable String phone, @Nullable String route, Instant at, ChannelNews news) {

    /** News about everything that belongs to an account. */
    public static ChannelReport ofAccount(String account, Instant at, ChannelNews news) {
        return new ChannelReport(account, null, null, at, news);
    }

    /** News about the number of an account that people see as {@code phone}. */
    public static ChannelReport ofNumber(String account, String phone, Instant at, ChannelNews news) {
        return new ChannelReport(account, phone, null, at, news);
    }

    /** News about the number of an account that the provider calls {@code route}. */
    public static ChannelReport ofRoute(String account, String route, Instant at, ChannelNews news) {
        return new ChannelReport(account, null, route, at, news);
    }

    /** Whether it is about one number and not about its whole account. */
    public boolean namesANumber() {
        return phone != null || route != null;
    }
}
