package com.imobhub.simulator;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agency's numbers: the configured one and every other that a request has named. */
@Component
class BusinessNumbers {

    private final BusinessNumber configured;
    private final Set<String> ids = new ConcurrentSkipListSet<>();

    BusinessNumbers(SimulatorSettings settings) {
        configured = settings.number();
        ids.add(configured.phoneNumberId());
    }

    /** The number with that id, made up when it was never heard of; the configured one without an id. */
    BusinessNumber get(@Nullable String phoneNumberId) {
        if (phoneNumberId == null || phoneNumberId.isBlank()) {
            return configured;
        }
        ids.add(phoneNumberId);
        return configured.withId(phoneNumberId);
    }

    List<BusinessNumber> all() {
        return ids.stream().map(configured::withId).toList();
    }
}
