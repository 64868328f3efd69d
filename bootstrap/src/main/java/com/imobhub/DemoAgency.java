package com.imobhub;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.SeenMarks;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.shared.Secret;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.application.FirstAdmin;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty demo with a small agency: a number of the simulator, two brokers, and what leads wrote lately. */
@Component
@Profile("demo")
@ConditionalOnBooleanProperty("imobhub.demo-data")
class DemoAgency {

    private final Resource script;
    private final String reader;
    private final JsonMapper json;
    private final ChannelDesk channels;
    private final ChannelDirectory directory;
    private final Members members;
    private final PasswordHasher hasher;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final SeenMarks seenMarks;
    private final TransactionOperations transactions;
    private final Clock clock;

    DemoAgency(
            @Value("classpath:demo/agency.json") Resource script,
            @Value("${imobhub.admin.email}") String adminEmail,
            JsonMapper json,
            ChannelDesk channels,
            ChannelDirectory directory,
            Members members,
            PasswordHasher hasher,
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            SeenMarks seenMarks,
            TransactionOperations transactions,
            Clock clock) {
        this.script = script;
        this.reader = adminEmail.isBlank() ? FirstAdmin.DEFAULT_EMAIL : adminEmail;
        this.json = json;
        this.channels = channels;
        this.directory = directory;
        this.members = members;
        this.hasher = hasher;
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.seenMarks = seenMarks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The script: who there is, and what they said how many minutes ago. */
    record Agency(Number number, List<Broker> brokers, List<Thread> threads) {

        record Number(String name, String phoneNumberId, String wabaId, String displayPhoneNumber) {}

        record Broker(String name, String email) {}

        record Thread(@Nullable String name, String phone, List<Line> lines) {}

        /** @param broker who answers; null when the lead writes */
        record Line(int minutesAgo, @Nullable String broker, String text) {}
    }

    void fillIfEmpty() {
        if (!channels.all().isEmpty()) {
            return;
        }
        try (var stream = script.getInputStream()) {
            var agency = json.readValue(stream, Agency.class);
            transactions.executeWithoutResult(status -> fill(agency));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void fill(Agency agency) {
        var number = agency.number();
        var channel = channels.connect(
                number.name(),
                new WhatsAppNumber(
                        number.phoneNumberId(),
                        number.wabaId(),
                        number.displayPhoneNumber(),
                        new Secret("simulator-token"),
                        WhatsAppNumber.DEFAULT_GRAPH_VERSION));
        var connected = directory.find(channel.id()).orElseThrow();
        var brokers = new HashMap<String, MemberId>();
        agency.brokers().forEach(broker -> brokers.put(broker.name(), join(broker)));
        var played = agency.threads().stream()
                .map(thread -> play(thread, connected, brokers))
                .toList();
        members.find(new Email(reader)).ifPresent(member -> read(played, member.id()));
    }

    private MemberId join(Agency.Broker broker) {
        var nobodyKnows = new Password(new Secret(UUID.randomUUID().toString()));
        var member = Member.join(
                broker.name(), new Email(broker.email()), Role.AGENT, hasher.hash(nobodyKnows), clock.instant());
        members.add(member);
        return member.id();
    }

    /** Whoever looks at the demo first has seen what was answered; the rest is new to them. */
    private void read(List<Conversation> played, MemberId member) {
        for (var conversation : played) {
            var last = Objects.requireNonNull(conversation.last()).message();
            messages.lock(List.of(last)).stream()
                    .filter(message -> message.direction() == Direction.OUTBOUND)
                    .forEach(answered -> seenMarks.seen(conversation.id(), member, last));
        }
    }

    private Conversation play(Agency.Thread thread, ConnectedChannel channel, Map<String, MemberId> brokers) {
        var address = new Address.WhatsAppId(thread.phone());
        var person = new Person(List.of(address), thread.name());
        var contact = contacts.resolve(Set.of(person)).apply(person);
        var place = new Conversations.Thread(channel, contact.id(), address);
        var conversation = conversations.open(Set.of(place)).apply(place);
        var said = new ArrayList<Message>();
        for (var line : thread.lines()) {
            said.add(say(line, conversation, address, brokers));
        }
        messages.add(said);
        conversations.save(List.of(conversation));
        return conversation;
    }

    private Message say(Agency.Line line, Conversation conversation, Address address, Map<String, MemberId> brokers) {
        var at = Instant.ofEpochSecond(
                clock.instant().minus(Duration.ofMinutes(line.minutesAgo())).getEpochSecond());
        var text = new Content.Text(line.text());
        var broker = line.broker();
        if (broker == null) {
            return conversation.receive(MessageId.next(), at, address, text, Context.NONE);
        }
        var author = new Author.AMember(Objects.requireNonNull(brokers.get(broker)), broker);
        return conversation
                .answer(text, Context.NONE, author, UUID.randomUUID(), at)
                .after(Progress.Report.of(MessageStatus.READ, at));
    }
}
