package com.imobhub.simulator;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final OwnAddress address;
    private final @Nullable String configuredUrl;
    private final List<Duration> retryAfter;

    WebhookClient(WebhookSigner signer, Background background, OwnAddress address, SimulatorSettings settings) {
        var jdk = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        var factory = new JdkClientHttpRequestFactory(jdk);
        factory.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(factory).build();
        this.signer = signer;
        this.background = background;
        this.address = address;
        this.configuredUrl = settings.webhookUrl();
        this.retryAfter = settings.retryAfter();
    }

    WebhookReport deliver(byte[] body) {
        var signature = signer.sign(body);
        var status = post(body, signature);
        var attempts = 1;
        for (var pause : retryAfter) {
            if (accepted(status) || !background.pause(pause)) {
                break;
            }
            status = post(body, signature);
            attempts++;
        }
        return report(status, attempts);
    }

    /** Posts once, whatever the answer; without a signature that header is left out. */
    WebhookReport deliverOnce(byte[] body, @Nullable String signature) {
        return report(post(body, signature), 1);
    }

    private static WebhookReport report(@Nullable Integer status, int attempts) {
        var outcome = accepted(status) ? WebhookReport.Outcome.DELIVERED : WebhookReport.Outcome.FAILED;
        return new WebhookReport(outcome, status, attempts);
    }

    private @Nullable Integer post(byte[] body, @Nullable String signature) {
        try {
            return http.post()
                    .uri(url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("User-Agent", "facebookexternalua")
                    .headers(headers ->
                            Optional.ofNullable(signature).ifPresent(it -> headers.set("X-Hub-Signature-256", it)))
                    .body(body)
                    .exchange((request, response) -> response.getStatusCode().value());
        } catch (ResourceAccessException e) {
            log.warn("Webhook not accepted: {}", e.getMessage());
            return null;
        }
    }

    private String url() {
        return configuredUrl == null || configuredUrl.isBlank() ? address.of("/webhook") : configuredUrl;
    }

    private static boolean accepted(@Nullable Integer status) {
        return status != null && status == 200;
    }
}
