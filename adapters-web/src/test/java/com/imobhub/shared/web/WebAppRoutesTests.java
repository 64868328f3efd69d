package com.imobhub.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig(WebAppRoutesTests.Web.class)
class WebAppRoutesTests {

    private final MockMvcTester mvc;

    WebAppRoutesTests(WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entrar", "/conversas", "/conversas/0198c2", "/apis", "/index.html"})
    void everyPageIsTheOnePageAndIsAskedForAgain(String path) {
        assertThat(mvc.get().uri(path))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache")
                .bodyText()
                .contains("the page");
    }

    @Test
    void assetsAreKeptForAYear() {
        assertThat(mvc.get().uri("/assets/app-1a2b.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing.js",
                "/assets/missing",
                "/missing.png",
                "/api/missing",
                "/api",
                "/webhook/x",
                "/health/x",
                "/simulator/phone",
                "/lp/x",
                "/../application.yaml"
            })
    void whatIsMissingIsAProblem(String path) {
        assertThat(mvc.get().uri(path))
                .hasStatus(404)
                .bodyJson()
                .hasPathSatisfying("type", type -> type.assertThat().isEqualTo("urn:imobhub:problem:not-found"));
    }

    @Configuration
    @EnableWebMvc
    @Import({WebAppRoutes.class, ProblemAdvice.class})
    static class Web {}
}
