package com.imobhub.conversations.application.media;

class InMemoryMediaStoreTests implements MediaStoreContract {

    private final MediaStore store = new InMemoryMediaStore();

    @Override
    public MediaStore store() {
        return store;
    }
}
