package com.imobhub.conversations.application.gestures;

import static com.imobhub.conversations.application.Samples.NOON;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.Presence;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryReadMarks;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** A desk with one conversation, in memory, over a provider that takes gestures as told. */
abstract class GestureTest {

    static final SignedIn ANA = new SignedIn(
            MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));

    final TestClock clock = new TestClock(NOON);
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryFeed feed = new InMemoryFeed();
    final InMemoryReads reads = new InMemoryReads(conversations);
    final InMemoryMessageReads messageReads = new InMemoryMessageReads(messages);
    final ScriptedGestures gestures = new ScriptedGestures();
    final Map<ChannelId, Integer> paused = new HashMap<>();
    final ConnectedChannel channel = Samples.channel();
    Presence presence = Presence.OPEN;

    final ReactionDesk reactions = new ReactionDesk(
            conversations,
            messages,
            new OneChannel(),
            (id, code, reason) -> paused.put(id, code),
            List.of(gestures),
            LiveFeeds.announcing(feed, reads, messageReads),
            messageReads,
            TransactionOperations.withoutTransaction(),
            clock);

    final PresenceDesk presences = new PresenceDesk(
            new InMemoryReadMarks(messages),
            new OneChannel(),
            id -> presence,
            List.of(gestures),
            reads,
            new Errands(Runnable::run),
            clock);

    final Conversation conversation = conversation();

    /** Notes what it is asked to do, and breaks without an outcome. */
    static final class ScriptedGestures implements Gestures {

        final List<String> made = new ArrayList<>();

        @Nullable
        GestureOutcome outcome = new GestureOutcome.Done("wamid.REACTION");

        @Override
        public ChannelKind kind() {
            return ChannelKind.WHATSAPP_CLOUD;
        }

        @Override
        public GestureOutcome react(ProviderId message, Address to, @Nullable Emoji emoji) {
            made.add((emoji == null ? "nothing" : emoji.value()) + " to " + message.value());
            return Objects.requireNonNull(outcome);
        }

        @Override
        public GestureOutcome read(ProviderId message, boolean typing) {
            made.add((typing ? "typing after " : "read ") + message.value());
            return Objects.requireNonNull(outcome);
        }
    }

    private final class OneChannel implements ChannelDirectory {

        @Override
        public Optional<ConnectedChannel> find(ChannelId id) {
            var state = paused.containsKey(id) ? ChannelState.PAUSED : ChannelState.CONNECTED;
            return Optional.of(
                            new ConnectedChannel(channel.id(), channel.kind(), channel.name(), channel.route(), state))
                    .filter(it -> it.id().equals(id));
        }

        @Override
        public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
            return Map.of(channel.route(), channel);
        }
    }

    final Conversation conversation() {
        var person = Samples.person("Marina", Samples.phone());
        var contact = new InMemoryContacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
        return conversations.open(List.of(thread)).apply(thread);
    }

    /** A message of the contact that the provider calls so. */
    final Message received(Instant at, String name) {
        return keep(Samples.received(conversation, at, "Oi"), name);
    }

    final Message keep(Message message, String name) {
        messages.claim(List.of(new Messages.Claim(new ProviderId(channel.id(), name), message.id())));
        messages.add(List.of(message));
        conversations.save(List.of(conversation));
        return message;
    }
}
