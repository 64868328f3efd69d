package com.imobhub.channels.application;

import com.imobhub.channels.domain.Alerts;

class InMemoryAlertsTests implements AlertsContract {

    private final Alerts alerts = new InMemoryAlerts();

    @Override
    public Alerts alerts() {
        return alerts;
    }
}
