package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Lets tokens through that look like Meta's or say that they are for the simulator. */
final class BearerCheck {

    private static final String SCHEME = "Bearer ";

    private BearerCheck() {}

    static void check(HttpServletRequest request) {
        var token = token(request);
        if (token == null || token.isBlank()) {
            throw GraphRefusal.of(MetaError.NO_TOKEN);
        }
        if (!token.startsWith("EAA") && !token.startsWith("simulator-")) {
            throw GraphRefusal.of(MetaError.BAD_TOKEN);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var scheme = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return header != null && scheme ? header.substring(SCHEME.length()) : request.getParameter("access_token");
    }
}
