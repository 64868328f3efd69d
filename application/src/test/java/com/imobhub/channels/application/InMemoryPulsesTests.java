package com.imobhub.channels.application;

import com.imobhub.channels.domain.Pulses;

class InMemoryPulsesTests implements PulsesContract {

    private final Pulses pulses = new InMemoryPulses();

    @Override
    public Pulses pulses() {
        return pulses;
    }
}
