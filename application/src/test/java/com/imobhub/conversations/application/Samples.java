package com.imobhub.conversations.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Person;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** People, channels and messages for tests, each with names of their own. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Author ANA = new Author.AMember(MemberId.next(), "Ana");

    private Samples() {}

    public static ConnectedChannel channel() {
        var id = ChannelId.next();
        return new ConnectedChannel(
                id, ChannelKind.WHATSAPP_CLOUD, "Vendas", id.value().toString(), ChannelState.CONNECTED);
    }

    /** A WhatsApp id as new accounts have it. */
    public static Address phone() {
        return new Address.WhatsAppId(
                "55319" + (90_000_000 + ThreadLocalRandom.current().nextInt(9_999_999)));
    }

    public static Address user() {
        return new Address.BusinessScopedUserId(
                "BR." + ThreadLocalRandom.current().nextLong(1L << 50));
    }

    public static Address lid() {
        return new Address.Lid(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 48) + "@lid");
    }

    public static Person person(@Nullable String name, Address... addresses) {
        return new Person(List.of(addresses), name);
    }

    public static Message received(Conversation conversation, Instant at, String text) {
        return conversation.receive(MessageId.next(), at, conversation.address(), new Content.Text(text), Context.NONE);
    }

    public static Message answered(Conversation conversation, Instant at, String text) {
        return conversation.answer(new Content.Text(text), Context.NONE, ANA, UUID.randomUUID(), at);
    }
}
