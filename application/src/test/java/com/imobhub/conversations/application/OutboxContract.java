package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.answered;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Again.Reach;
import com.imobhub.conversations.application.sending.Attempts;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every queue of messages must do; each test starts from an empty one. */
public interface OutboxContract {

    Instant NOW = NOON.plusSeconds(60);

    Outbox outbox();

    Messages messages();

    Contacts contacts();

    Conversations conversations();

    /** A channel that is really there. */
    ConnectedChannel channel();

    /** Makes a channel refuse to send. */
    void pause(ChannelId channel);

    /** A conversation whose window is open. */
    default Conversation conversation(ConnectedChannel channel) {
        var person = person("Marina", phone());
        var contact = contacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
        var conversation = conversations().open(Set.of(thread)).apply(thread);
        messages().add(List.of(received(conversation, NOON, "Oi")));
        conversations().save(List.of(conversation));
        return conversation;
    }

    /** Queues a text. */
    default Message queue(Conversation conversation, String text) {
        var message = answered(conversation, NOON, text);
        messages().add(List.of(message));
        outbox().add(message, conversation);
        return message;
    }

    private List<Outgoing> claim() {
        return outbox().claim(10, NOW);
    }

    private MessageStatus status(Message message) {
        return messages().lock(List.of(message.id())).getFirst().status();
    }

    @Test
    default void itIsCountedHowOftenSomethingWasHandedOut() {
        var message = queue(conversation(channel()), "Olá");
        var never = queue(conversation(channel()), "Oi");
        outbox().withdraw(never.id());
        claim();
        outbox().release(message.id(), NOW);
        assertThat(outbox().rounds(List.of(message.id()))).isEqualTo(Map.of(message.id(), 2));

        assertThat(claim()).singleElement().returns(2, Outgoing::round);
        assertThat(outbox().rounds(List.of(message.id(), never.id(), MessageId.next())))
                .isEqualTo(Map.of(message.id(), 2, never.id(), 0));
    }

    @Test
    default void whatIsQueuedIsHandedOutOnce() {
        var conversation = conversation(channel());
        var message = queue(conversation, "Olá");

        assertThat(claim())
                .containsExactly(new Outgoing(
                        message.id(),
                        conversation.id(),
                        conversation.channel(),
                        conversation.kind(),
                        conversation.address(),
                        message.content(),
                        message.context(),
                        Attempts.NONE,
                        1));
        assertThat(status(message)).isEqualTo(MessageStatus.SENDING);
        assertThat(claim()).isEmpty();
    }

    @Test
    default void ofAConversationOnlyTheFirstIsHandedOut() {
        var conversation = conversation(channel());
        var first = queue(conversation, "1");
        var second = queue(conversation, "2");

        assertThat(claim()).extracting(Outgoing::message).containsExactly(first.id());
        assertThat(claim()).isEmpty();
        outbox().settle(List.of(first.id()));
        assertThat(claim()).extracting(Outgoing::message).containsExactly(second.id());
    }

    @Test
    default void conversationsDoNotWaitForEachOther() {
        var channel = channel();
        var first = queue(conversation(channel), "1");
        var second = queue(conversation(channel), "2");
        var third = queue(conversation(channel), "3");

        assertThat(outbox().claim(2, NOW)).extracting(Outgoing::message).containsExactly(first.id(), second.id());
        assertThat(outbox().claim(2, NOW)).extracting(Outgoing::message).containsExactly(third.id());
    }

    @Test
    default void aPausedChannelSendsNothingAndOthersDo() {
        var paused = channel();
        queue(conversation(paused), "waits");
        var goes = queue(conversation(channel()), "goes");

        pause(paused.id());

        assertThat(claim()).extracting(Outgoing::message).containsExactly(goes.id());
    }

    @Test
    default void whatIsToBeRetriedWaitsAndHoldsItsFollowers() {
        var conversation = conversation(channel());
        var first = queue(conversation, "1");
        queue(conversation, "2");
        claim();

        outbox().retry(first.id(), Again.BACK_OFF, NOW.plusSeconds(1));

        assertThat(claim()).isEmpty();
        assertThat(outbox().claim(10, NOW.plusSeconds(1)))
                .extracting(Outgoing::message, Outgoing::attempts)
                .containsExactly(tuple(first.id(), Attempts.NONE.and(Again.BACK_OFF)));
    }

    @Test
    default void whyEachAttemptFailedIsRemembered() {
        var message = queue(conversation(channel()), "1");
        for (var why : List.of(Again.THE_NUMBER, Again.THRICE, Again.THE_NUMBER)) {
            claim();
            outbox().retry(message.id(), why, NOW);
        }

        assertThat(claim())
                .extracting(Outgoing::attempts)
                .containsExactly(new Attempts(List.of(Again.THE_NUMBER, Again.THRICE, Again.THE_NUMBER)));
    }

