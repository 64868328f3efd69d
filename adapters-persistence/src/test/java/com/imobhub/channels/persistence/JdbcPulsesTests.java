package com.imobhub.channels.persistence;

import com.imobhub.channels.application.PulsesContract;
import com.imobhub.channels.domain.Pulses;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcPulsesTests implements PulsesContract {

    private final Pulses pulses;

    @Autowired
    JdbcPulsesTests(Pulses pulses) {
        this.pulses = pulses;
    }

    @Override
    public Pulses pulses() {
        return pulses;
    }
}
