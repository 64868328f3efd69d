package com.imobhub.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Webhooks that are about nobody on a phone, or about anything at all: posted as they are, out of any order. */
@Component
class PostedWebhooks {

    private final WebhookClient client;
    private final WebhookSigner signer;
    private final Background background;

    PostedWebhooks(WebhookClient client, WebhookSigner signer, Background background) {
        this.client = client;
        this.signer = signer;
        this.background = background;
    }

    /** How a webhook is signed: rightly, with another secret, or not at all. */
    enum Signature {
        VALID,
        WRONG,
        NONE
    }

    WebhookReport send(WebhookPayload payload) {
        return client.deliver(MetaJson.write(payload));
    }

    /**
     * Posts exactly these bytes.
     *
     * @param parallel all at once rather than one after the other
     * @param delay before each
     */
    List<WebhookReport> send(byte[] body, Signature signature, int times, boolean parallel, Duration delay) {
        Supplier<WebhookReport> post = () -> {
            background.pause(delay);
            return signature == Signature.VALID
                    ? client.deliver(body)
                    : client.deliverOnce(body, header(signature, body));
        };
        if (!parallel) {
            return Stream.generate(post).limit(times).toList();
        }
        var all = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(post, background))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private @Nullable String header(Signature signature, byte[] body) {
        return signature == Signature.NONE ? null : "sha256=" + signer.hmac(("not " + body.length).getBytes(UTF_8));
    }
}
