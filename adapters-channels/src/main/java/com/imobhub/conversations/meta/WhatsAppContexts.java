package com.imobhub.conversations.meta;

import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Context.Forwarded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a message refers to and where it came from (wire-formats.md §2.3, §2.4). What is malformed is left out. */
final class WhatsAppContexts {

    /** Stands in edits and names no message. */
    private static final String NO_MESSAGE = "M0";

    private static final Context.Ad NO_AD = new Context.Ad(null, null, null, null, null, null, null, null, null);
    private static final int LONGEST_ID = 500;

    private WhatsAppContexts() {}

    static Context read(JsonNode message) {
        var context = message.path("context");
        return new Context(
                quoted(context),
                forwarded(context),
                ad(message.path("referral")),
                product(context.path("referred_product")));
    }

    private static @Nullable String quoted(JsonNode context) {
        var id = Json.some(context, "id");
        return id == null || id.equals(NO_MESSAGE) || id.length() > LONGEST_ID ? null : id;
    }

    private static Forwarded forwarded(JsonNode context) {
        if (Json.flag(context, "frequently_forwarded")) {
            return Forwarded.OFTEN;
        }
        return Json.flag(context, "forwarded") ? Forwarded.ONCE : Forwarded.NO;
    }

    private static Context.@Nullable Ad ad(JsonNode referral) {
        var ad = new Context.Ad(
                Json.some(referral, "source_type"),
                Json.some(referral, "source_id"),
                Json.some(referral, "source_url"),
                Json.some(referral, "headline"),
                Json.some(referral, "body"),
                Json.some(referral, "media_type"),
                Json.firstOf(referral, "image_url", "video_url"),
                Json.some(referral, "thumbnail_url"),
                Json.some(referral, "ctwa_clid"));
        return ad.equals(NO_AD) ? null : ad;
    }

    private static Context.@Nullable Product product(JsonNode referred) {
        var product = Json.some(referred, "product_retailer_id");
        return product == null ? null : new Context.Product(Json.some(referred, "catalog_id"), product);
    }
}
