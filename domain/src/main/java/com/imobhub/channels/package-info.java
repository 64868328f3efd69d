/** Channels: the connected numbers, pages and accounts. This package is the context's published language. */
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"shared", "team"})
package com.imobhub.channels;

import org.springframework.modulith.ApplicationModule;
