package com.imobhub.conversations.application.gestures;

import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelPresence;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.Presence;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.gestures.ReadMarks.Readable;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.application.AfterCommit;
import com.imobhub.team.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Lets contacts know that the agency read what they wrote and that somebody is answering; nobody waits for it. */
@Service
public class PresenceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceDesk.class);

    /** wire-formats.md §6.2: older messages cannot be marked. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private final ReadMarks marks;
    private final ChannelDirectory channels;
    private final ChannelPresence presence;
    private final List<Gestures> gestures;
    private final ConversationReads reads;
    private final Errands errands;
    private final Clock clock;
    private final TypingPauses pauses = new TypingPauses();

    PresenceDesk(
            ReadMarks marks,
            ChannelDirectory channels,
            ChannelPresence presence,
            List<Gestures> gestures,
            ConversationReads reads,
            Errands errands,
            Clock clock) {
        this.marks = marks;
        this.channels = channels;
        this.presence = presence;
        this.gestures = gestures;
        this.reads = reads;
        this.errands = errands;
        this.clock = clock;
    }

    /** Somebody saw the first so many inbound messages: once that is committed, the provider hears of the newest of them, once. */
    public void seen(ConversationId conversation, int inboundSeen) {
        AfterCommit.run(() -> errands.run(() -> marks.newest(conversation, inboundSeen, oldest())
                .filter(wanted(Presence::readReceipts))
                .filter(marks::take)
                .ifPresent(message -> show(message, false))));
    }

    /**
     * Somebody is writing an answer.
     *
     * @throws Refusal {@code unknown-conversation}
     */
    public void typing(SignedIn by, ConversationId id) {
        if (reads.find(by, id).isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "unknown-conversation", "There is no conversation " + id.value() + ".");
        }
        if (pauses.isOver(id, clock.instant())) {
            errands.run(() -> marks.newest(id, Integer.MAX_VALUE, oldest())
                    .filter(wanted(Presence::showsTyping))
                    .ifPresent(message -> show(message, true)));
        }
    }

    private Instant oldest() {
        return clock.instant().minus(OLDEST);
    }

    private Predicate<Readable> wanted(Predicate<Presence> wish) {
        return message -> channels.find(message.name().channel())
                .filter(channel -> channel.state() == ChannelState.CONNECTED)
                .filter(channel -> channel.kind().capabilities().can(Feature.PRESENCE))
                .filter(channel -> wish.test(presence.of(channel.id())))
                .isPresent();
    }

    /** A sign that nobody asked for pauses no channel and is not repeated. */
    private void show(Readable message, boolean typing) {
        var channel = channels.find(message.name().channel());
        if (channel.isEmpty()) {
            return;
        }
        var outcome = Gestures.of(channel.get().kind(), gestures).read(message.name(), typing);
        if (!(outcome instanceof GestureOutcome.Done)) {
            LOG.info(
                    "Channel {} did not take a read receipt: {}",
                    message.name().channel().value(),
                    outcome);
        }
    }
}
