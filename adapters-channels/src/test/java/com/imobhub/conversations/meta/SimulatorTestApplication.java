package com.imobhub.conversations.meta;

import com.imobhub.simulator.SimulatorConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Meta, played by the simulator; nothing of ours runs in it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SimulatorConfiguration.class)
class SimulatorTestApplication {}
