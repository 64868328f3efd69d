package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenReaderTests extends InboxTest {

    @Test
    void aDeliveryThatBreaksItsReaderIsKeptAndCostsItsNeighboursNothing() {
        var unreadable = Delivery.of("test", "no number".getBytes(StandardCharsets.UTF_8), NOON);
        deliveries.store(List.of(unreadable));
        deliver(text("wamid.1", NOON, "Oi"));

        inbox.applyNext();

        assertThat(texts()).containsExactly("Oi");
        assertThat(deliveries.keptBecause(unreadable.id()))
                .contains("unreadable-body: The body cannot be read: NumberFormatException.");
    }
}
