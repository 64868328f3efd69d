package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelNews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a channel as the provider told it at a moment. Of two facts about the same, the newer counts; at the same
 * second the one whose words sort later, so that the order in which they arrive never matters.
 *
 * @param about tells aspects apart that exist more than once, otherwise empty
 * @param until when it ends by itself
 * @param pauses nothing is sent over the channel while this holds
 */
public record Fact(
        Aspect aspect,
        String about,
        String value,
        @Nullable String detail,
        @Nullable Instant until,
        boolean pauses,
        Instant at) {

    /** Nothing can be sent, not even answers. */
    public static final String NO_ANSWERS = "RESTRICTED_CUSTOMER_INITIATED_MESSAGING";

    /** Conversations cannot be started, so templates are not sent. */
    public static final String NO_TEMPLATES = "RESTRICTED_BIZ_INITIATED_MESSAGING";

    private static final Comparator<Fact> BY_AGE = Comparator.comparing(Fact::at)
            .thenComparing(Fact::value)
            .thenComparing(fact -> fact.detail() == null ? "" : fact.detail());

    /** A fact that neither ends nor pauses. */
    public static Fact plain(Aspect aspect, String value, @Nullable String detail, Instant at) {
        return new Fact(aspect, "", value, detail, null, false, at);
    }

    /** What news say about channels; empty when they only deserve an alert. */
    public static List<Fact> of(ChannelNews news, Instant at) {
        return switch (news) {
            case ChannelNews.NumberQuality quality -> quality(quality, at);
            case ChannelNews.NameDecided name -> name(name, at);
            case ChannelNews.Capability capability ->
                limit(capability.limit(), at).toList();
            case ChannelNews.Restricted(var restrictions) ->
                restrictions.stream()
                        .map(restriction -> restriction(restriction, at))
                        .toList();
            case ChannelNews.Banned(var ban, var date) ->
                List.of(new Fact(Aspect.BAN, "", ban.name(), date, null, ban == ChannelNews.Ban.DISABLED, at));
            case ChannelNews.AccessRemoved(var event) ->
                List.of(new Fact(Aspect.ACCESS, "", event, null, null, true, at));
            case ChannelNews.AccessRestored(var event) -> List.of(plain(Aspect.ACCESS, event, null, at));
            case ChannelNews.HistoryDeclined declined -> List.of(plain(Aspect.HISTORY, "DECLINED", null, at));
            case ChannelNews.Violated violated -> List.of();
            case ChannelNews.AccountAlert alert -> List.of();
            case ChannelNews.Security security -> List.of();
            case ChannelNews.OfTemplate template -> List.of();
            case ChannelNews.Other other -> List.of();
        };
    }

    private static List<Fact> quality(ChannelNews.NumberQuality news, Instant at) {
        var said = grade(news.event(), at);
        return Stream.concat(said.stream(), limit(news.limit(), at)).toList();
    }

    private static Optional<Fact> grade(String event, Instant at) {
        return switch (event) {
            case "FLAGGED" -> Optional.of(plain(Aspect.QUALITY, Quality.RED.name(), null, at));
            case "UNFLAGGED" -> Optional.of(plain(Aspect.QUALITY, Quality.UNKNOWN.name(), null, at));
            case "THROUGHPUT_UPGRADE" -> Optional.of(plain(Aspect.THROUGHPUT, "HIGH", null, at));
            default -> Optional.empty();
        };
    }

    private static List<Fact> name(ChannelNews.NameDecided news, Instant at) {
        var decision = plain(Aspect.NAME_DECISION, news.decision(), news.reason(), at);
        return news.decision().equals("APPROVED") && news.name() != null
                ? List.of(decision, plain(Aspect.NAME, news.name(), null, at))
                : List.of(decision);
    }

    private static Fact restriction(ChannelNews.Restriction news, Instant at) {
        return new Fact(
                Aspect.RESTRICTION,
                news.type(),
                news.type(),
                null,
                news.until(),
                news.type().equals(NO_ANSWERS),
                at);
    }

    private static Stream<Fact> limit(@Nullable String limit, Instant at) {
        return limit == null ? Stream.empty() : Stream.of(plain(Aspect.LIMIT, limit, null, at));
    }

    /** What it is a fact about. */
    public Subject subject() {
        return new Subject(aspect, about);
    }

    /** Facts with the same subject replace each other. */
    public record Subject(Aspect aspect, String about) {}

    /** The one of two facts about the same that counts. */
    public Fact newest(Fact other) {
        return BY_AGE.compare(this, other) >= 0 ? this : other;
    }

    /** The same fact after somebody in the agency said that the channel works again. */
    public Fact overruled() {
        return new Fact(aspect, about, value, detail, until, false, at);
    }

    boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }
}
