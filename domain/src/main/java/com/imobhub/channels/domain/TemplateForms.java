package com.imobhub.channels.domain;

import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.TemplateName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what the templates of each account say, as the provider listed them last; {@link Templates} keeps their state. */
public interface TemplateForms {

    /**
     * Takes what the provider listed for an account: what is new is added, what changed is changed, and what is not listed any
     * more is forgotten, unless something newer than {@code asOf} was told about it.
     */
    void replace(String account, Collection<ListedTemplate> listed, Instant asOf);

    /** Notes that the provider was asked, whatever came of it. */
    void asked(String account, Instant at);

    /** Notes that the provider refused a template as it is kept here: what it listed before may be true no more. */
    void doubt(String account, Instant at);

    /** When the provider was last asked and when it last answered. */
    Visits visits(String account);

    /**
     * @param asked null for never
     * @param answered null for never
     * @param stale whether something was told since that the list does not know
     */
    record Visits(@Nullable Instant asked, @Nullable Instant answered, boolean stale) {

        public static final Visits NONE = new Visits(null, null, false);

        /** Whether to ask again: news after a pause, and everything after a while. */
        public boolean isDue(Instant now, Duration pause, Duration usual) {
            if (asked != null && asked.plus(pause).isAfter(now)) {
                return false;
            }
            return stale || answered == null || !answered.plus(usual).isAfter(now);
        }
    }

    Optional<MessageTemplate> find(String account, TemplateName template);

    /**
     * Those that may be sent first, among them the recently used ones, then by name.
     *
     * @param words all must occur in its name or texts, whatever their accents and case; none finds all
     * @param language only of this one; null for all
     */
    List<MessageTemplate> search(String account, List<String> words, @Nullable String language, int limit);

    /** Every language of the account's templates. */
    List<String> languages(String account);

    /** Notes when a template was used; of many uses at once one is enough. */
    void used(String account, TemplateName template, Instant at);
}
