package com.imobhub.channels.application;

import com.imobhub.channels.domain.Template;
import com.imobhub.channels.domain.Templates;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Templates in a map. */
class InMemoryTemplates implements Templates {

    private final Map<Template.Key, Template> kept = new HashMap<>();

    @Override
    public void merge(Collection<Template> told) {
        told.forEach(template -> kept.merge(template.key(), template, Template::merge));
    }

    @Override
    public List<Template> of(String account) {
        return kept.values().stream()
                .filter(template -> template.account().equals(account))
                .sorted(Comparator.comparing(Template::name).thenComparing(Template::language))
                .toList();
    }

    void forget(Predicate<Template> gone) {
        kept.values().removeIf(gone);
    }
}
