package com.imobhub.simulator;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this very server is reached. */
@Component
class OwnAddress {

    private final SimulatorSettings settings;
    private final Environment environment;

    OwnAddress(SimulatorSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Asked each time: the port is only known once it listens. */
    String of(String path) {
        var configured = settings.baseUrl();
        if (configured != null && !configured.isBlank()) {
            return configured + path;
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + path;
    }
}
