package com.imobhub.conversations.application;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.shared.Page;
import com.imobhub.team.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What screens show, as far as nobody needs a cursor for it. */
public class InMemoryReads implements ConversationReads {

    private final InMemoryConversations conversations;

    public InMemoryReads(InMemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Page<ConversationSummary> list(SignedIn reader, @Nullable String cursor, int limit) {
        return new Page<>(
                conversations.all().stream()
                        .limit(limit)
                        .map(InMemoryReads::summary)
                        .toList(),
                null);
    }

    @Override
    public Optional<ConversationSummary> find(SignedIn reader, ConversationId id) {
        return conversations.lock(id).map(InMemoryReads::summary);
    }

    @Override
    public List<ConversationSummary> summaries(Collection<ConversationId> ids) {
        return conversations.all().stream()
                .filter(it -> ids.contains(it.id()))
                .map(InMemoryReads::summary)
                .toList();
    }

    private static ConversationSummary summary(Conversation it) {
        return new ConversationSummary(
                it.id().value(),
                new ConversationSummary.WithContact(it.contact().value(), "Marina", null, null, false),
                new ConversationSummary.OverChannel(it.channel().value(), "Vendas", ChannelKind.WHATSAPP_CLOUD),
                null,
                it.inboundCount(),
                null,
                null,
                new ConversationSummary.WindowState(
                        true, it.window().until(), it.window().freeEntry().until()));
    }
}
