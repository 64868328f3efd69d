package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryDeliveries;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryOutbox;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Message;
import com.imobhub.shared.application.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/** The receiving half of the desk, in memory: deliveries are numbers, and a table says what each means. */
abstract class InboxTest {

    final TestClock clock = new TestClock(NOON);
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final Map<ChannelId, ConnectedChannel> connected = new HashMap<>();
    final ConnectedChannel channel = connect(Samples.channel());
    final Route route = routeOf(channel);
    final Address marina = Samples.phone();

    final InMemoryDeliveries deliveries = new InMemoryDeliveries(clock);
    final InMemoryContacts contacts = new InMemoryContacts();
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryOutbox outbox = new InMemoryOutbox(messages, conversations, id -> true);
    final InMemoryFeed feed = new InMemoryFeed();

    private final List<List<InboundElement>> meanings = new ArrayList<>();

    private final ApplyElements applyElements = new ApplyElements(
            directory(),
            contacts,
            conversations,
            messages,
            new ApplyStatuses(messages, outbox, announcements(), events::add),
            announcements(),
            events::add);

    final ApplyDeliveries inbox = new ApplyDeliveries(
            deliveries, List.of(translator()), applyElements, TransactionOperations.withoutTransaction(), clock);

    private Announcements announcements() {
        return LiveFeeds.announcing(feed, new InMemoryReads(conversations, messages));
    }

    final ConnectedChannel connect(ConnectedChannel channel) {
        connected.put(channel.id(), channel);
        return channel;
    }

    static Route routeOf(ConnectedChannel channel) {
        return new Route(channel.kind(), channel.route());
    }

    private ChannelDirectory directory() {
        return new ChannelDirectory() {
            @Override
            public Optional<ConnectedChannel> find(ChannelId id) {
                return Optional.ofNullable(connected.get(id));
            }

            @Override
            public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
                return connected.values().stream()
                        .filter(it -> it.kind() == kind && routes.contains(it.route()))
                        .collect(Collectors.toMap(ConnectedChannel::route, it -> it));
            }
        };
    }

    private ProviderTranslator translator() {
        return new ProviderTranslator() {
            @Override
            public String source() {
                return "test";
            }

            @Override
            public List<InboundElement> translate(byte[] body) {
                return meanings.get(Integer.parseInt(new String(body, StandardCharsets.UTF_8)));
            }
        };
    }

    /** Stores a delivery that says this. */
    final Delivery deliver(InboundElement... elements) {
        meanings.add(List.of(elements));
        var body = Integer.toString(meanings.size() - 1).getBytes(StandardCharsets.UTF_8);
        var delivery = Delivery.of("test", body, clock.instant());
        deliveries.store(List.of(delivery));
        return delivery;
    }

    final MessageArrived text(String providerId, Instant at, String text) {
        return textFrom(marina, providerId, at, text);
    }

    final MessageArrived textFrom(Address from, String providerId, Instant at, String text) {
        return new MessageArrived(route, providerId, at, Samples.person("Marina", from), new Content.Text(text));
    }

    /** Somebody whose id cannot be one: resolving them fails. */
    final MessageArrived broken(String providerId) {
        return textFrom(new Address.WhatsAppId("not a number"), providerId, NOON, "broken");
    }

    final List<String> texts() {
        return messages.all().stream()
                .map(Message::content)
                .map(it -> ((Content.Text) it).body())
                .toList();
    }

    final <T> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