    @Test
    default void whatIsSentOnceMoreRemembersTheAttemptsThatCount() {
        var message = queue(conversation(channel()), "1");
        var before = Attempts.NONE.and(Again.THE_NUMBER).and(Again.THRICE);
        claim();
        outbox().retry(message.id(), Again.THE_NUMBER, NOW);
        claim();
        outbox().settle(List.of(message.id()));
        assertThat(outbox().attempts(message.id())).isEqualTo(Attempts.NONE.and(Again.THE_NUMBER));

        outbox().requeue(message.id(), before, NOW);

        assertThat(claim()).extracting(Outgoing::attempts).containsExactly(before);
        assertThat(outbox().attempts(MessageId.next())).isEqualTo(Attempts.NONE);
    }

    @Test
    default void whatIsReleasedCountsAsNotTried() {
        var message = queue(conversation(channel()), "1");
        claim();
        outbox().retry(message.id(), Again.THRICE, NOW);
        claim();

        outbox().release(message.id(), NOW.plusSeconds(1));

        assertThat(claim()).isEmpty();
        assertThat(outbox().claim(10, NOW.plusSeconds(1)))
                .extracting(Outgoing::attempts)
                .containsExactly(Attempts.NONE.and(Again.THRICE));
        outbox().settle(List.of(message.id()));
        outbox().release(message.id(), NOW);
        assertThat(claim()).isEmpty();
    }

