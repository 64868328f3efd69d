package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.domain.Conversation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes one thread of what contacts that are one person wrote on one channel. Locks conversations, then their messages. */
@Component
class ThreadMerger {

    private final ThreadRows rows;

    ThreadMerger(ThreadRows rows) {
        this.rows = rows;
    }

    /** The threads of one person on one channel: one stays, the others go into it. */
    private record Group(ContactId owner, Conversation stays, List<Conversation> go) {

        static Group of(ContactId owner, List<Conversation> threads) {
            var inOrder = threads.stream()
                    .sorted(Comparator.comparing(
                                    (Conversation thread) -> thread.contact().equals(owner))
                            .reversed()
                            .thenComparing(thread -> thread.id().value()))
                    .toList();
            return new Group(owner, inOrder.getFirst(), inOrder.subList(1, inOrder.size()));
        }
    }

    /**
     * Gives the conversations of contacts that are going to those that stay.
     *
     * @param intos for each contact that is going the one that stays
     * @return for each conversation that is gone the one that holds its messages now
     */
    Map<ConversationId, ConversationId> merge(Map<ContactId, ContactId> intos) {
        var groups = groups(intos);
        var moves = new LinkedHashMap<ConversationId, ConversationId>();
        groups.forEach(group -> group.go()
                .forEach(thread -> moves.put(thread.id(), group.stays().id())));
        if (!moves.isEmpty()) {
            unite(groups, moves);
        }
        groups.forEach(group -> group.stays().handOver(group.owner()));
        rows.save(groups.stream().map(Group::stays).toList());
        return moves;
    }

    private List<Group> groups(Map<ContactId, ContactId> intos) {
        record Line(ContactId owner, ChannelId channel) {}
        var involved =
                Stream.concat(intos.keySet().stream(), intos.values().stream()).collect(Collectors.toSet());
        var lines = rows.lock(involved).stream()
                .collect(Collectors.groupingBy(
                        thread -> new Line(intos.getOrDefault(thread.contact(), thread.contact()), thread.channel())));
        return lines.entrySet().stream()
                .map(line -> Group.of(line.getKey().owner(), line.getValue()))
                .toList();
    }

    private void unite(Collection<Group> groups, Map<ConversationId, ConversationId> moves) {
        var threads = new LinkedHashMap<>(moves);
        moves.values().forEach(stays -> threads.put(stays, stays));
        rows.lockMessages(threads.keySet());
        var heardLast = rows.heardLast(threads);
        for (var group : groups) {
            for (var gone : group.go()) {
                var last = heardLast.get(group.stays().id());
                group.stays()
                        .absorb(
                                gone,
                                gone.id().equals(last)
                                        ? gone.address()
                                        : group.stays().address());
            }
        }
        rows.moveSeenMarks(threads);
        rows.moveMessages(threads);
        rows.moveOutgoing(threads);
        rows.movePace(threads);
        rows.moveReadMarks(threads);
        rows.moveMedia(threads);
        rows.moveScheduled(threads);
        rows.noteReceived(threads);
        rows.remember(moves);
        rows.delete(moves.keySet());
    }
}
