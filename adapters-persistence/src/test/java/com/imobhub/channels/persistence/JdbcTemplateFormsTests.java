package com.imobhub.channels.persistence;

import com.imobhub.channels.application.TemplateFormsContract;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.channels.domain.Templates;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcTemplateFormsTests implements TemplateFormsContract {

    private final TemplateForms forms;
    private final Templates templates;

    @Autowired
    JdbcTemplateFormsTests(TemplateForms forms, Templates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    @Override
    public TemplateForms forms() {
        return forms;
    }

    @Override
    public Templates templates() {
        return templates;
    }
}
