package com.imobhub.channels.meta;

import com.imobhub.simulator.SimulatorConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Meta as the simulator plays it, and nothing of ours. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SimulatorConfiguration.class)
class SimulatorTestApplication {}
