package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.scheduled.Plan;
import com.imobhub.conversations.application.scheduled.ScheduledId;
import com.imobhub.conversations.application.scheduled.ScheduledMessage;
import com.imobhub.conversations.application.scheduled.ScheduledMessages;
import com.imobhub.conversations.application.scheduled.ScheduledState;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Author;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScheduledMessages implements ScheduledMessages {

    private final JdbcClient jdbc;
    private final Contents contents;

    JdbcScheduledMessages(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    public void add(ScheduledMessage message) {
        said("""
                        insert into scheduled_message (id, conversation_id, client_id, author_id, author_name, type, text, content,
                            quotes_id, at, cancel_if_answered, state, reason, created_at, version)
                        values (:id, :conversation, :clientId, :author, :authorName, :type, :text, :content,
                            :quotes, :at, :cancelIfAnswered, :state, :reason, :createdAt, :version)
                        """, message)
                .param("conversation", message.conversation().value())
                .param("clientId", message.draft().clientId())
                .param("author", message.author().id().value())
                .param("authorName", message.author().name())
                .param("createdAt", Timestamp.from(message.createdAt()))
                .update();
    }

    @Override
    public void save(ScheduledMessage message) {
        said("""
                        update scheduled_message set type = :type, text = :text, content = :content, quotes_id = :quotes, at = :at,
                            cancel_if_answered = :cancelIfAnswered, state = :state, reason = :reason, claimed_until = null,
                            version = :version
                        where id = :id
                        """, message).update();
    }

    private StatementSpec said(String sql, ScheduledMessage message) {
        var content = message.draft().content();
        var quotes = message.draft().quotes();
        return jdbc.sql(sql)
                .param("id", message.id().value())
                .param("type", Contents.type(content))
                .param("text", Contents.text(content))
                .param("content", contents.json(content))
                .param("quotes", quotes == null ? null : quotes.value())
                .param("at", Timestamp.from(message.plan().at()))
                .param("cancelIfAnswered", message.plan().cancelIfAnswered())
                .param("state", message.state().word())
                .param("reason", message.reason())
                .param("version", message.version());
    }

    @Override
    public Optional<ScheduledMessage> find(ConversationId conversation, ScheduledId id) {
        return jdbc.sql("select * from scheduled_message where conversation_id = :conversation and id = :id")
                .param("conversation", conversation.value())
                .param("id", id.value())
                .query((row, number) -> message(row))
                .optional();
    }

    @Override
    public Optional<ScheduledMessage> findByClientId(ConversationId conversation, UUID clientId) {
        return jdbc.sql(
                        "select * from scheduled_message where conversation_id = :conversation and client_id = :clientId")
                .param("conversation", conversation.value())
                .param("clientId", clientId)
                .query((row, number) -> message(row))
                .optional();
    }

    @Override
    public List<ScheduledMessage> open(ConversationId conversation) {
        return jdbc.sql("""
                        select * from scheduled_message
                        where conversation_id = :conversation and state <> 'sent'
                            and (state <> 'canceled' or reason is not null)
                        order by at, id
                        """)
                .param("conversation", conversation.value())
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public List<Due> claim(int most, Instant now, Instant until) {
        return jdbc.sql("""
                        with due as (
                            select s.id from scheduled_message s
                            where s.state = 'waiting' and s.at <= :now
                                and (s.claimed_until is null or s.claimed_until <= :now)
                                and not exists (
                                    select from scheduled_message earlier
                                    where earlier.conversation_id = s.conversation_id and earlier.state = 'waiting'
                                        and (earlier.at, earlier.id) < (s.at, s.id))
                            order by s.at, s.id
                            limit :most
                            for update skip locked)
                        update scheduled_message s set claimed_until = :until from due
                        where s.id = due.id
                        returning s.id, s.conversation_id
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query((row, number) -> new Due(new ScheduledId(row.getObject("id", UUID.class)), conversation(row)))
                .list();
    }

    @Override
    public Set<ConversationId> answered(Collection<ConversationId> conversations) {
        return jdbc.sql("""
                        update scheduled_message
                        set state = 'canceled', reason = :reason, version = version + 1
                        where conversation_id = any(:conversations::uuid[]) and state = 'waiting' and cancel_if_answered
                        returning conversation_id
                        """)
                .param("reason", ScheduledMessage.ANSWERED)
                .param("conversations", column(conversations, ConversationId::value))
                .query((row, number) -> conversation(row))
                .set();
    }

    private static ConversationId conversation(ResultSet row) throws SQLException {
        return new ConversationId(row.getObject("conversation_id", UUID.class));
    }

    private ScheduledMessage message(ResultSet row) throws SQLException {
        return new ScheduledMessage(
                new ScheduledId(row.getObject("id", UUID.class)),
                conversation(row),
                new Author.AMember(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name")),
                draft(row),
                new Plan(row.getTimestamp("at").toInstant(), row.getBoolean("cancel_if_answered")),
                ScheduledState.of(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }

    private Draft draft(ResultSet row) throws SQLException {
        var quotes = row.getObject("quotes_id", UUID.class);
        return new Draft(
                row.getObject("client_id", UUID.class),
                contents.content(row),
                quotes == null ? null : new MessageId(quotes),
                null);
    }
}
