package com.imobhub.conversations.application.receiving;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.receiving.InboundElement.AddressBookEntry;
import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.Afterthought;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MarketingPreference;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Routed;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Applies what deliveries say, any number of elements at once, inside the caller's transaction. The order in which rows are
 * locked is the same for everybody: identities, conversations, messages.
 */
@Service
class ApplyElements {

    private final ChannelDirectory channels;
    private final Messages messages;
    private final ApplyMessages applyMessages;
    private final ApplyAfterthoughts applyAfterthoughts;
    private final ApplyStatuses applyStatuses;
    private final ApplyChannelNews applyChannelNews;

    ApplyElements(
            ChannelDirectory channels,
            Messages messages,
            ApplyMessages applyMessages,
            ApplyAfterthoughts applyAfterthoughts,
            ApplyStatuses applyStatuses,
            ApplyChannelNews applyChannelNews) {
        this.channels = channels;
        this.messages = messages;
        this.applyMessages = applyMessages;
        this.applyAfterthoughts = applyAfterthoughts;
        this.applyStatuses = applyStatuses;
        this.applyChannelNews = applyChannelNews;
    }

    /** The channels that elements of one batch name. */
    private record Routes(Map<Route, ConnectedChannel> channels) {

        boolean know(Route route) {
            return channels.containsKey(route);
        }

        ConnectedChannel of(Route route) {
            return requireNonNull(channels.get(route));
        }
    }

    void apply(List<InboundElement> elements, Remainder remainder) {
        var routes = new Routes(channelsOf(routesOf(elements)));
        var late = lateEdits(elements, routes, remainder);
        var arrivals = new ArrayList<Arrival>();
        var hearsay = new ArrayList<Hearsay>();
        var afterthoughts = new ArrayList<ApplyAfterthoughts.About>();
        var statuses = new ArrayList<ApplyStatuses.About>();
        var news = new ArrayList<ApplyChannelNews.About>();
        for (var i = 0; i < elements.size(); i++) {
            var index = i;
            switch (elements.get(index)) {
                case NotUnderstood(var cause, var reason) -> remainder.keep(index, cause.line(reason));
                case ChannelReported(var report) ->
                    news.add(new ApplyChannelNews.About(
                            report, () -> remainder.keep(index, Cause.UNKNOWN_CHANNEL.line(unknownAccount(report)))));
                case Ignored ignored -> {}
                case Routed routed when !routes.know(routed.route()) -> remainder.keepUnrouted(index, routed.route());
                case MessageArrived arrived -> arrivals.add(Arrival.of(arrived, routes.of(arrived.route())));
                case MessageEdited edited
                when late.contains(index) -> arrivals.add(Arrival.of(edited.as(), routes.of(edited.route())));
                case Afterthought said ->
                    afterthoughts.add(new ApplyAfterthoughts.About(
                            target(said, routes), said, () -> remainder.await(index, missing(said.target()))));
                case StatusReported reported -> {
                    hearsay.addAll(Rumours.of(reported));
                    statuses.add(new ApplyStatuses.About(
                            new ProviderId(routes.of(reported.route()).id(), reported.providerId()),
                            reported,
                            () -> remainder.await(index, missing(reported.providerId()))));
                }
                case AddressChanged changed -> {
                    hearsay.add(new Hearsay.AddressChange(
                            changed.was(), changed.now().addresses()));
                    if (changed.notice() != null) {
                        arrivals.add(Arrival.of(changed.notice(), routes.of(changed.route())));
                    }
                }
                case AddressBookEntry entry -> hearsay.addAll(Rumours.of(entry));
                case MarketingPreference(var route, var addresses, var wanted, var at) ->
                    hearsay.add(new Hearsay.MarketingChoice(addresses, !wanted, at));
            }
        }
        applyMessages.apply(arrivals, hearsay);
        applyAfterthoughts.apply(afterthoughts);
        applyStatuses.apply(statuses);
        applyChannelNews.apply(news);
        applyChannelNews.heard(routes.channels().values());
    }

    private static Set<Route> routesOf(List<InboundElement> elements) {
        return elements.stream()
                .filter(Routed.class::isInstance)
                .map(element -> ((Routed) element).route())
                .collect(toSet());
    }

    /** Edits that will not see their message any more: each becomes a message of its own. */
    private Set<Integer> lateEdits(List<InboundElement> elements, Routes routes, Remainder remainder) {
        var late = new HashSet<Integer>();
        for (var i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof MessageEdited edited
                    && routes.know(edited.route())
                    && remainder.isLastTry(i)
                    && messages.identify(List.of(target(edited, routes))).isEmpty()) {
                late.add(i);
            }
        }
        return late;
    }

    private static ProviderId target(Afterthought said, Routes routes) {
        return new ProviderId(routes.of(said.route()).id(), said.target());
    }

    private static String missing(String providerId) {
        return Cause.MISSING_MESSAGE.line("It is about message " + providerId + ", which is not here.");
    }

    /** The reason under which deliveries for a channel that is not connected are kept. */
    static String unknownRoute(Route route) {
        return "No " + route.kind() + " channel is called " + route.value() + ".";
    }

    /** The reason under which news are kept that concern no channel here. */
    private static String unknownAccount(ChannelReport report) {
        var number = report.route() == null ? report.phone() : report.route();
        return "No channel " + (number == null ? "" : "called " + number + " ") + ofAccount(report.account());
    }

    /** What the reasons have in common under which news of an account are kept. */
    static String ofAccount(String account) {
        return "of account " + account + " is here.";
    }

    /** The channels that have these routes. */
    Map<Route, ConnectedChannel> channelsOf(Set<Route> routes) {
        var found = new HashMap<Route, ConnectedChannel>();
        for (var kind : routes.stream().map(Route::kind).collect(toSet())) {
            var names = routes.stream()
                    .filter(route -> route.kind() == kind)
                    .map(Route::value)
                    .toList();
            channels.byRoute(kind, names).forEach((name, channel) -> found.put(new Route(kind, name), channel));
        }
        return found;
    }
}
