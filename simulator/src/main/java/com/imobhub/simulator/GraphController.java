package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meta's Graph API, as far as it is used. */
@RestController
@RequestMapping("/simulator/graph")
class GraphController {

    private final RequestLog requests;
    private final BusinessNumbers numbers;
    private final GraphMessages messages;
    private final GraphReading reading;

    GraphController(RequestLog requests, BusinessNumbers numbers, GraphMessages messages, GraphReading reading) {
        this.requests = requests;
        this.numbers = numbers;
        this.messages = messages;
        this.reading = reading;
    }

    @PostMapping("/{version:v\\d+\\.\\d+}/{phoneNumberId}/messages")
    ResponseEntity<byte[]> send(
            @PathVariable String phoneNumberId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        var bytes = requests.add(request, body);
        BearerCheck.check(request);
        var number = number(phoneNumberId, "post");
        return ok(
                switch (GraphRequestReader.read(bytes)) {
                    case GraphRequest.Text text -> messages.send(number, text);
                    case GraphRequest.MarkRead markRead -> reading.markRead(markRead);
                });
    }

    @GetMapping("/{version:v\\d+\\.\\d+}/{phoneNumberId}")
    ResponseEntity<byte[]> number(
            @PathVariable String phoneNumberId,
            @RequestParam(required = false) @Nullable String fields,
            HttpServletRequest request) {
        requests.add(request, null);
        BearerCheck.check(request);
        return ok(PhoneNumberObject.of(number(phoneNumberId, "get"), fields));
    }

    @RequestMapping("/**")
    ResponseEntity<byte[]> anythingElse(
            @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        requests.add(request, body);
        BearerCheck.check(request);
        var path = request.getRequestURI();
        throw GraphRefusal.saying(
                MetaError.UNKNOWN_PATH, "Unknown path components: " + path.substring(path.lastIndexOf('/')));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refuse(GraphRefusal refusal) {
        return ResponseEntity.status(refusal.httpStatus())
                .contentType(MediaType.APPLICATION_JSON)
                .body(MetaJson.write(new GraphAnswer.Failed(refusal.problem())));
    }

    @ExceptionHandler(GatewayPage.class)
    ResponseEntity<String> fail() {
        return ResponseEntity.status(502).contentType(MediaType.TEXT_HTML).body(GatewayPage.HTML);
    }

    @ExceptionHandler(HangUp.class)
    void hangUp(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(HangUpValve.ATTRIBUTE, true);
    }

    /** Any numeric id is somebody's number, but for those that tests use as the unknown one. */
    private BusinessNumber number(String phoneNumberId, String method) {
        if (!phoneNumberId.matches("\\d{5,20}") || phoneNumberId.startsWith("2099999")) {
            throw GraphRefusal.unknownObject(method, phoneNumberId);
        }
        return numbers.get(phoneNumberId);
    }

    private static ResponseEntity<byte[]> ok(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(MetaJson.write(answer));
    }
}
