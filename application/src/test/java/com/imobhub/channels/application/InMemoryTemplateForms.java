package com.imobhub.channels.application;

import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.Hindrance;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.channels.domain.Said;
import com.imobhub.channels.domain.Template;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.shared.SearchWords;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms of templates in a map. */
class InMemoryTemplateForms implements TemplateForms {

    private static final Comparator<Instant> LATEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    private final InMemoryTemplates templates;
    private final Map<Template.Key, MessageTemplate.Form> forms = new HashMap<>();
    private final Map<Template.Key, Instant> used = new HashMap<>();
    private final Map<String, Instant> asked = new HashMap<>();
    private final Map<String, Instant> answered = new HashMap<>();
    private final Map<String, Instant> doubted = new HashMap<>();

    InMemoryTemplateForms(InMemoryTemplates templates) {
        this.templates = templates;
    }

    private static Template.Key key(String account, TemplateName template) {
        return new Template.Key(account, template.name(), template.language());
    }

    @Override
    public void replace(String account, Collection<ListedTemplate> listed, Instant asOf) {
        if (answered.containsKey(account) && answered.get(account).isAfter(asOf)) {
            return;
        }
        asked(account, asOf);
        answered.put(account, asOf);
        templates.merge(listed.stream().map(it -> it.state(account, asOf)).toList());
        forms.keySet().removeIf(key -> key.account().equals(account));
        listed.forEach(it -> forms.put(key(account, it.template()), it.form()));
        templates.forget(it -> it.account().equals(account) && !forms.containsKey(it.key()) && isOlder(it, asOf));
    }

    private static boolean isOlder(Template template, Instant asOf) {
        var said = Stream.of(template.providerId(), template.status(), template.category(), template.quality())
                .filter(Objects::nonNull)
                .map(Said::at);
        return Stream.concat(said, Stream.ofNullable(template.editedAt())).allMatch(at -> at.isBefore(asOf));
    }

    @Override
    public void asked(String account, Instant at) {
        asked.merge(account, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public void doubt(String account, Instant at) {
        doubted.merge(account, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public Visits visits(String account) {
        var at = answered.get(account);
        var stale = at != null
                && (doubted.getOrDefault(account, Instant.MIN).isAfter(at)
                        || templates.of(account).stream().anyMatch(it -> isNews(it, at)));
        return new Visits(asked.get(account), at, stale);
    }

    private boolean isNews(Template template, Instant than) {
        return template.editedAt() != null && template.editedAt().isAfter(than)
                || !forms.containsKey(template.key())
                        && template.status() != null
                        && template.status().at().isAfter(than)
                        && !template.status().what().word().equals("DELETED");
    }

    @Override
    public Optional<MessageTemplate> find(String account, TemplateName template) {
        return Optional.ofNullable(forms.get(key(account, template)))
                .map(form -> template(key(account, template), form));
    }

    private MessageTemplate template(Template.Key key, MessageTemplate.Form form) {
        var state = templates.of(key.account()).stream()
                .filter(it -> it.key().equals(key))
                .findFirst();
        var hindrance = Hindrance.ofStatus(
                state.map(Template::status).map(it -> it.what().word()).orElse(null));
        return new MessageTemplate(
                key.name(),
                key.language(),
                state.map(Template::category).map(Said::what).orElse(null),
                state.map(Template::quality).map(Said::what).orElse(null),
                hindrance == null && !form.unsupported().isEmpty() ? Hindrance.UNSUPPORTED : hindrance,
                form);
    }

    @Override
    public List<MessageTemplate> search(String account, List<String> words, String language, int limit) {
        return forms.entrySet().stream()
                .filter(it -> it.getKey().account().equals(account))
                .map(it -> template(it.getKey(), it.getValue()))
                .filter(it -> language == null || it.language().equals(language))
                .filter(it -> hasAll(it, words))
                .sorted(Comparator.comparing((MessageTemplate it) -> !it.usable())
                        .thenComparing(
                                it -> used.get(new Template.Key(account, it.name(), it.language())), LATEST_FIRST)
                        .thenComparing(MessageTemplate::name)
                        .thenComparing(MessageTemplate::language))
                .limit(limit)
                .toList();
    }

    private static boolean hasAll(MessageTemplate template, List<String> words) {
        var text = SearchWords.fold(MessageTemplate.words(template.name(), template.form()));
        return words.stream().map(SearchWords::fold).allMatch(text::contains);
    }

    @Override
    public List<String> languages(String account) {
        return forms.keySet().stream()
                .filter(it -> it.account().equals(account))
                .map(Template.Key::language)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void used(String account, TemplateName template, Instant at) {
        if (forms.containsKey(key(account, template))) {
            used.put(key(account, template), at);
        }
    }
}
