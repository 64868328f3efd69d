package com.imobhub.conversations.application;

import static java.util.stream.Collectors.groupingBy;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.SendRecords;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import java.util.List;
import java.util.Optional;

/** How sending goes, by the messages in a map. */
public class InMemorySendRecords implements SendRecords {

    private final InMemoryMessages messages;
    private final InMemoryConversations conversations;

    public InMemorySendRecords(InMemoryMessages messages, InMemoryConversations conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    @Override
    public List<Tally> tally(int most) {
        return messages.all().stream()
                .filter(InMemorySendRecords::isFinished)
                .collect(groupingBy(this::channel))
                .entrySet()
                .stream()
                .map(entry -> tally(entry.getKey(), entry.getValue(), most))
                .toList();
    }

    private static boolean isFinished(Message message) {
        return message.direction() == Direction.OUTBOUND
                && message.status() != MessageStatus.QUEUED
                && message.status() != MessageStatus.SENDING;
    }

    private ChannelId channel(Message message) {
        return conversations.lock(message.conversation()).orElseThrow().channel();
    }

    private static Tally tally(ChannelId channel, List<Message> finished, int most) {
        var last = finished.subList(Math.max(0, finished.size() - most), finished.size());
        var failed = last.stream()
                .filter(message -> message.status() == MessageStatus.FAILED)
                .count();
        return new Tally(channel, (int) failed, last.size());
    }

    @Override
    public Optional<Refused> refused(MessageId id) {
        return messages.lock(List.of(id)).stream()
                .filter(message -> message.status() == MessageStatus.FAILED)
                .map(message -> refused(channel(message), message.failure()))
                .findFirst();
    }

    private static Refused refused(ChannelId channel, Failure failure) {
        return new Refused(channel, failure.code(), failure.detail() == null ? failure.title() : failure.detail());
    }
}
