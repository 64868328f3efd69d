package com.imobhub.simulator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Switches the simulator on. Import it where nothing may reach the real providers: demo mode and tests. Its beans bear their
 * full names, so that none is ever taken for one of the host's.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(SimulatorSettings.class)
public class SimulatorConfiguration {}
