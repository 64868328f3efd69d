package com.imobhub.channels.persistence;

import com.imobhub.channels.application.TemplatesContract;
import com.imobhub.channels.domain.Templates;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcTemplatesTests implements TemplatesContract {

    private final Templates templates;

    @Autowired
    JdbcTemplatesTests(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Templates templates() {
        return templates;
    }
}
