package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.attachments.Attachment;
import com.imobhub.conversations.application.attachments.Attachment.Purpose;
import com.imobhub.conversations.application.attachments.AttachmentId;
import com.imobhub.conversations.application.attachments.Attachments;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttachments implements Attachments {

    private final JdbcClient jdbc;

    JdbcAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Attachment attachment) {
        var facts = attachment.facts();
        jdbc.sql("""
                        insert into attachment (id, conversation_id, channel_id, member_id, kind, filename, size, sha256, content_type,
                            width, height, seconds, animated, thumbnail_type, created_at)
                        values (:id, coalesce((select into_id from merged_conversation where id = :conversation), :conversation),
                            :channel, :member, :kind, :filename, :size, :sha256, :type, :width, :height, :seconds, :animated, :thumbnail,
                            :now)
                        """)
                .param("id", attachment.id().value())
                .param("conversation", conversation(attachment.purpose()))
                .param("channel", channel(attachment.purpose()))
                .param("member", attachment.member().value())
                .param("kind", attachment.kind().word())
                .param("filename", attachment.filename())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("type", facts.contentType())
                .param("width", facts.width())
                .param("height", facts.height())
                .param("seconds", facts.seconds())
                .param("animated", facts.animated())
                .param("thumbnail", facts.thumbnailType())
                .param("now", Timestamp.from(attachment.createdAt()))
                .update();
    }

    /** Whoever forgets it at this moment finds it used, or we find it gone. */
    @Override
    public Optional<Attachment> use(
            AttachmentId id, ConversationId conversation, ChannelId channel, MemberId member, Instant now) {
        return jdbc.sql("""
                        update attachment set used_at = coalesce(used_at, :now)
                        where id = :id and (conversation_id = :conversation or channel_id = :channel) and member_id = :member
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("conversation", conversation.value())
                .param("channel", channel.value())
                .param("member", member.value())
                .query((row, number) -> attachment(row))
                .optional();
    }

    private static @Nullable UUID conversation(Purpose purpose) {
        return purpose instanceof Purpose.Answer(var conversation) ? conversation.value() : null;
    }

    private static @Nullable UUID channel(Purpose purpose) {
        return purpose instanceof Purpose.FirstMessage(var channel) ? channel.value() : null;
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        var conversation = row.getObject("conversation_id", UUID.class);
        return conversation == null
                ? new Purpose.FirstMessage(new ChannelId(row.getObject("channel_id", UUID.class)))
                : new Purpose.Answer(new ConversationId(conversation));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                purpose(row),
                new MemberId(row.getObject("member_id", UUID.class)),
                MediaKind.of(row.getString("kind")),
                row.getString("filename"),
                row.getLong("size"),
                row.getString("sha256"),
                new MediaFacts(
                        row.getString("content_type"),
                        "",
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class),
                        row.getObject("seconds", Integer.class),
                        row.getBoolean("animated"),
                        row.getString("thumbnail_type")),
                row.getTimestamp("created_at").toInstant());
    }

    @Override
    public boolean discard(AttachmentId id, MemberId member) {
        return jdbc.sql("delete from attachment where id = :id and member_id = :member and used_at is null")
                        .param("id", id.value())
                        .param("member", member.value())
                        .update()
                > 0;
    }

    @Override
    public List<AttachmentId> forget(Instant broughtBefore, int most) {
        jdbc.sql("delete from attachment where created_at < :before and used_at is not null")
                .param("before", Timestamp.from(broughtBefore))
                .update();
        return jdbc.sql("""
                        delete from attachment
                        where used_at is null and id in (
                            select id from attachment where created_at < :before and used_at is null
                            order by created_at limit :most for update skip locked)
                        returning id
                        """)
                .param("before", Timestamp.from(broughtBefore))
                .param("most", most)
                .query((row, number) -> new AttachmentId(row.getObject("id", UUID.class)))
                .list();
    }
}
