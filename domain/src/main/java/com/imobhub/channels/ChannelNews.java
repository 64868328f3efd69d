package com.imobhub.channels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a provider tells about a number or about the account it belongs to, in our words (wire-formats.md §4). Words of
 * open lists stay as the provider wrote them; a component is null when the provider left it out.
 */
public sealed interface ChannelNews {

    /** News about a template of the account, which every number of the account shares. */
    sealed interface OfTemplate extends ChannelNews {

        TemplateName template();
    }

    /**
     * What {@code phone_number_quality_update} says of a number.
     *
     * @param event UPGRADE, DOWNGRADE, FLAGGED, UNFLAGGED, ONBOARDING, THROUGHPUT_UPGRADE or one that is new
     * @param limit how many conversations it may start a day: {@code max_daily_conversations_per_business}, or else {@code
     *     current_limit}
     */
    record NumberQuality(String event, @Nullable String limit) implements ChannelNews {}

    /**
     * What became of a display name ({@code phone_number_name_update}).
     *
     * @param decision APPROVED, REJECTED, DEFERRED, PENDING or one that is new
     * @param name the requested name
     */
    record NameDecided(
            String decision,
            @Nullable String name,
            @Nullable String reason) implements ChannelNews {}

    /**
     * How much the whole business may do ({@code business_capability_update}).
     *
     * @param limit {@code TIER_2K} or the text of a number
     */
    record Capability(
            @Nullable String limit,
            @Nullable Integer numbersOfBusiness,
            @Nullable Integer numbersOfAccount) implements ChannelNews {}

    /** {@code account_update} with ACCOUNT_RESTRICTION. */
    record Restricted(List<Restriction> restrictions) implements ChannelNews {

        public Restricted {
            restrictions = List.copyOf(restrictions);
        }
    }

    /**
     * Something the account may not do.
     *
     * @param type RESTRICTED_BIZ_INITIATED_MESSAGING, RESTRICTED_CUSTOMER_INITIATED_MESSAGING,
     *     RESTRICTED_ADD_PHONE_NUMBER_ACTION or one that is new
     * @param until null when the provider named no end
     */
    record Restriction(String type, @Nullable Instant until) {}

    /** {@code account_update} with ACCOUNT_VIOLATION. */
    record Violated(String violation) implements ChannelNews {}

    /**
     * {@code account_update} with DISABLED_UPDATE.
     *
     * @param date {@code waba_ban_date} as it was written
     */
    record Banned(Ban ban, @Nullable String date) implements ChannelNews {}

    /** {@code waba_ban_state}; a state that is new is {@link Other}. */
    enum Ban {
        /** SCHEDULE_FOR_DISABLE: still works. */
        SCHEDULED,
        /** DISABLE. */
        DISABLED,
        /** REINSTATE. */
        REINSTATED
    }

    /**
     * We may not act for the account any more: {@code account_update} with PARTNER_REMOVED, PARTNER_APP_UNINSTALLED,
     * ACCOUNT_OFFBOARDED or ACCOUNT_DELETED.
     */
    record AccessRemoved(String event) implements ChannelNews {}

    /** We may act again: {@code account_update} with ACCOUNT_RECONNECTED, PARTNER_ADDED or PARTNER_APP_INSTALLED. */
    record AccessRestored(String event) implements ChannelNews {}

    /**
     * {@code account_alerts}.
     *
     * @param active false when {@code alert_status} is NONE: the alert is over
     */
    record AccountAlert(
            Severity severity,
            boolean active,
            String type,
            @Nullable String description) implements ChannelNews {}

    /** {@code alert_severity}; one that is new counts as {@link #WARNING}. */
    enum Severity {
        INFORMATIONAL,
        WARNING,
        CRITICAL
    }

    /**
     * Somebody touched the two-step verification ({@code security}).
     *
     * @param event PIN_CHANGED, PIN_RESET_REQUEST, PIN_RESET_SUCCESS or one that is new
     * @param requester who, as the provider calls them
     */
    record Security(String event, @Nullable String requester) implements ChannelNews {}

    /** The business does not share what was written before the number was connected ({@code history}, code 2593109). */
    record HistoryDeclined() implements ChannelNews {}

    /**
     * {@code message_template_status_update}.
     *
     * @param status APPROVED, REJECTED, PENDING, PAUSED, DISABLED, FLAGGED, REINSTATED, … as in {@code event}
     * @param reason {@code reason}, null for "NONE"
     * @param detail the longer words of {@code rejection_info}, {@code disable_info} or {@code other_info}
     * @param category {@code message_template_category}
     */
    record TemplateStatus(
            TemplateName template,
            String status,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String category)
            implements OfTemplate {}

    /** {@code message_template_quality_update}: UNKNOWN, GREEN, YELLOW, RED. */
    record TemplateQuality(TemplateName template, String score) implements OfTemplate {}

    /**
     * {@code template_category_update}: done, or only announced.
     *
     * @param category the category it has now: {@code new_category} in both forms
     * @param announced {@code correct_category}: the one it will get
     * @param from {@code category_update_timestamp}: when it will get it
     */
    record TemplateCategory(
            TemplateName template,
            @Nullable String previous,
            String category,
            @Nullable String announced,
            @Nullable Instant from)
            implements OfTemplate {}

    /** {@code message_template_components_update}: somebody edited the template elsewhere. */
    record TemplateComponents(TemplateName template) implements OfTemplate {}

    /**
     * News of a known field that nobody here has a rule for, shown as it is.
     *
     * @param field the webhook field, e.g. {@code account_update}
     * @param event its event, e.g. VERIFIED_ACCOUNT
     * @param words what else it said that a person may want to read
     */
    record Other(String field, String event, @Nullable String words) implements ChannelNews {}
}
