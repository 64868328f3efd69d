/** The outside world, played: the part of Meta's Graph API in use and a simulated phone. Loaded in demo mode and tests. */
@ApplicationModule(
        displayName = "Simulator",
        allowedDependencies = {})
package com.imobhub.simulator;

import org.springframework.modulith.ApplicationModule;
