package com.imobhub.simulator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Switches the simulator on. Import it where nothing may reach the real providers: demo mode and tests. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(SimulatorSettings.class)
public class SimulatorConfiguration {}
