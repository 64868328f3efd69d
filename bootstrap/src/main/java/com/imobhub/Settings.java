package com.imobhub;

import static com.imobhub.Setting.optional;
import static com.imobhub.Setting.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every setting there is, and whether an environment's settings let the application start. */
final class Settings {

    static final List<Setting> ALL = List.of(
            required("META_APP_SECRET", "the app secret of your app at developers.facebook.com", Forms::anything),
            required("WEBHOOK_VERIFY_TOKEN", "the word that you typed as verify token at Meta", Forms::anything),
            required("JWT_SECRET", "at least 32 random bytes, e.g. from openssl rand -base64 48", Forms::bytes32OrMore),
            required(
                    "IMOBHUB_SECRETS_KEY",
                    "32 bytes in base64, e.g. from openssl rand -base64 32",
                    Forms::base64Of32Bytes),
            optional(
                    "DATABASE_URL",
                    "postgresql://user:password@host:5432/name or jdbc:postgresql://host:5432/name",
                    Forms::postgresUrl),
            optional("IMOBHUB_MEDIA_LIMIT_MB", "a number of megabytes from 1 to 2000", Forms::megabytes),
            optional("SERVER_PORT", "a port number from 1 to 65535", Forms::port),
            optional("IMOBHUB_DATA_DIR", "the path of a directory", Forms::directory),
            optional(
                    "IMOBHUB_PUBLIC_URL",
                    "an http or https address such as https://desk.example.com.br",
                    Forms::httpUrl),
            optional("IMOBHUB_ADMIN_EMAIL", "an e-mail address", Forms::email),
            optional("IMOBHUB_ADMIN_PASSWORD", "a password of 10 characters to 72 bytes", Forms::password),
            optional("IMOBHUB_DELIVERY_DAYS", "a number of days from 1 to 3650", Forms::days),
            optional("IMOBHUB_DEMO_DATA", "true or false", Forms::truth),
            optional("IMOBHUB_GROUPS", "true or false", Forms::truth),
            optional("IMOBHUB_MESSAGES_PER_SECOND", "a number of messages from 1 to 1000", Forms::messagesPerSecond),
            optional("IMOBHUB_WATCHDOG_MESSAGES", "a number from 6 to 1000", Forms::watchedMessages),
            optional(
                    "META_GRAPH_BASE_URL",
                    "an http or https address such as https://graph.facebook.com",
                    Forms::httpUrl),
            optional("WHATSAPP_TOKEN", "the access token of your WhatsApp number", Forms::anything),
            optional("WHATSAPP_PHONE_ID", "the phone number id of WHATSAPP_TOKEN, digits only", Forms::digits));

    private Settings() {}

    /** One sentence for each setting that is missing or malformed; none means that we can start. */
    static List<String> complaints(Map<String, String> environment) {
        var complaints = new ArrayList<String>();
        for (var setting : ALL) {
            setting.complaint(environment.getOrDefault(setting.name(), "")).ifPresent(complaints::add);
        }
        if (isGiven(environment, "WHATSAPP_TOKEN") != isGiven(environment, "WHATSAPP_PHONE_ID")) {
            complaints.add((isGiven(environment, "WHATSAPP_TOKEN") ? "WHATSAPP_PHONE_ID" : "WHATSAPP_TOKEN")
                    + " is missing: give WHATSAPP_TOKEN and WHATSAPP_PHONE_ID together, or neither.");
        }
        return List.copyOf(complaints);
    }

    static boolean isGiven(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
