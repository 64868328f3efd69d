package com.imobhub.shared.web;

import com.imobhub.shared.application.Heartbeat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final Heartbeat heartbeat;

    HealthController(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        return heartbeat.alive()
                ? ResponseEntity.ok(new Health("ok"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("down"));
    }

    record Health(String status) {}
}
