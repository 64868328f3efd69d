package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody besides their addresses.
 *
 * @param marketing what they said last about marketing messages; null when they never did
 */
public record Profile(
        @Nullable Name name,
        @Nullable String username,
        @Nullable Marketing marketing) {

    public static final Profile UNKNOWN = new Profile(null, null, null);

    /** Who a name comes from; a later one of this list is never replaced by an earlier one. */
    public enum Source {
        PROVIDER,
        ADDRESS_BOOK,
        MEMBER
    }

    /** @param at when it was written there or shown; null where nobody tells, which is before any time */
    public record Name(String value, Source by, @Nullable Instant at) {

        /** Whether it comes from somebody who knows better, or from the same later; of two of one time one always wins. */
        private boolean beats(Name other) {
            if (by != other.by) {
                return by.compareTo(other.by) > 0;
            }
            if (at == null || other.at == null) {
                return at != null;
            }
            return at.equals(other.at) ? value.compareTo(other.value) > 0 : at.isAfter(other.at);
        }
    }

    /** What somebody said about marketing messages; of two things said at once, no means no. */
    public record Marketing(boolean optedOut, Instant at) {

        private Marketing orLater(@Nullable Marketing other) {
            if (other == null || other.at.isBefore(at)) {
                return this;
            }
            return other.at.isAfter(at) || other.optedOut ? other : this;
        }
    }

    /** With a name just heard, unless there is a better one. */
    public Profile named(Name heard) {
        return name != null && name.beats(heard) ? this : new Profile(heard, username, marketing);
    }

    public Profile withUsername(String heard) {
        return new Profile(name, heard, marketing);
    }

    public Profile choosing(Marketing heard) {
        return new Profile(name, username, heard.orLater(marketing));
    }

    /** This one, completed by what was known of the same person under another id. */
    public Profile completedBy(Profile other) {
        return new Profile(
                name == null || other.name != null && other.name.beats(name) ? other.name : name,
                username == null ? other.username : username,
                marketing == null ? other.marketing : marketing.orLater(other.marketing));
    }

    /** With what somebody said about this person. */
    public Profile after(Hearsay hearsay) {
        return switch (hearsay) {
            case Hearsay.AddressBookEntry(var addresses, var heard, var user, var at) -> {
                var renamed = heard.isBlank() ? this : named(new Name(heard.strip(), Source.ADDRESS_BOOK, at));
                yield user == null || user.isBlank() ? renamed : renamed.withUsername(user.strip());
            }
            case Hearsay.MarketingChoice(var addresses, var optedOut, var at) -> choosing(new Marketing(optedOut, at));
            case Hearsay.AddressChange change -> this;
            case Hearsay.Alias alias -> this;
        };
    }

    /** The contact who is known like this. */
    public Contact of(ContactId id) {
        return new Contact(
                id,
                name == null ? null : name.value(),
                username,
                marketing != null && marketing.optedOut() ? marketing.at() : null);
    }
}
