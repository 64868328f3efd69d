package com.imobhub.simulator;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page on which somebody plays the lead. */
@RestController
class PhonePageController {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data: blob:; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final PhoneEvents events;

    PhonePageController(PhoneEvents events) {
        this.events = events;
    }

    @GetMapping("/simulator/phone")
    ResponseEntity<Resource> page() {
        return file("phone.html", PAGE);
    }

    @GetMapping("/simulator/{name:phone[a-z-]*\\.js}")
    ResponseEntity<Resource> script(@PathVariable String name) {
        return file(name, SCRIPT);
    }

    @GetMapping("/simulator/phone.css")
    ResponseEntity<Resource> style() {
        return file("phone.css", STYLE);
    }

    @GetMapping(path = "/simulator/api/phone/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return events.open();
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        var resource = new ClassPathResource("simulator/" + name);
        if (!resource.exists()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(resource);
    }
}
