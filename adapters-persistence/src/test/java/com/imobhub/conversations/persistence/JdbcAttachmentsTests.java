package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.attachments.Attachments;
import com.imobhub.conversations.application.attachments.AttachmentsContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JdbcAttachmentsTests implements AttachmentsContract {

    private final Attachments attachments;
    private final JdbcClient jdbc;

    @Autowired
    JdbcAttachmentsTests(Attachments attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate attachment").update();
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
