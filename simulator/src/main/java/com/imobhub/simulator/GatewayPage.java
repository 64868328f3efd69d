package com.imobhub.simulator;

/** Something before Graph failed and says so in HTML. */
final class GatewayPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String HTML = "<!DOCTYPE html><html lang=\"en\"><head><title>Facebook | Error</title></head>"
            + "<body>Sorry, something went wrong.</body></html>";
}
