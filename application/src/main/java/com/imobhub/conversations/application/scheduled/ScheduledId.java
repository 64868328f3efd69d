package com.imobhub.conversations.application.scheduled;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a scheduled message; the message it becomes has an id of its own. */
public record ScheduledId(UUID value) {

    public static ScheduledId next() {
        return new ScheduledId(Ids.next());
    }
}
