/** Team: who works in the agency and what they may do. This package is the context's published language. */
@ApplicationModule(displayName = "Team", allowedDependencies = "shared")
package com.imobhub.team;

import org.springframework.modulith.ApplicationModule;
