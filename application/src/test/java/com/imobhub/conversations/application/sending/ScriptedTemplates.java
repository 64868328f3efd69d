package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.Form;
import com.imobhub.channels.MessageTemplate.Header;
import com.imobhub.channels.MessageTemplate.HeaderKind;
import com.imobhub.channels.MessageTemplate.Line;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.channels.TemplateDirectory;
import com.imobhub.channels.TemplateName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The templates that a test says there are. */
final class ScriptedTemplates implements TemplateDirectory {

    static final MessageTemplate WELCOME = greeting("boas_vindas", "UTILITY");
    static final MessageTemplate OFFER = greeting("retomar_contato", "MARKETING");

    static final MessageTemplate PROPOSAL = new MessageTemplate(
            "proposta_pdf",
            "pt_BR",
            "UTILITY",
            "GREEN",
            null,
            new Form(
                    false,
                    new Header(HeaderKind.DOCUMENT, null),
                    new Line("Segue a proposta.", List.of()),
                    null,
                    List.of(),
                    List.of()));

    final List<TemplateName> used = new ArrayList<>();
    final List<MessageTemplate> all = new ArrayList<>(List.of(WELCOME, OFFER));

    private static MessageTemplate greeting(String name, String category) {
        var line = new Line("Olá, {{1}}!", List.of(new Variable("1", "Marina")));
        var form = new Form(false, null, line, null, List.of(), List.of());
        return new MessageTemplate(name, "pt_BR", category, "GREEN", null, form);
    }

    @Override
    public Optional<MessageTemplate> find(ChannelId channel, TemplateName template) {
        return all.stream()
                .filter(it -> it.name().equals(template.name()) && it.language().equals(template.language()))
                .findFirst();
    }

    @Override
    public List<String> usableNames(ChannelId channel, int most) {
        return all.stream().map(MessageTemplate::name).limit(most).toList();
    }

    @Override
    public void used(ChannelId channel, TemplateName template, Instant at) {
        used.add(template);
    }
}
