package com.imobhub.conversations.application.gestures;

import static java.util.Objects.requireNonNull;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.conversations.domain.Reaction;
import com.imobhub.shared.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reacting to messages: the provider is asked at once, and only what it took is recorded. */
@Service
public class ReactionDesk {

    private final Conversations conversations;
    private final Messages messages;
    private final ChannelDirectory channels;
    private final ChannelSwitch channelSwitch;
    private final List<Gestures> gestures;
    private final Announcements announcements;
    private final MessageReads reads;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReactionDesk(
            Conversations conversations,
            Messages messages,
            ChannelDirectory channels,
            ChannelSwitch channelSwitch,
            List<Gestures> gestures,
            Announcements announcements,
            MessageReads reads,
            TransactionOperations transactions,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.channels = channels;
        this.channelSwitch = channelSwitch;
        this.gestures = gestures;
        this.announcements = announcements;
        this.reads = reads;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Target(ProviderId name, Address to, Gestures gestures) {}

    /**
     * Reacts to a message for the agency, in place of what it reacted before. The same again is harmless.
     *
     * @param emoji null takes the reaction back
     * @throws Refusal {@code unknown-conversation}, {@code unknown-message}, {@code not-reactable}, {@code channel-paused},
     *     {@code provider-refused}, {@code provider-busy}, {@code provider-unreachable}, or as {@link Conversation#react}
     */
    public MessageView react(ConversationId id, MessageId message, @Nullable Emoji emoji) {
        var target = requireNonNull(transactions.execute(status -> target(id, message)));
        var outcome = target.gestures().react(target.name(), target.to(), emoji);
        return switch (outcome) {
            case GestureOutcome.Done(var name) -> record(message, emoji, name == null ? "" : name);
            case GestureOutcome.Refused(var failure) ->
                throw new Refusal(Refusal.Kind.UNPROCESSABLE, "provider-refused", failure.title())
                        .with("providerCode", failure.code());
            case GestureOutcome.Busy(var failure) ->
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "provider-busy", failure.title())
                        .with("providerCode", failure.code());
            case GestureOutcome.ChannelRefused(var code, var reason) -> {
                channelSwitch.pause(target.name().channel(), code, reason);
                throw paused();
            }
            case GestureOutcome.Unreachable unreachable ->
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "provider-unreachable",
                        "The provider did not answer; doing the same again is safe.");
        };
    }

    private Target target(ConversationId id, MessageId message) {
        var conversation = conversations
                .lock(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-conversation",
                        "There is no conversation " + id.value() + "."));
        var target = messages.lock(List.of(message)).stream()
                .filter(it -> it.conversation().equals(conversation.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-message",
                        "Conversation " + id.value() + " has no message " + message.value() + "."));
        conversation.react(target, clock.instant());
        var name = messages.nameOf(message)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNPROCESSABLE, "not-reactable", "The provider does not know this message."));
        if (channels.find(conversation.channel())
                .filter(channel -> channel.state() == ChannelState.CONNECTED)
                .isEmpty()) {
            throw paused();
        }
        return new Target(name, conversation.address(), Gestures.of(conversation.kind(), gestures));
    }

    private MessageView record(MessageId message, @Nullable Emoji emoji, String name) {
        var reaction = new Reaction(
                message,
                Direction.OUTBOUND,
                emoji == null ? null : emoji.value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                name);
        return requireNonNull(transactions.execute(status -> {
            messages.react(List.of(reaction));
            announcements.changed(List.of(message));
            return reads.views(List.of(message)).getFirst();
        }));
    }

    private static Refusal paused() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "channel-paused",
                "Nothing is sent over this channel until it is connected again.");
    }
}
