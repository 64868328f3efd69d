package com.imobhub.conversations.meta;

import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Order;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Reads orders from a catalogue (wire-formats.md §2.2, order). */
final class WhatsAppOrders {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private WhatsAppOrders() {}

    static Content read(JsonNode order) {
        var items = order.path("product_items")
                .valueStream()
                .map(WhatsAppOrders::item)
                .toList();
        if (items.isEmpty()) {
            throw new Json.Unreadable("orders nothing");
        }
        return new Order(Json.some(order, "catalog_id"), Json.some(order, "text"), items);
    }

    private static Order.Item item(JsonNode item) {
        return new Order.Item(
                Json.required(item, "product_retailer_id"),
                quantity(item),
                Json.decimal(item, "item_price").orElse(null),
                Json.some(item, "currency"));
    }

    /** Never made up: how many were ordered matters. */
    private static long quantity(JsonNode item) {
        return Json.decimal(item, "quantity")
                .filter(quantity -> quantity.signum() >= 0 && quantity.compareTo(MOST) <= 0)
                .map(BigDecimal::longValue)
                .orElseThrow(() -> new Json.Unreadable("does not say how many were ordered"));
    }
}
