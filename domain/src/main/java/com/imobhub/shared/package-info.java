/** Words every context uses: ids, phone numbers, secrets, refusals. Small, and the only open module. */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package com.imobhub.shared;

import org.springframework.modulith.ApplicationModule;
