package com.imobhub.conversations.persistence;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.SeenMarks;
import com.imobhub.team.MemberId;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeenMarks implements SeenMarks {

    private final JdbcClient jdbc;

    JdbcSeenMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalInt seen(ConversationId conversation, MemberId member, MessageId upTo) {
        holdTogether(conversation);
        return jdbc.sql("""
                        insert into conversation_seen (conversation_id, member_id, inbound_seen)
                        select m.conversation_id, :member, m.inbound_no from message m
                        where m.id = :message
                            and m.conversation_id = coalesce((select into_id from merged_conversation where id = :id), :id)
                        on conflict (conversation_id, member_id) do update
                            set inbound_seen = greatest(conversation_seen.inbound_seen, excluded.inbound_seen)
                        returning inbound_seen
                        """)
                .param("member", member.value())
                .param("message", upTo.value())
                .param("id", conversation.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Nobody merges the conversation while it is marked: its messages would get other numbers. */
    private void holdTogether(ConversationId conversation) {
        jdbc.sql("""
                        select id from conversation
                        where id = coalesce((select into_id from merged_conversation where id = :id), :id)
                        for key share
                        """).param("id", conversation.value()).query(row -> {});
    }
}
