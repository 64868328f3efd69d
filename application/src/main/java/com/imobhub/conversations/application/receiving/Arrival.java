package com.imobhub.conversations.application.receiving;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.ProviderId;
import java.util.Optional;
import java.util.function.Function;

/** A message on its way into a thread: what arrived, over which channel, under which id of ours. */
record Arrival(MessageArrived what, ConnectedChannel channel, MessageId id) {

    static Arrival of(MessageArrived what, ConnectedChannel channel) {
        return new Arrival(what, channel, MessageId.next());
    }

    ProviderId providerId() {
        return new ProviderId(channel.id(), what.providerId());
    }

    Person person() {
        return what.with();
    }

    Conversations.Thread thread(Function<Person, Contact> people) {
        return new Conversations.Thread(channel, people.apply(person()).id(), person().answerTo());
    }

    boolean isPlaceholder() {
        return what.content() instanceof Content.Unsupported;
    }

    /** Of two that came under one id the one that says more. */
    Arrival orFuller(Arrival other) {
        return isPlaceholder() && !other.isPlaceholder() ? other : this;
    }

    Message reach(Conversation thread) {
        return switch (what.way()) {
            case Way.Written() -> thread.receive(id, what.at(), person().answerTo(), what.content(), what.context());
            case Way.OnThePhone() -> thread.echo(id, what.at(), what.content(), what.context());
            case Way.LongAgo(var direction, var status) ->
                thread.recall(id, what.at(), direction, status, what.content(), what.context());
            case Way.Called(var since) -> thread.call(id, what.at(), since, what.content());
            case Way.Noted() -> thread.note(id, what.at(), what.content());
        };
    }

    /** The file it carries, if it does. */
    Optional<ExpectedMedia> media(MessageId message, ConversationId conversation) {
        var file = what.file();
        return what.content() instanceof Content.Media media && file != null
                ? Optional.of(new ExpectedMedia(
                        message,
                        conversation,
                        channel.id(),
                        media.kind(),
                        media.filename(),
                        file.lost() == null ? file.origin() : null,
                        file.lost()))
                : Optional.empty();
    }
}
