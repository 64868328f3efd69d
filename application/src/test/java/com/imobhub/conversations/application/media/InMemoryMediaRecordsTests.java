package com.imobhub.conversations.application.media;

class InMemoryMediaRecordsTests implements MediaRecordsContract {

    private final MediaRecords records = new InMemoryMediaRecords();

    @Override
    public MediaRecords records() {
        return records;
    }
}
