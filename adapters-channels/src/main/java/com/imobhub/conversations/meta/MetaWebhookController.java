package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.DeliveryIntake;
import com.imobhub.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where Meta delivers everything (wire-formats.md §1.5). Answers 200 once the bytes are durable, and reads them later. */
@RestController
@RequestMapping("/webhook")
class MetaWebhookController {

    private final MetaSettings settings;
    private final MetaSignature signature;
    private final WebhookBodies bodies;
    private final DeliveryIntake intake;

    MetaWebhookController(MetaSettings settings, MetaSignature signature, WebhookBodies bodies, DeliveryIntake intake) {
        this.settings = settings;
        this.signature = signature;
        this.bodies = bodies;
        this.intake = intake;
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> verify(
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge) {
        if ("subscribe".equals(mode) && challenge != null && isOurs(token)) {
            return ResponseEntity.ok(challenge);
        }
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    private boolean isOurs(@Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        settings.verifyToken().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Hub-Signature-256", required = false) @Nullable String claimed,
            HttpServletRequest request) {
        try (var body = bodies.read(request)) {
            accept(body.bytes(), claimed);
            return ResponseEntity.ok().build();
        } catch (WebhookBodies.Unreadable unreadable) {
            return ResponseEntity.status(unreadable.status()).build();
        }
    }

    private void accept(byte[] body, @Nullable String claimed) {
        if (!signature.signs(body, claimed)) {
            throw new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "invalid-signature",
                    "X-Hub-Signature-256 is missing or does not fit the body.");
        }
        intake.accept(MetaTranslator.SOURCE, body);
    }
}
