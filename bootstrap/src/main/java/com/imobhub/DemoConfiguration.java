package com.imobhub;

import com.imobhub.simulator.SimulatorConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Demo mode: the outside world is simulated, nothing reaches a real provider. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Import(SimulatorConfiguration.class)
class DemoConfiguration {}
