package com.imobhub.conversations.application.attachments;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.attachments.Attachment.Purpose;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list in a map. */
public class InMemoryAttachments implements Attachments {

    private final Map<AttachmentId, Attachment> kept = new LinkedHashMap<>();
    private final Set<AttachmentId> used = new HashSet<>();

    @Override
    public synchronized void add(Attachment attachment) {
        kept.put(attachment.id(), attachment);
    }

    @Override
    public synchronized Optional<Attachment> use(
            AttachmentId id, ConversationId conversation, ChannelId channel, MemberId member, Instant now) {
        var purposes = Set.of(new Purpose.Answer(conversation), new Purpose.FirstMessage(channel));
        var found = Optional.ofNullable(kept.get(id))
                .filter(it -> purposes.contains(it.purpose()) && it.member().equals(member));
        found.ifPresent(it -> used.add(id));
        return found;
    }

    @Override
    public synchronized boolean discard(AttachmentId id, MemberId member) {
        return !used.contains(id)
                && kept.containsKey(id)
                && kept.get(id).member().equals(member)
                && kept.remove(id) != null;
    }

    @Override
    public synchronized List<AttachmentId> forget(Instant broughtBefore, int most) {
        kept.values().removeIf(it -> used.contains(it.id()) && it.createdAt().isBefore(broughtBefore));
        var gone = kept.values().stream()
                .filter(it -> it.createdAt().isBefore(broughtBefore))
                .map(Attachment::id)
                .limit(most)
                .toList();
        gone.forEach(kept::remove);
        return gone;
    }
}
