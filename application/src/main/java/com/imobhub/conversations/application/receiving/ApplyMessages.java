package com.imobhub.conversations.application.receiving;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.MessagesReceived;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.MediaDesk;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Puts messages into their threads, each exactly once; the place of one that could not be read gives way to what it says. */
@Service
class ApplyMessages {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final MediaDesk mediaDesk;
    private final Outbox outbox;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    ApplyMessages(
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            MediaDesk mediaDesk,
            Outbox outbox,
            Announcements announcements,
            ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.mediaDesk = mediaDesk;
        this.outbox = outbox;
        this.announcements = announcements;
        this.events = events;
    }

    /** A message that found its place. */
    private record Placed(Message message, Conversation thread, Arrival arrival) {

        Way way() {
            return arrival.what().way();
        }
    }

    /** @param hearsay what is told about people besides */
    void apply(Collection<Arrival> arrivals, Collection<Hearsay> hearsay) {
        var appeared = new LinkedHashMap<Person, Instant>();
        arrivals.forEach(it -> appeared.merge(it.person(), it.what().at(), BinaryOperator.maxBy(naturalOrder())));
        var people = contacts.resolve(appeared, hearsay);
        if (arrivals.isEmpty()) {
            return;
        }
        var threads = conversations.open(
                arrivals.stream().map(arrival -> arrival.thread(people)).collect(toCollection(LinkedHashSet::new)));
        var once = new LinkedHashMap<ProviderId, Arrival>();
        arrivals.forEach(arrival -> once.merge(arrival.providerId(), arrival, Arrival::orFuller));
        var won = messages.claim(once.values().stream()
                .map(arrival -> new Messages.Claim(arrival.providerId(), arrival.id()))
                .toList());
        place(once.values(), won, arrival -> threads.apply(arrival.thread(people)), moves(hearsay));
        complete(once.values().stream()
                .filter(arrival -> !won.contains(arrival.providerId()) && !arrival.isPlaceholder())
                .collect(toMap(Arrival::providerId, Function.identity())));
    }

    private static List<Hearsay.AddressChange> moves(Collection<Hearsay> hearsay) {
        return hearsay.stream()
                .filter(Hearsay.AddressChange.class::isInstance)
                .map(Hearsay.AddressChange.class::cast)
                .toList();
    }

    /** @param moves what is told of new addresses beside the messages: answers go there, not where these came from */
    private void place(
            Collection<Arrival> arrivals,
            Set<ProviderId> won,
            Function<Arrival, Conversation> threads,
            List<Hearsay.AddressChange> moves) {
        var placed = arrivals.stream()
                .filter(arrival -> won.contains(arrival.providerId()))
                .map(arrival -> {
                    var thread = threads.apply(arrival);
                    return new Placed(arrival.reach(thread), thread, arrival);
                })
                .toList();
        if (placed.isEmpty()) {
            return;
        }
        placed.forEach(it -> moves.forEach(it.thread()::follow));
        messages.add(placed.stream().map(Placed::message).toList());
        conversations.save(placed.stream().map(Placed::thread).collect(toCollection(LinkedHashSet::new)));
        mediaDesk.expect(placed.stream()
                .flatMap(it -> it.arrival().media(it.message().id(), it.thread().id()).stream())
                .toList());
        outbox.share(placed.stream()
                .filter(it -> it.way() instanceof Way.OnThePhone)
                .map(it -> it.thread().channel())
                .collect(toCollection(LinkedHashSet::new)));
        announce(placed);
    }

    private void announce(List<Placed> placed) {
        var old = placed.stream()
                .filter(it -> it.way() instanceof Way.LongAgo)
                .map(Placed::message)
                .collect(toCollection(LinkedHashSet::new));
        announcements.added(placed.stream()
                .map(Placed::message)
                .filter(message -> !old.contains(message))
                .toList());
        announcements.recalled(old.stream().map(Message::conversation).collect(toCollection(LinkedHashSet::new)));
        var received =
                placed.stream().filter(it -> it.way() instanceof Way.Written).toList();
        if (!received.isEmpty()) {
            events.publishEvent(new MessagesReceived(
                    received.stream().map(ApplyMessages::received).toList()));
        }
    }

    private static MessagesReceived.Received received(Placed placed) {
        return new MessagesReceived.Received(
                placed.message().id(),
                placed.thread().id(),
                placed.thread().contact(),
                placed.thread().channel(),
                placed.message().at());
    }

    private void complete(Map<ProviderId, Arrival> known) {
        if (known.isEmpty()) {
            return;
        }
        var places = messages.placeholders(known.keySet());
        if (places.isEmpty()) {
            return;
        }
        var contents = new HashMap<MessageId, Content>();
        var media = new ArrayList<ExpectedMedia>();
        var fuller = byMessage(places, known);
        for (var message : messages.lock(places.values())) {
            var arrival = requireNonNull(fuller.get(message.id()));
            contents.put(message.id(), arrival.what().content());
            arrival.media(message.id(), message.conversation()).ifPresent(media::add);
        }
        messages.replace(contents);
        mediaDesk.expect(media);
        announcements.changed(contents.keySet());
    }

    private static Map<MessageId, Arrival> byMessage(
            Map<ProviderId, MessageId> places, Map<ProviderId, Arrival> known) {
        return places.entrySet().stream()
                .collect(toMap(Map.Entry::getValue, place -> requireNonNull(known.get(place.getKey()))));
    }
}
