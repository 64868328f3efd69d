package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.attachments.ProviderFiles;
import com.imobhub.conversations.application.attachments.ProviderFilesContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JdbcProviderFilesTests implements ProviderFilesContract {

    private final ProviderFiles files;
    private final JdbcClient jdbc;

    @Autowired
    JdbcProviderFilesTests(ProviderFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate provider_file").update();
    }

    @Override
    public ProviderFiles files() {
        return files;
    }
}
