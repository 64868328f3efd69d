package com.imobhub.conversations.application.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DispatcherTests extends DeskTest {

    @AfterEach
    void stop() {
        dispatcher.stop();
    }

    private MessageStatus status(Message message) {
        return messages.get(message.id()).status();
    }

    private static SendOutcome accepted(Outgoing outgoing) {
        return new SendOutcome.Accepted("wamid." + outgoing.message().value(), Optional.empty());
    }

    @Test
    void ofOneConversationMessagesGoOneAfterTheOther() {
        var conversation = conversation(Samples.channel());
        var queued = new ArrayList<Message>();
        for (var i = 0; i < 20; i++) {
            queued.add(queue(conversation, "" + i));
        }

        dispatcher.start();

        await().until(() -> queued.stream().allMatch(it -> status(it) == MessageStatus.SENT));
        assertThat(sender.sent)
                .containsExactlyElementsOf(queued.stream()
                        .map(it -> ((Content.Text) it.content()).body())
                        .toList());
    }

    @Test
    void aSlowConversationHoldsOnlyItself() {
        var channel = Samples.channel();
        var slow = queue(conversation(channel), "slow");
        var quick = queue(conversation(channel), "quick");
        var answer = new CountDownLatch(1);
        sender.script = outgoing -> {
            if (outgoing.message().equals(slow.id())) {
                awaitUninterruptibly(answer);
            }
            return accepted(outgoing);
        };

        dispatcher.start();

        await().until(() -> status(quick) == MessageStatus.SENT);
        assertThat(status(slow)).isEqualTo(MessageStatus.SENDING);
        answer.countDown();
        await().until(() -> status(slow) == MessageStatus.SENT);
    }

    @Test
    void whatIsQueuedLaterWakesIt() {
        dispatcher.start();
        var message = queue(conversation(Samples.channel()), "later");

        dispatcher.wake();

        await().until(() -> status(message) == MessageStatus.SENT);
    }

    @Test
    void stoppingWaitsForAnswersOnTheirWay() throws InterruptedException {
        var message = queue(conversation(Samples.channel()), "on its way");
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        sender.script = outgoing -> {
            asked.countDown();
            awaitUninterruptibly(answer);
            return accepted(outgoing);
        };
        dispatcher.start();
        asked.await();

        var stopping = Thread.ofVirtual().start(dispatcher::stop);
        await().until(() -> !dispatcher.isRunning());
        answer.countDown();
        stopping.join();

        assertThat(status(message)).isEqualTo(MessageStatus.SENT);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
