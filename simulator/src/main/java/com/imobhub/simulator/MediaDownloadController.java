package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where media is downloaded: with a token the bytes, without one a page to sign in. */
@RestController
class MediaDownloadController {

    private static final String LOGIN =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Log in to Facebook</title></head>"
                    + "<body>You must log in to continue.</body></html>";

    private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();
    private final MediaShelf shelf;
    private final MediaLinks links;
    private final Faults faults;
    private final Background background;
    private final RequestLog requests;
    private final SimulatorSettings settings;

    MediaDownloadController(
            MediaShelf shelf,
            MediaLinks links,
            Faults faults,
            Background background,
            RequestLog requests,
            SimulatorSettings settings) {
        this.shelf = shelf;
        this.links = links;
        this.faults = faults;
        this.background = background;
        this.requests = requests;
        this.settings = settings;
    }

    @GetMapping(MediaLinks.PATH)
    void download(
            @RequestParam String mid,
            @RequestParam long ext,
            @RequestParam String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requests.add(request, null);
        BearerCheck.check(request);
        var file = shelf.find(mid).filter(it -> links.isValid(mid, ext, hash));
        if (file.isEmpty()) {
            response.setStatus(404);
            return;
        }
        deliver(file.get(), response);
    }

    private void deliver(MediaFile file, HttpServletResponse response) throws IOException {
        switch (file.trouble() == null ? faults.media() : file.trouble()) {
            case NORMAL -> write(file, file.content().getContentAsByteArray(), response);
            case SLOW -> drip(file, response);
            case GONE -> response.setStatus(404);
            case GONE_ONCE -> {
                if (refusedOnce.add(file.id())) {
                    response.setStatus(404);
                } else {
                    write(file, file.content().getContentAsByteArray(), response);
                }
            }
            case HANGS -> {
                background.pause(settings.hangFor());
                throw new HangUp();
            }
            case WRONG_SHA -> write(file, damaged(file), response);
            case HTML -> page(200, response);
        }
    }

    private void drip(MediaFile file, HttpServletResponse response) throws IOException {
        var bytes = file.content().getContentAsByteArray();
        head(file, response);
        response.getOutputStream().write(bytes, 0, bytes.length / 2);
        response.flushBuffer();
        background.pause(settings.slowFor());
        response.getOutputStream().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    }

    private static byte[] damaged(MediaFile file) throws IOException {
        var bytes = file.content().getContentAsByteArray();
        if (bytes.length > 0) {
            bytes[bytes.length - 1] ^= 1;
        }
        return bytes;
    }

    private static void write(MediaFile file, byte[] bytes, HttpServletResponse response) throws IOException {
        head(file, response);
        response.getOutputStream().write(bytes);
    }

    private static void head(MediaFile file, HttpServletResponse response) {
        response.setContentType(file.mimeType());
        response.setContentLengthLong(file.size());
    }

    private static void page(int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(LOGIN);
    }

    /** Whoever comes without a good token is taken for a browser. */
    @ExceptionHandler
    ResponseEntity<String> askToSignIn(GraphRefusal refusal) {
        return ResponseEntity.status(401).contentType(MediaType.TEXT_HTML).body(LOGIN);
    }

    @ExceptionHandler(HangUp.class)
    void hangUp(HttpServletRequest request) {
        request.setAttribute(HangUpValve.ATTRIBUTE, true);
    }
}
