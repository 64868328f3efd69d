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
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryOutbox;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.application.media.InMemoryMediaRecords;
import com.imobhub.conversations.application.media.MediaDesks;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.application.sending.SendsAgain;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
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
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryFeed feed = new InMemoryFeed();
    final InMemoryMediaRecords media = new InMemoryMediaRecords();

    /** What happens between the look for a channel and what follows from it. */
    Runnable meanwhile = () -> {};

    final InMemoryContacts contacts =
            new InMemoryContacts(conversations, messages, LiveFeeds.announcingMerges(feed, events::add, clock));
    final InMemoryOutbox outbox = new InMemoryOutbox(messages, conversations, id -> true);

    /** Channels that were paused, and with which code. */
    final List<Map.Entry<ChannelId, Integer>> paused = new ArrayList<>();

    final ToldReports reports = new ToldReports();

    boolean databaseAnswers = true;

    private final List<List<InboundElement>> meanings = new ArrayList<>();

    private final ApplyElements applyElements = new ApplyElements(
            directory(),
            messages,
            new ApplyMessages(
                    contacts,
                    conversations,
                    messages,
                    MediaDesks.expecting(media, announcements(), clock),
                    outbox,
                    announcements(),
                    events::add),
            new ApplyAfterthoughts(messages, announcements()),
            new ApplyStatuses(
                    messages,
                    outbox,
                    SendsAgain.of(messages, outbox, clock),
                    (id, code, reason) -> paused.add(Map.entry(id, code)),
                    announcements(),
                    events::add,
                    clock),
            new ApplyChannelNews(reports, clock));

    final ApplyDeliveries inbox = new ApplyDeliveries(
            deliveries,
            List.of(translator()),
            applyElements,
            TransactionOperations.withoutTransaction(),
            () -> databaseAnswers,
            clock);

    private Announcements announcements() {
        return LiveFeeds.announcing(feed, new InMemoryReads(conversations), new InMemoryMessageReads(messages));
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
                var found = connected.values().stream()
                        .filter(it -> it.kind() == kind && routes.contains(it.route()))
                        .collect(Collectors.toMap(ConnectedChannel::route, it -> it));
                meanwhile.run();
                return found;
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
            public List<InboundElement> translate(Delivery delivery) {
                return meanings.get(Integer.parseInt(new String(delivery.body(), StandardCharsets.UTF_8)));
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
        return arrived(route, providerId, at, from, new Content.Text(text), Context.NONE);
    }

    static MessageArrived arrived(
            Route route, String providerId, Instant at, Address from, Content content, Context context) {
        return new MessageArrived(
                route, providerId, at, Samples.person("Marina", from), new Way.Written(), content, context, null);
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
