package com.imobhub.conversations.application.live;

import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.domain.MergeListener;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Makes what only Spring makes otherwise. */
public final class LiveFeeds {

    private LiveFeeds() {}

    public static LiveFeed over(Feed feed) {
        return new LiveFeed(feed);
    }

    public static Announcements announcing(Feed feed, ConversationReads conversations, MessageReads messages) {
        return new Announcements(feed, conversations, messages);
    }

    public static MergeListener announcingMerges(Feed feed, ApplicationEventPublisher events, Clock clock) {
        return new AnnounceMerges(feed, events, clock);
    }
}
