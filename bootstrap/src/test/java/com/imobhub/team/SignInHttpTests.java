package com.imobhub.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.SET_COOKIE;

import com.imobhub.team.domain.Email;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@TeamHttpTest
@ExtendWith(OutputCaptureExtension.class)
class SignInHttpTests {

    @Autowired
    Staff staff;

    @Autowired
    Browsers browsers;

    private Browser browser;
    private Email email;

    @BeforeEach
    void hireAna() {
        browser = browsers.open();
        email = staff.hire(Role.MANAGER).email();
    }

    @Test
    void theRightPasswordOpensTheDesk() {
        var answer = browser.signIn(email);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Instant.parse((String) answer.getBody().get("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(9)), Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(answer.getBody().get("user")).isEqualTo(browser.me().getBody());
        assertThat(browser.me().getBody())
                .containsEntry("email", email.value())
                .containsEntry("name", "Ana Souza")
                .containsEntry("role", "MANAGER")
                .containsOnlyKeys("id", "name", "email", "role");
    }

    @Test
    void theRefreshCookieIsOutOfReach() {
        var cookie = browser.signIn(email).getHeaders().getFirst(SET_COOKIE);

        assertThat(cookie)
                .startsWith("imobhub_refresh=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/auth", "Max-Age=2592000")
                .doesNotContain("Secure", "Domain"); // the tests' public address is not https
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookAlike() {
        var wrong = browser.signIn(email.value(), "chave-errada");
        var unknown = browser.signIn("ninguem-" + email.value(), "chave-errada");
        var nonsense = browser.signIn("nonsense", "x");

        assertProblem(wrong, HttpStatus.UNAUTHORIZED, "invalid-credentials");
        assertThat(wrong.getHeaders().get(SET_COOKIE)).isNull();
        assertThat(unknown.getBody()).isEqualTo(wrong.getBody());
        assertThat(nonsense.getBody()).isEqualTo(wrong.getBody());
    }

    @Test
    void guessingIsStoppedEvenIfTheLastGuessIsRight() {
        for (var i = 0; i < 10; i++) {
            browser.signIn(email.value(), "chave-errada-" + i);
        }

        var refused = browser.signIn(email);

        assertProblem(refused, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts");
        assertThat(Integer.parseInt(refused.getHeaders().getFirst("Retry-After")))
                .isBetween(1, 15 * 60);
    }

    @Test
    void missingFieldsAreNamed() {
        var answer = browser.signIn("", "");

        assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-field");
        assertThat((List<?>) answer.getBody().get("errors")).hasSize(2);
    }

    @Test
    void refreshingGoesOnWithAnotherCookie() {
        browser.signIn(email);
        var first = browser.refreshCookie();

        var answer = browser.refresh();

        assertThat(answer.getBody()).containsKeys("accessToken", "expiresAt", "user");
        assertThat(browser.refreshCookie()).isNotEqualTo(first);
        assertThat(browser.refresh().getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(browser.me().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aReusedCookieEndsTheSessionForEverybody() {
        browser.signIn(email);
        var stolen = browser.refreshCookie();
        browser.refresh();

        var thief = browsers.open().refresh(stolen);

        assertEnded(thief);
        assertEnded(browser.refresh());
        assertThat(browser.me().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void ofTwoWhoRefreshAtOnceOneWinsAndTheSessionEnds() throws Exception {
        browser.signIn(email);
        var cookie = browser.refreshCookie();
        Callable<HttpStatus> racer = () -> HttpStatus.valueOf(
                browsers.open().refresh(cookie).getStatusCode().value());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(racer);
            var second = threads.submit(racer);
            assertThat(List.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.UNAUTHORIZED);
        }
        assertThat(browser.me().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void withoutACookieThereIsNothingToRefresh() {
        assertEnded(browser.refresh("nonsense"));
        assertThat(browser.anonymously(HttpMethod.POST, "/api/auth/refresh", "*/*")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        browser.signIn(email);

        var answer = browser.signOut();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(answer.getHeaders().getFirst(SET_COOKIE))
                .startsWith("imobhub_refresh=;")
                .contains("Max-Age=0");
        assertThat(browser.me().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertEnded(browser.refresh());
    }

    @Test
    void whoIsDismissedIsOutAtOnce() {
        var bia = staff.hire(Role.AGENT);
        browser.signIn(bia.email());

        staff.dismiss(bia);

        assertProblem(browser.me(), HttpStatus.UNAUTHORIZED, "session-required");
        assertEnded(browser.refresh());
        assertProblem(browser.signIn(bia.email()), HttpStatus.UNAUTHORIZED, "invalid-credentials");
    }

    @Test
    void whoIsSignedInFindsProblemsWhereNothingIs() {
        browser.signIn(email);

        assertProblem(browser.get("/api/missing"), HttpStatus.NOT_FOUND, "not-found");
        assertProblem(browser.get("/api/auth/login"), HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
    }

    @Test
    void theApisDescriptionKnowsNoCallerAsAParameter() {
        browser.signIn(email);

        var description = browser.get("/api/openapi.json");

        assertThat(description.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(description.getBody().toString())
                .contains("/api/auth/login", "SessionOpened")
                .doesNotContain("SignedIn");
    }

    @Test
    void aForgedTokenIsNoSession() {
        browser.pretendToHold("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");

        assertProblem(browser.me(), HttpStatus.UNAUTHORIZED, "session-required");
    }

    @Test
    void neitherPasswordsNorTokensReachTheLog(CapturedOutput log) {
        var token = (String) browser.signIn(email).getBody().get("accessToken");
        browser.signIn(email.value(), "chave-errada");
        browser.refresh();

        assertThat(log).doesNotContain(Staff.PASSWORD, "chave-errada", token, browser.refreshCookie());
    }

    private static void assertEnded(ResponseEntity<Map<String, Object>> answer) {
        assertProblem(answer, HttpStatus.UNAUTHORIZED, "session-ended");
        assertThat(answer.getHeaders().getFirst(SET_COOKIE))
                .startsWith("imobhub_refresh=;")
                .contains("Max-Age=0");
    }

    private static void assertProblem(ResponseEntity<Map<String, Object>> answer, HttpStatus status, String code) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).containsEntry("type", "urn:imobhub:problem:" + code);
    }
}
