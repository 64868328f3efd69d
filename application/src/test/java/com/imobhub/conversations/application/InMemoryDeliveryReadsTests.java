package com.imobhub.conversations.application;

import com.imobhub.conversations.application.deliveries.DeliveryReads;
import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.shared.application.TestClock;

class InMemoryDeliveryReadsTests implements DeliveryReadsContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(new TestClock(DeliveriesContract.RECEIVED));

    @Override
    public DeliveryReads reads() {
        return deliveries;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
