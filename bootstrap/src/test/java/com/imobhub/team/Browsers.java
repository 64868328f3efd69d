package com.imobhub.team;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Opens browsers on the running application. */
@TestComponent
class Browsers {

    private final ServletWebServerApplicationContext server;

    Browsers(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    Browser open() {
        return new Browser("http://localhost:" + server.getWebServer().getPort());
    }
}
