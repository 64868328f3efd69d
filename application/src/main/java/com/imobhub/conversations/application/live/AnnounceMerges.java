package com.imobhub.conversations.application.live;

import com.imobhub.conversations.ContactsMerged;
import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.MergeListener;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Tells other contexts which contacts became one, and screens which conversations. */
@Service
class AnnounceMerges implements MergeListener {

    private final Feed feed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnnounceMerges(Feed feed, ApplicationEventPublisher events, Clock clock) {
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void merged(Merge merge) {
        var now = clock.instant();
        merge.contacts().forEach((from, into) -> events.publishEvent(new ContactsMerged(from, into, now)));
        feed.append(merge.threads().entrySet().stream()
                .map(thread -> new Change.ConversationMerged(
                        thread.getKey().value(), thread.getValue().value()))
                .toList());
    }
}
