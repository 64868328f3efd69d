/** Conversations: contacts, their identities and the messages exchanged with them. This package is the context's published language. */
@ApplicationModule(
        displayName = "Conversations",
        allowedDependencies = {"shared", "team", "channels"})
package com.imobhub.conversations;

import org.springframework.modulith.ApplicationModule;
