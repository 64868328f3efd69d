package com.imobhub.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers which message templates a channel may send. */
public interface TemplateDirectory {

    /** A template of the channel's account, usable or not; nothing when the account has none such. */
    Optional<MessageTemplate> find(ChannelId channel, TemplateName template);

    /** The names of templates that may be sent now, the recently used first. */
    List<String> usableNames(ChannelId channel, int most);

    /** Notes that a template was used, by which the usual ones come first. */
    void used(ChannelId channel, TemplateName template, Instant at);
}
