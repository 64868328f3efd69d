package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.TemplateDirectory;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.TemplatePermission;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.TemplateFilling;
import com.imobhub.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes of a template that was asked for what the contact will read, as the account has it now. */
@Service
class FillTemplates {

    private static final String MARKETING = "MARKETING";
    private static final int SUGGESTED = 5;

    private final TemplateDirectory templates;
    private final TemplatePermission permission;
    private final ChannelDirectory channels;
    private final Contacts contacts;

    FillTemplates(
            TemplateDirectory templates, TemplatePermission permission, ChannelDirectory channels, Contacts contacts) {
        this.templates = templates;
        this.permission = permission;
        this.channels = channels;
        this.contacts = contacts;
    }

    /**
     * @param content anything that is no template stays as it is
     * @throws Refusal {@code unknown-template}, {@code marketing-opt-out}, or as {@link TemplateFilling#fill}
     */
    Content fill(Content content, Conversation conversation, Instant now) {
        return content instanceof Content.Template asked ? fill(asked, conversation, now) : content;
    }

    private Content fill(Content.Template asked, Conversation conversation, Instant now) {
        var name = new TemplateName(null, asked.name(), asked.language());
        var template = templates
                .find(conversation.channel(), name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNPROCESSABLE,
                        "unknown-template",
                        "The account of this channel has no such template in this language.",
                        "template.name"));
        var filled = TemplateFilling.fill(template, asked);
        checkPermission(conversation.channel(), now);
        if (MARKETING.equals(template.category()) && refusesMarketing(conversation)) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "marketing-opt-out",
                    "The contact wants no marketing messages; this template is one.",
                    "template.name");
        }
        return filled;
    }

    /** Notes that a template was sent, by which the usual ones come first. */
    void used(Content content, Conversation conversation, Instant now) {
        if (content instanceof Content.Template sent) {
            templates.used(conversation.channel(), new TemplateName(null, sent.name(), sent.language()), now);
        }
    }

    /** A channel that is paused sends later; one that is restricted would be refused. */
    private void checkPermission(ChannelId channel, Instant now) {
        var works = channels.find(channel)
                .filter(it -> it.state() == ChannelState.CONNECTED)
                .isPresent();
        if (works && !permission.mayStartConversations(channel, now)) {
            throw TemplateFilling.notUsable("restricted");
        }
    }

    private boolean refusesMarketing(Conversation conversation) {
        return contacts.find(conversation.contact())
                .map(Contact::marketingOptOutAt)
                .isPresent();
    }

    /** The same refusal, naming templates that may be sent instead where that is the way out. */
    Refusal suggesting(Refusal refusal, Conversation conversation) {
        if (!refusal.code().equals("window-closed")) {
            return refusal;
        }
        var names = templates.usableNames(conversation.channel(), SUGGESTED);
        return refusal.with("templates", names.isEmpty() ? null : List.copyOf(names));
    }
}
