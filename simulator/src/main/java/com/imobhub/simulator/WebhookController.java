package com.imobhub.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Any webhook by hand: account, quality and template events (wire-formats.md §4), batches, rubbish. */
@RestController
@RequestMapping("/simulator/api/webhook")
class WebhookController {

    private final PostedWebhooks posted;

    WebhookController(PostedWebhooks posted) {
        this.posted = posted;
    }

    record Reports(List<WebhookReport> webhooks) {}

    /**
     * Signs the body, whatever it is, and posts it as Meta would. Waits for the answers; what is wrongly signed is posted once.
     *
     * @param times 1 to 1000
     * @param delayMs before each, up to 120000
     * @param signature valid, wrong or none
     */
    @PostMapping
    Reports post(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestParam(defaultValue = "1") int times,
            @RequestParam(defaultValue = "false") boolean parallel,
            @RequestParam(name = "delay", defaultValue = "0") long delayMs,
            @RequestParam(defaultValue = "valid") String signature) {
        Faults.checkDelay("delay", delayMs);
        if (times < 1 || times > 1000) {
            throw new BadRequest("times: 1 to 1000");
        }
        return new Reports(posted.send(
                body == null ? new byte[0] : body, signature(signature), times, parallel, Duration.ofMillis(delayMs)));
    }

    private static PostedWebhooks.Signature signature(String name) {
        try {
            return PostedWebhooks.Signature.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("signature: valid, wrong or none");
        }
    }
}
