package com.imobhub.simulator;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The clock of the host application where it has one, so that a test that turns it turns the simulator as well. */
@Component
class SimulatorClock {

    private final Clock clock;

    SimulatorClock(ObjectProvider<Clock> host) {
        clock = host.getIfUnique(Clock::systemUTC);
    }

    Instant now() {
        return clock.instant();
    }
}
