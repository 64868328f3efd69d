package com.imobhub.team;

import static com.imobhub.team.Staff.PASSWORD;

import com.imobhub.team.domain.Email;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** What a browser keeps between requests: the access token in memory and the refresh cookie. */
class Browser {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private static final String COOKIE = "imobhub_refresh=";

    private final String address;
    private final RestClient http;
    private @Nullable String accessToken;
    private String refreshCookie = "";

    Browser(String address) {
        this.address = address;
        http = RestClient.builder()
                .baseUrl(address)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    ResponseEntity<Map<String, Object>> signIn(Email email) {
        return signIn(email.value(), PASSWORD);
    }

    ResponseEntity<Map<String, Object>> signIn(String email, String password) {
        return remembering(http.post()
                .uri("/api/auth/login")
                .body(Map.of("email", email, "password", password))
                .retrieve()
                .toEntity(JSON));
    }

    ResponseEntity<Map<String, Object>> refresh() {
        return refresh(refreshCookie);
    }

    ResponseEntity<Map<String, Object>> refresh(String cookie) {
        return remembering(http.post()
                .uri("/api/auth/refresh")
                .header(HttpHeaders.COOKIE, COOKIE + cookie)
                .retrieve()
                .toEntity(JSON));
    }

    ResponseEntity<Map<String, Object>> signOut() {
        return http.post()
                .uri("/api/auth/logout")
                .header(HttpHeaders.COOKIE, COOKIE + refreshCookie)
                .retrieve()
                .toEntity(JSON);
    }

    ResponseEntity<Map<String, Object>> me() {
        return http.get()
                .uri("/api/auth/me")
                .headers(this::authorize)
                .retrieve()
                .toEntity(JSON);
    }

    ResponseEntity<Map<String, Object>> get(String path) {
        return http.get().uri(path).headers(this::authorize).retrieve().toEntity(JSON);
    }

    /** A request without a token, whatever the answer's form. */
    ResponseEntity<String> anonymously(HttpMethod method, String path, String accept) {
        return http.method(method)
                .uri(URI.create(address + path))
                .header(HttpHeaders.ACCEPT, accept)
                .retrieve()
                .toEntity(String.class);
    }

    void pretendToHold(String token) {
        accessToken = token;
    }

    String refreshCookie() {
        return refreshCookie;
    }

    private void authorize(HttpHeaders headers) {
        if (accessToken != null) {
            headers.setBearerAuth(accessToken);
        }
    }

    private ResponseEntity<Map<String, Object>> remembering(ResponseEntity<Map<String, Object>> answer) {
        if (answer.getStatusCode().is2xxSuccessful()) {
            accessToken = (String) answer.getBody().get("accessToken");
            var cookie = answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE);
            refreshCookie = cookie.substring(COOKIE.length(), cookie.indexOf(';'));
        }
        return answer;
    }
}
