package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.domain.Failure;
import java.util.Objects;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Screens learn about somebody who seems not to be on WhatsApp: their conversation says so from the second failure on. */
@Service
class NoteUnreachable {

    private final Announcements announcements;

    NoteUnreachable(Announcements announcements) {
        this.announcements = announcements;
    }

    @ApplicationModuleListener(id = "conversations.note-unreachable")
    void on(DeliveryFailed event) {
        if (Objects.equals(event.code(), Failure.UNDELIVERABLE)) {
            announcements.recalled(Set.of(event.conversation()));
        }
    }
}
