package com.imobhub.simulator;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** The id that Meta's support asks for. */
final class FbTrace {

    private FbTrace() {}

    static String next() {
        var random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
