package com.imobhub.conversations.application.attachments;

class InMemoryAttachmentsTests implements AttachmentsContract {

    private final Attachments attachments = new InMemoryAttachments();

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
