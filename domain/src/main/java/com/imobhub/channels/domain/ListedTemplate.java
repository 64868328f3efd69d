package com.imobhub.channels.domain;

import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.TemplateName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A template as the provider lists it. */
public record ListedTemplate(
        TemplateName template,
        String status,
        @Nullable String rejectedReason,
        @Nullable String category,
        @Nullable String quality,
        MessageTemplate.Form form) {

    /** What the list tells of its state. */
    public Template state(String account, Instant at) {
        return new Template(
                account,
                template.name(),
                template.language(),
                Said.of(template.id(), at),
                Said.of(new Template.Status(status, rejectedReason, null), at),
                Said.of(category, at),
                null,
                Said.of(quality, at),
                null);
    }
}
