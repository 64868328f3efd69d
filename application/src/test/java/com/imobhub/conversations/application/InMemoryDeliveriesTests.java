package com.imobhub.conversations.application;

import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.shared.application.TestClock;
import java.time.Instant;

class InMemoryDeliveriesTests implements DeliveriesContract {

    private final TestClock clock = new TestClock(RECEIVED.plusSeconds(1));
    private final Deliveries deliveries = new InMemoryDeliveries(clock);

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
