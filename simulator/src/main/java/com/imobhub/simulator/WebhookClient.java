package com.imobhub.simulator;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Posts a webhook, and again with the same bytes until it is answered with 200 or patience ends. */
@Component
class WebhookClient {

    private static final Logger log = LoggerFactory.getLogger(WebhookClient.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final RestClient http;
    private final WebhookSigner signer;
    private final Background background;
    private final Environment environment;
    private final @Nullable String configuredUrl;
    private final List<Duration> retryAfter;

    WebhookClient(WebhookSigner signer, Background background, Environment environment, SimulatorSettings settings) {
        var jdk = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        var factory = new JdkClientHttpRequestFactory(jdk);
        factory.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(factory).build();
        this.signer = signer;
        this.background = background;
        this.environment = environment;
        this.configuredUrl = settings.webhookUrl();
        this.retryAfter = settings.retryAfter();
    }

    WebhookReport deliver(byte[] body) {
        var status = post(body);
        var attempts = 1;
        for (var pause : retryAfter) {
            if (accepted(status) || !background.pause(pause)) {
                break;
            }
            status = post(body);
            attempts++;
        }
        var outcome = accepted(status) ? WebhookReport.Outcome.DELIVERED : WebhookReport.Outcome.FAILED;
        return new WebhookReport(outcome, status, attempts);
    }

    private @Nullable Integer post(byte[] body) {
        try {
            return http.post()
                    .uri(url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("User-Agent", "facebookexternalua")
                    .header("X-Hub-Signature-256", signer.sign(body))
                    .body(body)
                    .exchange((request, response) -> response.getStatusCode().value());
        } catch (ResourceAccessException e) {
            log.warn("Webhook not accepted: {}", e.getMessage());
            return null;
        }
    }

    /** Asked each time: the port of this server is only known once it listens. */
    private String url() {
        if (configuredUrl != null && !configuredUrl.isBlank()) {
            return configuredUrl;
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + "/webhook";
    }

    private static boolean accepted(@Nullable Integer status) {
        return status != null && status == 200;
    }
}
