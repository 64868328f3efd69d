package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as the control API takes it: exactly one content, and what stands beside it. Names are in camel case; webhooks
 * get them in Meta's.
 *
 * @param text plain words
 * @param media a file with what is written under it
 * @param location a pin, with a name or without
 * @param contacts contact cards
 * @param choice an answer to buttons or a list
 * @param flow a filled-in flow
 * @param order an order from the catalogue
 * @param unsupported something that Meta only says it cannot show
 * @param other any type with any content, in Meta's own JSON, those that do not exist yet included
 * @param replyTo the id of the quoted message
 * @param forwarded {@code once} or {@code often}
 * @param ad the advertisement this person came by; {@link Ad#USUAL} when {@code byAd} is set and this is missing
 * @param product the product of the catalogue that is asked about
 * @param name changes the person's name
 * @param userId changes the person's business-scoped id
 * @param phoneNumberId the number of the agency that is written to; the configured one without it
 * @param id the message's own id; made up without it
 * @param timestamp seconds since 1970 or an ISO-8601 instant; now without it
 */
record Writing(
        @Nullable String text,
        @Nullable MediaWish media,
        @Nullable Location location,
        @Nullable List<Card> contacts,
        @Nullable Choice choice,
        @Nullable FlowAnswer flow,
        @Nullable Order order,
        @Nullable Unsupported unsupported,
        @Nullable Other other,
        @Nullable String replyTo,
        @Nullable String forwarded,
        @Nullable Boolean byAd,
        @Nullable Ad ad,
        @Nullable Product product,
        @Nullable String name,
        @Nullable String userId,
        @Nullable String phoneNumberId,
        @Nullable String id,
        @Nullable String timestamp) {

    /**
     * A file to send.
     *
     * @param kind image, video, audio, document or sticker
     * @param voice a voice note rather than a sound file
     * @param id of a file that was brought to {@code /simulator/api/media}
     * @param sample the name of a file that comes with the simulator; without it and without an id the usual one of its kind
     * @param filename as the webhook tells it, for documents; {@code ""} leaves it out
     * @param mimeType instead of the file's own
     * @param animated for stickers; the file's own without it
     * @param directUrl whether the webhook carries the address of the file; the general knob decides without it
     * @param trouble what becomes of its downloads
     * @param lost Meta could not get the file: no id, but error 131052
     */
    record MediaWish(
            MediaKind kind,
            @Nullable Boolean voice,
            @Nullable String id,
            @Nullable String sample,
            @Nullable String caption,
            @Nullable String filename,
            @Nullable String mimeType,
            @Nullable Boolean animated,
            @Nullable Boolean directUrl,
            @Nullable MediaTrouble trouble,
            @Nullable Boolean lost) {

        MediaWish {
            Objects.requireNonNull(kind, "kind");
        }
    }

    record Location(
            BigDecimal latitude,
            BigDecimal longitude,
            @Nullable String name,
            @Nullable String address,
            @Nullable String url) {}

    /**
     * A contact card.
     *
     * @param origin {@code contact_request} when the agency asked for the own number
     */
    record Card(
            @Nullable String origin,
            CardName name,
            @Nullable List<Phone> phones,
            @Nullable List<Email> emails,
            @Nullable List<Map<String, String>> addresses,
            @Nullable Map<String, String> org,
            @Nullable List<Map<String, String>> urls,
            @Nullable String birthday,
            @Nullable String vcard) {}

    record CardName(
            String formattedName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String middleName,
            @Nullable String prefix,
            @Nullable String suffix) {}

    record Phone(
            String phone, @Nullable String waId, @Nullable String type) {}

    record Email(String email, @Nullable String type) {}

    /**
     * @param kind button or list for what an interactive message offers, template for the quick reply of a template
     * @param id what the agency gave the choice; the payload of a template's button
     */
    record Choice(
            Kind kind,
            @Nullable String id,
            String title,
            @Nullable String description) {

        Choice {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
        }

        enum Kind {
            @JsonProperty("button")
            BUTTON,
            @JsonProperty("list")
            LIST,
            @JsonProperty("template")
            TEMPLATE
        }
    }

    /**
     * @param answers the filled-in fields
     * @param responseJson the same as a text, which may be anything but JSON
     */
    record FlowAnswer(
            @Nullable String name,
            @Nullable String body,
            @Nullable Map<String, Object> answers,
            @Nullable String responseJson) {}

    record Order(String catalogId, @Nullable String text, List<Item> productItems) {

        record Item(String productRetailerId, int quantity, BigDecimal itemPrice, String currency) {}
    }

    /**
     * @param code 131051 (unknown type) or 131060 (not available)
     * @param kind what Meta knows of it, as {@code poll_creation}
     */
    record Unsupported(@Nullable Integer code, @Nullable String kind) {}

    /**
     * @param content the object of that name; may be missing
     * @param beside more fields of the message, as {@code errors} or {@code group_id}
     * @param garbled an error 131000 stands beside the messages, as when Meta leaves the content out
     */
    record Other(
            String type,
            @Nullable JsonNode content,
            @Nullable Map<String, Object> beside,
            @Nullable Boolean garbled) {}

    /** An advertisement that opens a chat (wire-formats.md §2.4). */
    record Ad(
            String sourceUrl,
            String sourceId,
            String sourceType,
            @Nullable String headline,
            @Nullable String body,
            @Nullable String mediaType,
            @Nullable String imageUrl,
            @Nullable String videoUrl,
            @Nullable String thumbnailUrl,
            @Nullable String ctwaClid,
            @Nullable Map<String, String> welcomeMessage) {

        static final Ad USUAL = new Ad(
                "https://fb.me/exemplo1",
                "120299000000810726",
                "ad",
                "Apto 2 dorms na Vila Exemplo",
                "Agende sua visita",
                "image",
                "https://scontent.xx.fbcdn.net/v/t45.1/ad.jpg",
                null,
                null,
                "ARExemploDeClickId_0123456789-xyz",
                Map.of("text", "Como podemos ajudar?"));
    }

    record Product(String catalogId, String productRetailerId) {}
}
