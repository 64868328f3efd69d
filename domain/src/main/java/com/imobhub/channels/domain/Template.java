package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.TemplateName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message template as far as the provider told about it; each part by its newest word.
 *
 * @param name its {@code id} is the one told last
 * @param editedAt when its content was last changed elsewhere, so that what we have of it is stale; null if never
 */
public record Template(
        String account,
        String name,
        String language,
        @Nullable Said<String> providerId,
        @Nullable Said<Status> status,
        @Nullable Said<String> category,
        @Nullable Said<Announcement> announced,
        @Nullable Said<String> quality,
        @Nullable Instant editedAt) {

    /**
     * @param word APPROVED, REJECTED, PENDING, PAUSED, DISABLED, …
     * @param detail the longer explanation
     */
    public record Status(
            String word, @Nullable String reason, @Nullable String detail) {}

    /** The category it will get. */
    public record Announcement(String category, @Nullable Instant from) {}

    /** What one piece of news tells about a template. */
    public static Template of(String account, ChannelNews.OfTemplate news, Instant at) {
        var known = untold(account, news.template(), at);
        return switch (news) {
            case ChannelNews.TemplateStatus status ->
                known.with(
                        Said.of(new Status(status.status(), status.reason(), status.detail()), at),
                        Said.of(status.category(), at),
                        null,
                        null,
                        null);
            case ChannelNews.TemplateQuality quality ->
                known.with(null, null, null, Said.of(quality.score(), at), null);
            case ChannelNews.TemplateCategory category ->
                known.with(
                        null,
                        Said.of(category.category(), at),
                        category.announced() == null
                                ? null
                                : Said.of(new Announcement(category.announced(), category.from()), at),
                        null,
                        null);
            case ChannelNews.TemplateComponents components -> known.with(null, null, null, null, at);
        };
    }

    private static Template untold(String account, TemplateName name, Instant at) {
        return new Template(
                account, name.name(), name.language(), Said.of(name.id(), at), null, null, null, null, null);
    }

    private Template with(
            @Nullable Said<Status> status,
            @Nullable Said<String> category,
            @Nullable Said<Announcement> announced,
            @Nullable Said<String> quality,
            @Nullable Instant editedAt) {
        return new Template(account, name, language, providerId, status, category, announced, quality, editedAt);
    }

    /** The same template with what the other knows of it; the order does not matter. */
    public Template merge(Template other) {
        return new Template(
                account,
                name,
                language,
                Said.newest(providerId, other.providerId),
                Said.newest(status, other.status),
                Said.newest(category, other.category),
                Said.newest(announced, other.announced),
                Said.newest(quality, other.quality),
                later(editedAt, other.editedAt));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isAfter(one) ? other : one;
    }

    public Key key() {
        return new Key(account, name, language);
    }

    /** What makes it one template. */
    public record Key(String account, String name, String language) {}
}
