package com.imobhub.conversations.application.reading;

import com.imobhub.channels.ChannelKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the conversation list.
 *
 * @param inboundCount how many messages the contact has sent in all
 * @param unreadCount how many of them the one who asks has not seen; null where nobody in particular asks
 */
public record ConversationSummary(
        UUID id,
        WithContact contact,
        OverChannel channel,
        @Nullable LastMessage lastMessage,
        int inboundCount,
        @Nullable Integer unreadCount,
        @Nullable Assignee assignee,
        WindowState window) {

    /**
     * @param name what to call them; their phone number when nobody told a name
     * @param phone E.164, null when it was never shown to us
     */
    public record WithContact(
            UUID id, String name, @Nullable String phone) {}

    public record OverChannel(UUID id, String name, ChannelKind kind) {}

    /**
     * @param type {@code text}
     * @param direction {@code inbound} or {@code outbound}
     * @param status as in {@link MessageView}
     */
    public record LastMessage(
            UUID id, String type, @Nullable String text, String direction, Instant at, String status) {}

    public record Assignee(UUID id, String name) {}

    /** @param until when the window closes or closed; null when it never opened */
    public record WindowState(boolean open, @Nullable Instant until) {}
}
