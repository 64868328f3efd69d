package com.imobhub.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.imobhub.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

class ProblemAdviceTests {

    private final Failing failing = new Failing();
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(failing)
            .setControllerAdvice(new ProblemAdvice())
            .build());

    @ParameterizedTest
    @EnumSource
    void everyKindOfRefusalHasItsStatus(Refusal.Kind kind) {
        var status = switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNPROCESSABLE -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };

        assertProblem(failingWith(new Refusal(kind, "window-closed", "Too late.")), status, "window-closed")
                .bodyJson()
                .hasPathSatisfying("title", title -> title.assertThat().isEqualTo("Window closed"))
                .hasPathSatisfying("detail", detail -> detail.assertThat().isEqualTo("Too late."))
                .doesNotHavePath("field");
    }

    @Test
    void aRefusedFieldIsNamed() {
        assertProblem(failingWith(Refusal.invalid("text", "It is empty.")), 400, "invalid-field")
                .bodyJson()
                .hasPathSatisfying("field", field -> field.assertThat().isEqualTo("text"))
                .hasPathSatisfying(
                        "errors[0].reason", reason -> reason.assertThat().isEqualTo("It is empty."));
    }

    @Test
    void whoAsksTooOftenLearnsWhenToComeBack() {
        assertThat(failingWith(new TooManyRequests("too-many-attempts", "Wait.", Duration.ofMillis(1500))))
                .hasStatus(429)
                .hasHeader("Retry-After", "2");
    }

    @Test
    void aDatabaseThatIsAwayIsNobodysFault() {
        assertProblem(failingWith(new CannotCreateTransactionException("no connection")), 503, "unavailable");
    }

    @Test
    void aFormThatIsNoneIsABadRequest() {
        assertProblem(failingWith(new MultipartException("no boundary")), 400, "malformed-form");
    }

    @Test
    void invalidFieldsAreAllNamed() {
        assertProblem(post("{\"name\":\" \",\"child\":{\"name\":\"\"}}"), 400, "invalid-field")
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("name", "child.name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":\"PINK-SECRET\"}           | colour",
                "{\"child\":{\"colour\":\"PINK-SECRET\"}} | child.colour",
                "{\"ids\":[\"PINK-SECRET\"]}            | ids.0"
            })
    void aMalformedFieldIsNamedButNotRepeated(String json, String field) {
        var answer = post(json);

        assertProblem(answer, 400, "invalid-field")
                .bodyJson()
                .hasPathSatisfying("field", it -> it.assertThat().isEqualTo(field));
        assertThat(answer).bodyText().doesNotContain("PINK-SECRET");
    }

    @ParameterizedTest
    @CsvSource({"{", "null", "''", "text"})
    void aBodyThatIsNoJsonIsMalformed(String body) {
        assertProblem(post(body), 400, "malformed-json");
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(post("{\"name\":\"Ana\",\"age\":7}")).hasStatusOk();
    }

    @Test
    void onlyJsonIsUnderstood() {
        var form = mvc.post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("name=Ana")
                .exchange();

        assertProblem(form, 415, "unsupported-media-type");
    }

    @Test
    void anIdThatIsNoneIsMalformed() {
        assertProblem(mvc.get().uri("/things/7").exchange(), 400, "invalid-field")
                .bodyJson()
                .hasPathSatisfying("field", field -> field.assertThat().isEqualTo("id"));
    }

    @Test
    void theWrongMethodIsAProblem() {
        assertProblem(mvc.delete().uri("/things").exchange(), 405, "method-not-allowed");
    }

    @Test
    void whatNobodyForesawTellsTheCallerNothing() {
        var answer = failingWith(new IllegalStateException("password=hunter2"));

        assertProblem(answer, 500, "unexpected").bodyJson().hasPath("correlationId");
        assertThat(answer).bodyText().doesNotContain("hunter2", "IllegalState");
    }

    @Test
    void whoMayNotIsForbidden() {
        assertProblem(failingWith(new AccessDeniedException("no")), 403, "forbidden");
    }

    @Test
    void aClientThatWentAwayIsNotAnswered() {
        assertThat(failingWith(new IOException("Broken pipe"))).bodyText().isEmpty();
    }

    private MvcTestResult failingWith(Exception failure) {
        failing.failure = failure;
        return mvc.get().uri("/failure").exchange();
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/things")
                .contentType(APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static MvcTestResultAssert assertProblem(MvcTestResult answer, int status, String code) {
        var asserted = assertThat(answer);
        asserted.hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("type", type -> type.assertThat().isEqualTo("urn:imobhub:problem:" + code))
                .hasPathSatisfying("status", it -> it.assertThat().isEqualTo(status));
        return asserted;
    }

    @RestController
    static class Failing {

        Exception failure = new Exception();

        @GetMapping("/failure")
        void fail() throws Exception {
            throw failure;
        }

        @PostMapping("/things")
        void take(@Valid @RequestBody Thing thing) {}

        @GetMapping("/things/{id}")
        void find(@PathVariable UUID id) {}
    }

    enum Colour {
        BLUE
    }

    record Thing(
            @NotBlank String name, Colour colour, @Valid Thing child, List<UUID> ids) {}
}
