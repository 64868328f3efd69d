package com.imobhub.conversations.application.attachments;

class InMemoryProviderFilesTests implements ProviderFilesContract {

    private final ProviderFiles files = new InMemoryProviderFiles();

    @Override
    public ProviderFiles files() {
        return files;
    }
}
