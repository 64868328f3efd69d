package com.imobhub.conversations.application.receiving;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.receiving.InboundElement.Afterthought;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.MessageRevoked;
import com.imobhub.conversations.domain.Edit;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.conversations.domain.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Applies what is said about messages that are already there: edits, deletions and reactions, in whatever order they come. */
@Service
class ApplyAfterthoughts {

    private final Messages messages;
    private final Announcements announcements;

    ApplyAfterthoughts(Messages messages, Announcements announcements) {
        this.messages = messages;
        this.announcements = announcements;
    }

    /** @param missing told when the message is not here */
    record About(ProviderId target, Afterthought what, Runnable missing) {}

    void apply(List<About> afterthoughts) {
        if (afterthoughts.isEmpty()) {
            return;
        }
        var targets =
                messages.identify(afterthoughts.stream().map(About::target).collect(toSet()));
        var present = messages.lock(targets.values()).stream().collect(toMap(it -> it.id(), it -> it));
        var edits = new ArrayList<Edit>();
        var revocations = new HashMap<MessageId, Instant>();
        var reactions = new ArrayList<Reaction>();
        var touched = new LinkedHashSet<MessageId>();
        for (var about : afterthoughts) {
            var target = targets.get(about.target());
            if (target == null || !present.containsKey(target)) {
                about.missing().run();
                continue;
            }
            touched.add(target);
            switch (about.what()) {
                case MessageEdited(var id, var as) ->
                    edits.add(new Edit(target, as.content(), as.at(), as.providerId()));
                case MessageRevoked revoked -> revocations.merge(target, revoked.at(), ApplyAfterthoughts::earlier);
                case MessageReacted reacted ->
                    reactions.add(
                            new Reaction(target, reacted.by(), reacted.emoji(), reacted.at(), reacted.providerId()));
            }
        }
        messages.edit(edits);
        messages.revoke(revocations);
        messages.react(reactions);
        announcements.changed(touched);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
