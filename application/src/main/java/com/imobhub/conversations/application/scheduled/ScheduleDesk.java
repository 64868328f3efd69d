package com.imobhub.conversations.application.scheduled;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.reading.ReadingDesk;
import com.imobhub.conversations.application.sending.AnswerDesk;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import com.imobhub.team.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages for later: planned here, sent by {@link SendScheduled} when their time has come. */
@Service
@Transactional
public class ScheduleDesk {

    private static final int MOST = 50;

    private final Conversations conversations;
    private final ScheduledMessages scheduled;
    private final AnswerDesk answering;
    private final ReadingDesk reading;
    private final Announcements announcements;
    private final Clock clock;

    ScheduleDesk(
            Conversations conversations,
            ScheduledMessages scheduled,
            AnswerDesk answering,
            ReadingDesk reading,
            Announcements announcements,
            Clock clock) {
        this.conversations = conversations;
        this.scheduled = scheduled;
        this.answering = answering;
        this.reading = reading;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is planned in a conversation, and what came to nothing and waits for a decision.
     *
     * @throws Refusal {@code unknown-conversation}
     */
    public List<ScheduledView> open(ConversationId id, SignedIn reader) {
        var current = new ConversationId(reading.find(reader, id).id());
        return scheduled.open(current).stream().map(this::view).toList();
    }

    /**
     * Plans a message; the same client id again gives what was planned the first time. Whether the window is open is asked when
     * it is sent.
     *
     * @throws Refusal {@code unknown-conversation}, {@code too-many-scheduled}, {@code not-schedulable}, as {@link Plan#check} or,
     *     for what the channel would never take, as {@link AnswerDesk#sayable}
     */
    public ScheduledView schedule(ConversationId id, Draft draft, Plan plan, SignedIn by) {
        var conversation = lock(id);
        var known = scheduled.findByClientId(conversation.id(), draft.clientId());
        if (known.isPresent()) {
            return view(known.get());
        }
        var now = now();
        plan.check(now);
        check(conversation, draft);
        if (scheduled.open(conversation.id()).size() >= MOST) {
            throw new Refusal(Kind.UNPROCESSABLE, "too-many-scheduled", "A conversation holds at most " + MOST + ".")
                    .with("limit", MOST);
        }
        var message = ScheduledMessage.of(
                conversation.id(), new Author.AMember(by.id(), by.name()), draft, precise(plan), now);
        scheduled.add(message);
        return told(message);
    }

    /**
     * Gives a planned message another time, and other words if there are any.
     *
     * @param words in place of what it said; null leaves that
     * @param seen the version that was shown
     * @throws Refusal {@code unknown-conversation}, {@code unknown-scheduled}, {@code no-longer-waiting}, {@code
     *     changed-meanwhile}, or as {@link #schedule}
     */
    public ScheduledView change(ConversationId id, ScheduledId which, @Nullable Draft words, Plan plan, int seen) {
        var conversation = lock(id);
        var before = find(conversation, which);
        var draft = words == null
                ? before.draft()
                : new Draft(before.draft().clientId(), words.content(), words.quotes(), words.attachment());
        var after = before.changed(draft, precise(plan), seen);
        plan.check(now());
        check(conversation, draft);
        return saved(after);
    }

    /**
     * Calls a planned message off, or puts away one that came to nothing. Doing so twice is one.
     *
     * @throws Refusal {@code unknown-conversation}, {@code unknown-scheduled}, {@code no-longer-waiting} once it was sent
     */
    public void cancel(ConversationId id, ScheduledId which) {
        var message = find(lock(id), which);
        if (message.state() == ScheduledState.CANCELED && message.reason() == null) {
            return;
        }
        message.checkOpen();
        saved(message.canceled());
    }

    /**
     * Sends a planned message without waiting for its time.
     *
     * @throws Refusal {@code unknown-conversation}, {@code unknown-scheduled}, {@code no-longer-waiting}, or as {@link
     *     AnswerDesk#answer}; it is planned as before then
     */
    public void sendNow(ConversationId id, ScheduledId which) {
        var message = find(lock(id), which);
        message.checkOpen();
        answering.answer(message.conversation(), message.draft(), message.author());
        saved(message.sent());
    }

    /** A file that was brought is kept for a day only, so it cannot wait. */
    private void check(Conversation conversation, Draft draft) {
        if (draft.content() instanceof Content.Media || draft.attachment() != null) {
            throw new Refusal(Kind.UNPROCESSABLE, "not-schedulable", "Messages with a file cannot be planned.", "type");
        }
        answering.sayable(draft.content(), conversation);
    }

    private Conversation lock(ConversationId id) {
        return conversations
                .lock(id)
                .orElseThrow(() -> new Refusal(
                        Kind.NOT_FOUND, "unknown-conversation", "There is no conversation " + id.value() + "."));
    }

    private ScheduledMessage find(Conversation conversation, ScheduledId id) {
        return scheduled
                .find(conversation.id(), id)
                .orElseThrow(() -> new Refusal(
                        Kind.NOT_FOUND, "unknown-scheduled", "There is no scheduled message " + id.value() + "."));
    }

    private ScheduledView saved(ScheduledMessage message) {
        scheduled.save(message);
        return told(message);
    }

    private ScheduledView told(ScheduledMessage message) {
        announcements.scheduled(List.of(message.conversation()));
        return view(message);
    }

    /** A template is shown as it would be sent now; one that may not be, by what was asked for. */
    private ScheduledView view(ScheduledMessage message) {
        return ScheduledView.of(message, said(message));
    }

    private Content said(ScheduledMessage message) {
        var asked = message.draft().content();
        if (!(asked instanceof Content.Template)) {
            return asked;
        }
        try {
            return answering.sayable(asked, lock(message.conversation()));
        } catch (Refusal notNow) {
            return asked;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Plan precise(Plan plan) {
        return new Plan(plan.at().truncatedTo(ChronoUnit.MILLIS), plan.cancelIfAnswered());
    }
}
