package com.imobhub.conversations.application.gestures;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.Presence;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryReadMarks;
import com.imobhub.conversations.application.reading.ConversationReads;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what only Spring makes otherwise. */
public final class PresenceDesks {

    private PresenceDesks() {}

    /** A desk at which contacts notice nothing. */
    public static PresenceDesk showingNothing(ConversationReads reads) {
        return new PresenceDesk(
                new InMemoryReadMarks(new InMemoryMessages()),
                new NoChannels(),
                id -> new Presence(false, false),
                List.of(),
                reads,
                new Errands(Runnable::run),
                Clock.systemUTC());
    }

    private static final class NoChannels implements ChannelDirectory {

        @Override
        public Optional<ConnectedChannel> find(ChannelId id) {
            return Optional.empty();
        }

        @Override
        public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
            return Map.of();
        }
    }
}