    @Test
    default void whatIsSettledIsNotRetried() {
        var message = queue(conversation(channel()), "1");
        claim();
        outbox().settle(List.of(message.id()));

        outbox().retry(message.id(), Again.BACK_OFF, NOW);

        assertThat(claim()).isEmpty();
        assertThat(outbox().lost(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    default void whatWasNeverHeardOfAgainIsLost() {
        var lost = queue(conversation(channel()), "1");
        queue(conversation(channel()), "2");
        outbox().claim(1, NOW);

        assertThat(outbox().lost(NOW)).isEmpty();
        assertThat(outbox().lost(NOW.plusMillis(1))).containsExactly(lost.id());
    }

    @Test
    default void aClientIdIsQueuedOncePerConversation() {
        var conversation = conversation(channel());
        var message = queue(conversation, "1");

        assertThat(messages().findByClientId(conversation.id(), message.clientId()))
                .contains(message);
        assertThat(messages().findByClientId(conversation.id(), UUID.randomUUID()))
                .isEmpty();
        assertThat(messages().findByClientId(conversation(channel()).id(), message.clientId()))
                .isEmpty();
        assertThatThrownBy(() -> outbox().add(message, conversation)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void aCorrectedAddressIsUsedFromThenOn() {
        var conversation = conversation(channel());
        var user = user();
        queue(conversation, "1");

        outbox().readdress(conversation.id(), user);

        assertThat(claim()).extracting(Outgoing::to).containsExactly(user);
        assertThat(conversations().lock(conversation.id()).orElseThrow().address())
                .isEqualTo(user);
    }

    private int sendAll(Instant now) {
        var claimed = outbox().claim(1_000, now);
        outbox().settle(claimed.stream().map(Outgoing::message).toList());
        return claimed.size();
    }

    /** Takes whatever is free, at the moments the queue itself names, and says how many in each second. */
    private List<Integer> perSecond(int seconds) {
        var counts = new ArrayList<>(Collections.nCopies(seconds, 0));
        var now = NOW;
        while (now.isBefore(NOW.plusSeconds(seconds))) {
            var second = (int) Duration.between(NOW, now).toSeconds();
            counts.set(second, counts.get(second) + sendAll(now));
            var moment = now;
            now = outbox().nextDue(now).filter(due -> due.isAfter(moment)).orElse(now.plusMillis(1));
        }
        return counts;
    }

    private void queueForManyPeople(ConnectedChannel channel, int people) {
        for (var i = 0; i < people; i++) {
            queue(conversation(channel), "" + i);
        }
    }

    @Test
    default void aNumberSendsAsMuchAsItMayAndNoMore() {
        queueForManyPeople(channel(), 200);

        var counts = perSecond(3);

        assertThat(counts.get(0)).isBetween(80, 90);
        assertThat(counts.get(1)).isBetween(79, 81);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
    }

    @Test
    default void aNumberThatIsSharedWithThePhoneSendsLess() {
        var channel = channel();
        outbox().share(List.of(channel.id()));
        outbox().share(List.of(channel.id()));
        queueForManyPeople(channel, 50);

        var counts = perSecond(2);

        assertThat(counts.get(0)).isBetween(20, 23);
        assertThat(counts.get(1)).isBetween(19, 21);
    }

    @Test
    default void numbersDoNotWaitForEachOther() {
        queueForManyPeople(channel(), 30);
        queueForManyPeople(channel(), 3);

        assertThat(outbox().claim(1_000, NOW)).hasSize(8 + 3);
    }

    @Test
    default void aNumberThatIsHeldWaitsAndGoesOnAtHalfTheSpeed() {
        var channel = channel();
        queueForManyPeople(channel, 100);
        var free = queue(conversation(channel()), "free");
        outbox().hold(channel.id(), Reach.NUMBER, NOW.plusSeconds(5), NOW);
        outbox().hold(channel.id(), Reach.NUMBER, NOW.plusSeconds(5), NOW);

        assertThat(claim()).extracting(Outgoing::message).containsExactly(free.id());
        assertThat(outbox().nextDue(NOW).orElseThrow()).isBetween(NOW.plusSeconds(5), NOW.plusMillis(5_200));
        assertThat(perSecond(5)).containsOnly(0);
        assertThat(sendAll(NOW.plusSeconds(6))).isPositive();
        assertThat(sendAll(NOW.plusSeconds(7))).isEqualTo(4);
    }

    @Test
    default void whatTheAppMayNotDoHoldsEveryNumber() {
        var channel = channel();
        queue(conversation(channel), "here");
        queue(conversation(channel()), "there");

        outbox().hold(channel.id(), Reach.APP, NOW.plusSeconds(5), NOW);

        assertThat(claim()).isEmpty();
    }

    @Test
    default void onePersonGetsABurstAndThenAMessageEverySixSeconds() {
        var conversation = conversation(channel());
        for (var i = 0; i < 48; i++) {
            queue(conversation, "" + i);
        }
        var now = NOW;
        for (var i = 0; i < 45; i++) {
            assertThat(sendAll(now)).as("message %d", i).isEqualTo(1);
            now = now.plusMillis(20);
        }

        assertThat(sendAll(now)).isZero();
        assertThat(outbox().nextDue(now)).contains(NOW.plusSeconds(6));
        assertThat(sendAll(NOW.plusSeconds(6))).isEqualTo(1);
        assertThat(sendAll(NOW.plusSeconds(12).minusMillis(1))).isZero();
        assertThat(sendAll(NOW.plusSeconds(12))).isEqualTo(1);
    }

    @Test
    default void whoeverWritesMuchToOnePersonDoesNotHoldUpTheOthers() {
        var channel = channel();
        var much = conversation(channel);
        for (var i = 0; i < 20; i++) {
            queue(much, "" + i);
        }
        sendAll(NOW);
        var other = queue(conversation(channel), "one");

        assertThat(outbox().claim(1, NOW.plusSeconds(1)))
                .extracting(Outgoing::message)
                .containsExactly(other.id());
    }

    @Test
    default void theNextMomentIsToldByWhateverIsWaitedFor() {
        var message = queue(conversation(channel()), "1");
        assertThat(outbox().nextDue(NOW).orElseThrow()).isBeforeOrEqualTo(NOW);
        claim();
        assertThat(outbox().nextDue(NOW)).isEmpty();

        outbox().retry(message.id(), Again.BACK_OFF, NOW.plusSeconds(16));

        assertThat(outbox().nextDue(NOW)).contains(NOW.plusSeconds(16));
    }

    @Test
    default void aPausedChannelHasNoNextMoment() {
        var channel = channel();
        queue(conversation(channel), "waits");
        pause(channel.id());

        assertThat(outbox().nextDue(NOW)).isEmpty();
    }

    @Test
    default void whatWaitsIsTakenBack() {
        var conversation = conversation(channel());
        var first = queue(conversation, "1");
        var second = queue(conversation, "2");

        assertThat(outbox().withdraw(first.id())).isTrue();
        assertThat(outbox().withdraw(first.id())).isFalse();

        assertThat(claim()).extracting(Outgoing::message).containsExactly(second.id());
        assertThat(outbox().withdraw(second.id())).isFalse();
    }

    @Test
    default void whatIsSettledIsSentOnceMoreIfSomebodyWants() {
        var message = queue(conversation(channel()), "1");
        assertThat(outbox().requeue(message.id(), Attempts.NONE, NOW)).isFalse();
        claim();
        assertThat(outbox().requeue(message.id(), Attempts.NONE, NOW)).isFalse();
        outbox().settle(List.of(message.id()));

        assertThat(outbox().requeue(message.id(), Attempts.NONE, NOW.plusSeconds(1)))
                .isTrue();
        assertThat(outbox().requeue(message.id(), Attempts.NONE, NOW.plusSeconds(1)))
                .isFalse();

        assertThat(claim()).isEmpty();
        assertThat(outbox().claim(10, NOW.plusSeconds(1)))
                .extracting(Outgoing::message, Outgoing::attempts)
                .containsExactly(tuple(message.id(), Attempts.NONE));
    }

    @Test
    default void whatWasNeverHereIsNeitherTakenBackNorSentAgain() {
        assertThat(outbox().withdraw(MessageId.next())).isFalse();
        assertThat(outbox().requeue(MessageId.next(), Attempts.NONE, NOW)).isFalse();
    }
}
