package com.imobhub.conversations.application.media;

import com.imobhub.conversations.application.live.Announcements;
import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;

/** Makes what only Spring makes otherwise. */
public final class MediaDesks {

    private MediaDesks() {}

    /** One that notes which files are expected and never fetches any. */
    public static MediaDesk expecting(MediaRecords records, Announcements announcements, Clock clock) {
        var neverStarted = new MediaWorker(records, null, TransactionOperations.withoutTransaction(), null, clock);
        return new MediaDesk(records, null, neverStarted, null, announcements, clock);
    }
}
