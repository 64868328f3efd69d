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
     * @param username the public user name they chose, without {@code @}; null when they showed none
     * @param unreachable whether they seem not to be on the channel: the last two messages to them could not be delivered
     */
    public record WithContact(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String username,
            boolean unreachable) {}

    public record OverChannel(UUID id, String name, ChannelKind kind) {}

    /**
     * @param type as in {@link MessageView}
     * @param text its beginning, at most 200 characters, without anything that turns the direction of writing
     * @param direction {@code inbound} or {@code outbound}
     * @param status as in {@link MessageView}
     */
    public record LastMessage(
            UUID id,
            String type,
            @Nullable String text,
            String direction,
            Instant at,
            String status,
            boolean deleted) {}

    public record Assignee(UUID id, String name) {}

    /**
     * @param until when the window closes or closed; null when it never opened
     * @param freeUntil until when messages cost or cost nothing because they came through an ad; null without one
     */
    public record WindowState(
            boolean open, @Nullable Instant until, @Nullable Instant freeUntil) {}
}
