package com.imobhub.channels.domain;

import static java.util.stream.Collectors.joining;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.Alert.Kind;
import com.imobhub.channels.domain.Alert.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an alert says; its components are those of {@link Alert}. */
public record AlertText(
        String topic,
        Level level,
        Kind kind,
        @Nullable String about,
        @Nullable String words,
        @Nullable Instant until) {

    /** The topic of {@link #manyFailures}. */
    public static final String MANY_FAILURES = "many-failures";

    private static AlertText say(String topic, Level level, Kind kind, @Nullable String about, @Nullable String words) {
        return new AlertText(topic, level, kind, about, words, null);
    }

    private static Optional<AlertText> over(String topic, Kind kind) {
        return Optional.of(say(topic, Level.OVER, kind, null, null));
    }

    /** Most of the last messages of a channel failed. */
    public static AlertText manyFailures(int failed, int finished) {
        return say(MANY_FAILURES, Level.CRITICAL, Kind.MANY_FAILURES, failed + "/" + finished, null);
    }

    /** What news tell a person; empty when nobody has to know. */
    public static Optional<AlertText> of(ChannelNews news) {
        return switch (news) {
            case ChannelNews.NumberQuality quality -> quality(quality);
            case ChannelNews.NameDecided name -> name(name);
            case ChannelNews.Capability nothing -> Optional.empty();
            case ChannelNews.HistoryDeclined nothing -> Optional.empty();
            case ChannelNews.Restricted restricted -> restricted(restricted);
            case ChannelNews.Violated(var violation) ->
                Optional.of(say("violation", Level.CRITICAL, Kind.ACCOUNT_VIOLATED, null, violation));
            case ChannelNews.Banned banned -> banned(banned);
            case ChannelNews.AccessRemoved(var event) ->
                Optional.of(say("access", Level.CRITICAL, Kind.ACCESS_REMOVED, null, event));
            case ChannelNews.AccessRestored restored -> over("access", Kind.ACCESS_REMOVED);
            case ChannelNews.AccountAlert alert -> Optional.of(alert(alert));
            case ChannelNews.Security security -> Optional.of(security(security));
            case ChannelNews.TemplateStatus status -> status(status);
            case ChannelNews.TemplateQuality nothing -> Optional.empty();
            case ChannelNews.TemplateCategory category -> category(category);
            case ChannelNews.TemplateComponents nothing -> Optional.empty();
            case ChannelNews.Other(var field, var event, var words) ->
                Optional.of(say(
                        "news:" + field + ":" + event, Level.INFO, Kind.NEWS, event, words == null ? field : words));
        };
    }

    private static Optional<AlertText> quality(ChannelNews.NumberQuality news) {
        return switch (news.event()) {
            case "FLAGGED" ->
                Optional.of(say("quality", Level.WARNING, Kind.NUMBER_FLAGGED, news.limit(), news.event()));
            case "UNFLAGGED" -> over("quality", Kind.NUMBER_FLAGGED);
            case "DOWNGRADE" ->
                Optional.of(say("limit", Level.WARNING, Kind.LIMIT_LOWERED, news.limit(), news.event()));
            case "UPGRADE" -> over("limit", Kind.LIMIT_LOWERED);
            case "ONBOARDING", "THROUGHPUT_UPGRADE" -> Optional.empty();
            default -> Optional.of(say("news:quality", Level.INFO, Kind.NEWS, news.event(), news.limit()));
        };
    }

    private static Optional<AlertText> name(ChannelNews.NameDecided news) {
        return switch (news.decision()) {
            case "REJECTED" -> Optional.of(say("name", Level.WARNING, Kind.NAME_REJECTED, news.name(), news.reason()));
            case "DEFERRED" -> Optional.of(say("name", Level.INFO, Kind.NAME_DEFERRED, news.name(), news.reason()));
            default -> over("name", Kind.NAME_REJECTED);
        };
    }

    /** Ends with the last of its restrictions, or never when one names no end. */
    private static Optional<AlertText> restricted(ChannelNews.Restricted news) {
        var types = news.restrictions().stream()
                .map(ChannelNews.Restriction::type)
                .sorted()
                .collect(joining(", "));
        var ends =
                news.restrictions().stream().map(ChannelNews.Restriction::until).toList();
        var until = ends.contains(null)
                ? null
                : ends.stream()
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return Optional.of(new AlertText("restriction", Level.CRITICAL, Kind.ACCOUNT_RESTRICTED, null, types, until));
    }

    private static Optional<AlertText> banned(ChannelNews.Banned news) {
        return switch (news.ban()) {
            case SCHEDULED -> Optional.of(say("ban", Level.CRITICAL, Kind.BAN_SCHEDULED, null, news.date()));
            case DISABLED -> Optional.of(say("ban", Level.CRITICAL, Kind.BANNED, null, news.date()));
            case REINSTATED -> over("ban", Kind.BANNED);
        };
    }

    private static AlertText alert(ChannelNews.AccountAlert news) {
        var level = switch (news.severity()) {
            case INFORMATIONAL -> Level.INFO;
            case WARNING -> Level.WARNING;
            case CRITICAL -> Level.CRITICAL;
        };
        return say(
                "account-alert:" + news.type(),
                news.active() ? level : Level.OVER,
                Kind.ACCOUNT_ALERT,
                news.type(),
                news.description());
    }

    /** Whoever has the PIN can take the number away, so all of these are shown everywhere. */
    private static AlertText security(ChannelNews.Security news) {
        var kind = switch (news.event()) {
            case "PIN_CHANGED" -> Kind.PIN_CHANGED;
            case "PIN_RESET_REQUEST" -> Kind.PIN_RESET_REQUESTED;
            case "PIN_RESET_SUCCESS" -> Kind.PIN_RESET;
            default -> Kind.NEWS;
        };
        return say("security", Level.CRITICAL, kind, news.event(), news.requester());
    }

    private static Optional<AlertText> status(ChannelNews.TemplateStatus news) {
        var topic = topic("template-status", news.template());
        var words = news.detail() == null ? news.reason() : news.detail();
        return switch (news.status()) {
            case "REJECTED" -> Optional.of(warning(topic, Kind.TEMPLATE_REJECTED, news.template(), words));
            case "PAUSED" -> Optional.of(warning(topic, Kind.TEMPLATE_PAUSED, news.template(), words));
            case "DISABLED" -> Optional.of(warning(topic, Kind.TEMPLATE_DISABLED, news.template(), words));
            default -> over(topic, Kind.TEMPLATE_PAUSED);
        };
    }

    private static Optional<AlertText> category(ChannelNews.TemplateCategory news) {
        var from = news.announced() == null ? news.previous() : news.category();
        var to = news.announced() == null ? news.category() : news.announced();
        var words = from == null ? to : from + " → " + to;
        return Optional.of(
                warning(topic("template-category", news.template()), Kind.TEMPLATE_CATEGORY, news.template(), words));
    }

    private static AlertText warning(String topic, Kind kind, TemplateName template, @Nullable String words) {
        return say(topic, Level.WARNING, kind, template.name() + " (" + template.language() + ")", words);
    }

    private static String topic(String prefix, TemplateName template) {
        return prefix + ":" + template.name() + ":" + template.language();
    }
}
