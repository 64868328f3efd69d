package com.imobhub.simulator;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A host for the simulator: a server, a place that takes webhooks, and nothing else. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({SimulatorConfiguration.class, WebhookInbox.class})
class SimulatorTestApplication {}
