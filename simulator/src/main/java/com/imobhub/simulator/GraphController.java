package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    private final MediaShelf shelf;
    private final MediaLinks links;

    GraphController(
            RequestLog requests,
            BusinessNumbers numbers,
            GraphMessages messages,
            GraphReading reading,
            MediaShelf shelf,
            MediaLinks links) {
        this.requests = requests;
        this.numbers = numbers;
        this.messages = messages;
        this.reading = reading;
        this.shelf = shelf;
        this.links = links;
    }

    @PostMapping("/{version:v\\d+\\.\\d+}/{phoneNumberId}/messages")
    ResponseEntity<byte[]> send(
            @PathVariable String phoneNumberId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        var bytes = requests.add(request, body);
        BearerCheck.check(request);
        var number = number(phoneNumberId, "post");
        return GraphAnswer.ok(
                switch (GraphRequestReader.read(bytes)) {
                    case GraphRequest.Send send -> messages.send(number, send);
                    case GraphRequest.MarkRead markRead -> reading.markRead(markRead);
                });
    }

    /** A number, or media: ids tell which. */
    @GetMapping("/{version:v\\d+\\.\\d+}/{id}")
    ResponseEntity<byte[]> look(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fields,
            HttpServletRequest request) {
        requests.add(request, null);
        BearerCheck.check(request);
        if (MediaId.looksLikeOne(id)) {
            var file = shelf.find(id).orElseThrow(() -> GraphRefusal.unknownObject("get", id));
            return GraphAnswer.ok(MediaObject.of(file, links.fresh(file)));
        }
        return GraphAnswer.ok(PhoneNumberObject.of(number(id, "get"), fields));
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

    /** Any numeric id is somebody's number, but for those that tests use as the unknown one. */
    private BusinessNumber number(String phoneNumberId, String method) {
        if (!phoneNumberId.matches("\\d{5,20}") || phoneNumberId.startsWith("2099999")) {
            throw GraphRefusal.unknownObject(method, phoneNumberId);
        }
        return numbers.get(phoneNumberId);
    }
}
