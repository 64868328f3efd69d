package com.imobhub.conversations.application.live;

import com.imobhub.conversations.application.reading.ConversationReads;

/** Makes what only Spring makes otherwise. */
public final class LiveFeeds {

    private LiveFeeds() {}

    public static LiveFeed over(Feed feed) {
        return new LiveFeed(feed);
    }

    public static Announcements announcing(Feed feed, ConversationReads reads) {
        return new Announcements(feed, reads);
    }
}
