package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.persistence.Side.bySide;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.MessagesContract;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcMessagesTests implements MessagesContract {

    private static final int THREADS = 8;

    private final Messages messages;
    private final TransactionOperations transactions;

    @Autowired
    JdbcMessagesTests(Messages messages, TransactionOperations transactions) {
        this.messages = messages;
        this.transactions = transactions;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @RepeatedTest(5)
    void ofManyDeliveriesAtOnceExactlyOneWins() throws InterruptedException {
        var channel = ChannelId.next();
        var ids = IntStream.range(0, 50)
                .mapToObj(number -> new ProviderId(channel, "wamid." + number))
                .toList();

        var won = bySide(THREADS, i -> () -> {
            var mixed = new ArrayList<>(ids);
            Collections.shuffle(mixed, new Random(i));
            return transactions.execute(status -> messages.claim(mixed.stream()
                    .map(id -> new Messages.Claim(id, MessageId.next()))
                    .toList()));
        });

        assertThat(won.stream().flatMap(it -> it.stream())).containsExactlyInAnyOrderElementsOf(ids);
    }
}
