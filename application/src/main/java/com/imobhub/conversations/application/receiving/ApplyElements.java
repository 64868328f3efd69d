package com.imobhub.conversations.application.receiving;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.MessagesReceived;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Routed;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.ProviderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Applies what deliveries say, any number of elements at once, inside the caller's transaction. The order in which rows are
 * locked is the same for everybody: identities, conversations, messages.
 */
@Service
class ApplyElements {

    private final ChannelDirectory channels;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final ApplyStatuses applyStatuses;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    ApplyElements(
            ChannelDirectory channels,
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            ApplyStatuses applyStatuses,
            Announcements announcements,
            ApplicationEventPublisher events) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.applyStatuses = applyStatuses;
        this.announcements = announcements;
        this.events = events;
    }

    /** Hears of an element that could not be applied yet, and why. */
    interface Remainder {

        void keep(int index, String reason);
    }

    /** An inbound message on its way: what arrived, over which channel, under which id of ours. */
    private record Arrival(MessageArrived what, ConnectedChannel channel, MessageId id) {

        ProviderId providerId() {
            return new ProviderId(channel.id(), what.providerId());
        }

        Person person() {
            return what.from();
        }

        Conversations.Thread thread(Function<Person, Contact> people) {
            return new Conversations.Thread(channel, people.apply(person()).id(), person().answerTo());
        }

        Message reach(Conversation thread) {
            return thread.receive(id, what.at(), person().answerTo(), what.content());
        }
    }

    void apply(List<InboundElement> elements, Remainder remainder) {
        var byRoute = channelsOf(elements);
        var arrivals = new ArrayList<Arrival>();
        var statuses = new ArrayList<ApplyStatuses.Report>();
        for (var i = 0; i < elements.size(); i++) {
            var index = i;
            if (elements.get(i) instanceof NotUnderstood(var reason)) {
                remainder.keep(index, reason);
            } else if (elements.get(i) instanceof Routed routed) {
                var channel = byRoute.get(routed.route());
                switch (routed) {
                    case Routed unknown when channel == null -> remainder.keep(index, unknownRoute(unknown.route()));
                    case MessageArrived arrived -> arrivals.add(new Arrival(arrived, channel, MessageId.next()));
                    case StatusReported reported ->
                        statuses.add(new ApplyStatuses.Report(
                                new ProviderId(channel.id(), reported.providerId()),
                                reported,
                                reason -> remainder.keep(index, reason)));
                }
            }
        }
        receive(arrivals);
        applyStatuses.apply(statuses);
    }

    /** The reason under which deliveries for a channel that is not connected are kept. */
    static String unknownRoute(Route route) {
        return "No " + route.kind() + " channel is called " + route.value() + ".";
    }

    private Map<Route, ConnectedChannel> channelsOf(List<InboundElement> elements) {
        var routes = elements.stream()
                .filter(Routed.class::isInstance)
                .map(element -> ((Routed) element).route())
                .collect(toSet());
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

    private void receive(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        var people = contacts.resolve(arrivals.stream().map(Arrival::person).collect(toCollection(LinkedHashSet::new)));
        var threads = conversations.open(
                arrivals.stream().map(arrival -> arrival.thread(people)).collect(toCollection(LinkedHashSet::new)));
        record(arrivals, arrival -> threads.apply(arrival.thread(people)));
    }

    private void record(List<Arrival> arrivals, Function<Arrival, Conversation> threads) {
        var firsts = new LinkedHashMap<ProviderId, Arrival>();
        arrivals.forEach(arrival -> firsts.putIfAbsent(arrival.providerId(), arrival));
        var won = messages.claim(firsts.values().stream()
                .map(arrival -> new Messages.Claim(arrival.providerId(), arrival.id()))
                .toList());
        var received = new LinkedHashMap<Message, Conversation>();
        for (var arrival : firsts.values()) {
            if (won.contains(arrival.providerId())) {
                var thread = threads.apply(arrival);
                received.put(arrival.reach(thread), thread);
            }
        }
        if (received.isEmpty()) {
            return;
        }
        messages.add(received.keySet());
        conversations.save(new LinkedHashSet<>(received.values()));
        announcements.added(List.copyOf(received.keySet()));
        events.publishEvent(new MessagesReceived(received.entrySet().stream()
                .map(entry -> new MessagesReceived.Received(
                        entry.getKey().id(),
                        entry.getValue().id(),
                        entry.getValue().contact(),
                        entry.getValue().channel(),
                        entry.getKey().at()))
                .toList()));
    }
}
