package com.imobhub.conversations.application;

import com.imobhub.conversations.application.live.Feed;

class InMemoryFeedTests implements FeedContract {

    private final Feed feed = new InMemoryFeed();

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public void inTransaction(Runnable work) {
        work.run();
    }
}
