package com.imobhub.channels.application;

import com.imobhub.channels.domain.Templates;

class InMemoryTemplatesTests implements TemplatesContract {

    private final Templates templates = new InMemoryTemplates();

    @Override
    public Templates templates() {
        return templates;
    }
}
