package com.imobhub.channels.application;

import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.channels.domain.Templates;

class InMemoryTemplateFormsTests implements TemplateFormsContract {

    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final InMemoryTemplateForms forms = new InMemoryTemplateForms(templates);

    @Override
    public TemplateForms forms() {
        return forms;
    }

    @Override
    public Templates templates() {
        return templates;
    }
}
