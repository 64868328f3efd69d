package com.imobhub.simulator;

import java.util.Arrays;
import java.util.Optional;

/** The errors of Meta that the simulator knows to give, refused at once or told later by webhook. */
enum MetaError {
    UNKNOWN_ERROR(1, 500, "An unknown error occurred", ""),
    TEMPORARY(2, 500, "An unexpected error has occurred. Please retry your request later.", ""),
    APP_LIMIT(4, 400, "Application request limit reached", ""),
    NO_PERMISSION(10, 403, "Application does not have permission for this action", ""),
    INVALID_PARAMETER(100, 400, "Invalid parameter", ""),
    NO_TOKEN(104, 401, "An access token is required to request this resource.", ""),
    BAD_TOKEN(190, 401, "Invalid OAuth access token - Cannot parse access token", ""),
    POLICY(
            368,
            403,
            "Temporarily blocked for policies violations",
            "The WhatsApp Business Account associated with the app has been restricted or disabled for violating a"
                    + " platform policy."),
    UNKNOWN_PATH(2500, 404, "Unknown path components", ""),
    ACCOUNT_LIMIT(
            80007,
            400,
            "There have been too many calls to this WhatsApp Business account. Wait a bit and try again.",
            ""),
    THROUGHPUT(130429, 400, "Rate limit hit", "Cloud API message throughput has been reached."),
    SOMETHING_WRONG(131000, 500, "Something went wrong", "Message failed to send due to an unknown error."),
    MISSING_PARAMETER(131008, 400, "Required parameter is missing", ""),
    INVALID_VALUE(131009, 400, "Parameter value is not valid", ""),
    UNAVAILABLE(131016, 503, "Service unavailable", "Service temporarily unavailable"),
    SAME_NUMBER(131021, 400, "Recipient cannot be sender", "Sender and recipient phone number is the same."),
    UNDELIVERABLE(131026, 400, "Message undeliverable", "Message Undeliverable."),
    LOCKED(131031, 403, "Business Account locked", "Account has been locked."),
    PAYMENT(
            131042,
            400,
            "Business eligibility payment issue",
            "Message failed to send because there were one or more errors related to your payment method."),
    WINDOW_CLOSED(
            131047,
            400,
            "Re-engagement message",
            "Message failed to send because more than 24 hours have passed since the customer last replied to this"
                    + " number."),
    SPAM_LIMIT(
            131048,
            400,
            "Spam rate limit hit",
            "Message failed to send because there are restrictions on how many messages can be sent from this phone"
                    + " number."),
    HEALTHY_ECOSYSTEM(
            131049,
            400,
            "This message was not delivered to maintain healthy ecosystem engagement.",
            "In order to maintain a healthy ecosystem engagement, the message failed to be delivered."),
    UNSUPPORTED_TYPE(131051, 400, "Unsupported message type", "Message type is not currently supported."),
    MEDIA_DOWNLOAD(
            131052,
            400,
            "Media download error",
            "Failed to download the media from the sender. Reason: File size exceeds 100 MB"),
    MEDIA_UPLOAD(
            131053,
            400,
            "Media upload error",
            "Downloading media from weblink failed, or its type cannot be sent as this kind of message."),
    PAIR_LIMIT(
            131056,
            400,
            "(Business Account, Consumer Account) pair rate limit hit",
            "Message failed to send because there were too many messages sent from this phone number to the same phone"
                    + " number in a short period of time."),
    TEMPLATE_MISSING(132001, 404, "Template name does not exist in the translation", ""),
    TEMPLATE_COUNT(132000, 400, "Number of parameters does not match the expected number of params", ""),
    TEMPLATE_PARAMETER(132012, 400, "Parameter format does not match format in the created template", ""),
    TEMPLATE_PAUSED(132015, 400, "Template is Paused", ""),
    TEMPLATE_FORMAT(132018, 400, "There was an error validating the template", ""),
    MAINTENANCE(131057, 400, "Account in maintenance mode", "Business Account is in maintenance mode.");

    private final int code;
    private final int httpStatus;
    private final String title;
    private final String details;

    MetaError(int code, int httpStatus, String title, String details) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.title = title;
        this.details = details;
    }

    static Optional<MetaError> withCode(int code) {
        return Arrays.stream(values()).filter(error -> error.code == code).findFirst();
    }

    int code() {
        return code;
    }

    int httpStatus() {
        return httpStatus;
    }

    String title() {
        return title;
    }

    String details() {
        return details;
    }

    /** Old Graph errors say their message plainly, most others put the code before it. */
    String message() {
        return code == 2 || code == 104 || code == 190 ? title : "(#" + code + ") " + title;
    }
}
