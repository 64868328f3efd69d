package com.imobhub.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every route there is: whoever adds one finds it closed, or names it here. */
@TeamHttpTest
class EveryRouteNeedsASessionTests {

    private static final Set<Route> PUBLIC = Set.of(
            new Route(HttpMethod.POST, "/api/auth/login"),
            new Route(HttpMethod.POST, "/api/auth/refresh"),
            new Route(HttpMethod.POST, "/api/auth/logout"),
            new Route(HttpMethod.GET, "/webhook"),
            new Route(HttpMethod.POST, "/webhook"),
            new Route(HttpMethod.GET, "/health"));

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Browsers browsers;

    @TestFactory
    Stream<DynamicTest> everyRouteButThePublicOnesNeedsASession() {
        return routes().filter(it -> !PUBLIC.contains(it))
                .map(route -> dynamicTest(route.toString(), () -> assertClosed(route)));
    }

    @Test
    void theWalkFindsTheRoutes() {
        assertThat(routes())
                .contains(new Route(HttpMethod.GET, "/api/auth/me"), new Route(HttpMethod.GET, "/health"))
                .hasSizeGreaterThan(PUBLIC.size());
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyAnswersIsClosedToo() {
        return Stream.of(
                        new Route(HttpMethod.GET, "/api"),
                        new Route(HttpMethod.GET, "/api/missing"),
                        new Route(HttpMethod.GET, "/%61pi/auth/me"),
                        new Route(HttpMethod.GET, "/api/auth/me/"),
                        new Route(HttpMethod.GET, "/api/openapi.json"),
                        new Route(HttpMethod.GET, "/error"),
                        new Route(HttpMethod.PUT, "/webhook"),
                        new Route(HttpMethod.POST, "/conversas"),
                        new Route(HttpMethod.DELETE, "/health"))
                .map(route -> dynamicTest(route.toString(), () -> assertClosed(route)));
    }

    @Test
    void healthIsForEverybody() {
        var answer = browsers.open().anonymously(HttpMethod.GET, "/health", "*/*");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void theSimulatorIsNotThereOutsideTheDemo() {
        assertThat(browsers.open()
                        .anonymously(HttpMethod.GET, "/simulator/phone", "*/*")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyAnswerTellsTheBrowserToBeStrict() {
        var headers = browsers.open()
                .anonymously(HttpMethod.GET, "/entrar", "text/html")
                .getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
    }

    private Stream<Route> routes() {
        return mappings.stream()
                .flatMap(it -> it.getHandlerMethods().keySet().stream())
                .flatMap(this::routes);
    }

    private Stream<Route> routes(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods();
        var methods = named.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : named;
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method.asHttpMethod(), pattern)));
    }

    private void assertClosed(Route route) {
        for (var accept : List.of("*/*", MediaType.TEXT_EVENT_STREAM_VALUE)) {
            var answer = browsers.open().anonymously(route.method(), route.path(), accept);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer.getBody()).contains("urn:imobhub:problem:session-required");
        }
    }

    record Route(HttpMethod method, String pattern) {

        /** The pattern with an id in place of every variable. */
        String path() {
            return pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()).replace("**", "x");
        }
    }
}
