package com.imobhub.simulator;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open phone pages whose thread changed; they fetch the rest themselves. */
@Component
class PhoneEvents {

    private static final long FOREVER = 0;

    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private final Background background;

    PhoneEvents(Background background) {
        this.background = background;
    }

    SseEmitter open() {
        var page = new SseEmitter(FOREVER);
        page.onCompletion(() -> pages.remove(page));
        page.onError(failure -> pages.remove(page));
        pages.add(page);
        send(page, SseEmitter.event().name("hello").data(Map.of()));
        return page;
    }

    void changed(Person person) {
        for (var page : pages) {
            background.execute(() ->
                    send(page, SseEmitter.event().name("changed").data(Map.of("waId", person.id()))));
        }
    }

    /** Open pages must not hold up the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pages.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException e) {
            pages.remove(page);
        }
    }
}
