package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.conversations.application.receiving.DeliveryIntake;
import com.imobhub.desk.Meta;
import com.imobhub.shared.Secret;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;

/** The context with those it names. Its workers publish on threads of their own, so their events are collected by hand. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "team", verifyAutomatically = false)
class ConversationsModuleTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** Every announcement of new messages. */
    static class Heard {

        private final List<MessagesReceived> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(MessagesReceived event) {
            events.add(event);
        }

        long of(ChannelConnected event) {
            return events.stream()
                    .flatMap(it -> it.messages().stream())
                    .filter(it -> it.channel().equals(event.channel()))
                    .count();
        }
    }

    @Autowired
    Channels channels;

    @Autowired
    DeliveryIntake intake;

    @Autowired
    Heard heard;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStoredDeliveryLeadsToMessagesReceived(Scenario scenario) {
        var connected = store("200000000000301");

        scenario.stimulate(() -> receive("200000000000301"))
                .andWaitForStateChange(() -> heard.of(connected), count -> count > 0)
                .andVerify(count -> assertThat(count).isEqualTo(1));
    }

    @Test
    void whatWasKeptIsReplayedWhenItsChannelIsConnected(Scenario scenario) {
        scenario.stimulate(() -> receive("200000000000302"))
                .andWaitForStateChange(() -> kept("200000000000302"), count -> count > 0)
                .andVerify(count -> assertThat(count).isEqualTo(1));
        var connected = store("200000000000302");

        scenario.publish(connected)
                .andWaitForStateChange(() -> heard.of(connected), count -> count > 0)
                .andVerify(count -> assertThat(count).isEqualTo(1));
    }

    private void receive(String numberId) {
        intake.accept("meta", Meta.text(numberId, Meta.Text.of("5511980000301", "Oi")));
    }

    /** Puts a channel in place without telling anybody. */
    private ChannelConnected store(String numberId) {
        var number = new WhatsAppNumber(
                numberId, null, null, new Secret("EAATESTTOKEN"), WhatsAppNumber.DEFAULT_GRAPH_VERSION);
        var channel = new Channel(ChannelId.next(), "Vendas", number, null, Instant.now());
        channels.save(channel);
        return new ChannelConnected(channel.id(), channel.kind(), numberId, Instant.now());
    }

    private int kept(String numberId) {
        return jdbc.sql("select count(*) from open_delivery where due_at is null and strpos(reason, :number) > 0")
                .param("number", numberId)
                .query(Integer.class)
                .single();
    }
}
