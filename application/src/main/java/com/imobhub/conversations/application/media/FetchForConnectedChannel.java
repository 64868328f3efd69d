package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.conversations.application.live.Announcements;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Fetches at once what waited for a channel's new credentials. */
@Service
class FetchForConnectedChannel {

    private final MediaRecords records;
    private final Announcements announcements;
    private final MediaWorker worker;
    private final Clock clock;

    FetchForConnectedChannel(MediaRecords records, Announcements announcements, MediaWorker worker, Clock clock) {
        this.records = records;
        this.announcements = announcements;
        this.worker = worker;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "conversations.fetch-media-for-connected-channel")
    void on(ChannelConnected event) {
        announcements.media(records.retryRefused(event.channel(), clock.instant()).stream()
                .map(MediaFile::moved)
                .toList());
        worker.wakeAfterCommit();
    }
}
