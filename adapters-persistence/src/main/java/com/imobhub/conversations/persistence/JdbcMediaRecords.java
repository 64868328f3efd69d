package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.FileToSend;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.application.media.MediaFile;
import com.imobhub.conversations.application.media.MediaRecords;
import com.imobhub.conversations.application.media.MediaTrouble;
import com.imobhub.conversations.application.media.Origin;
import com.imobhub.conversations.application.media.WantedMedia;
import com.imobhub.conversations.domain.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMediaRecords implements MediaRecords {

    private static final String IS_MINE =
            "where md.message_id = :message and md.state = 'expected' and md.attempts = :attempt\n";

    private static final String RETURNING = "returning " + MediaRows.FILE_COLUMNS;

    private final JdbcClient jdbc;

    JdbcMediaRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows are locked in the order of their ids, so that two who tell of the same files do not wait for each other. */
    @Override
    public List<MediaFile> expect(Collection<ExpectedMedia> media, Instant now) {
        var once = new LinkedHashMap<MessageId, ExpectedMedia>();
        media.forEach(it -> once.putIfAbsent(it.message(), it));
        var rows = once.values();
        return jdbc.sql("""
                        with told as (
                            select * from unnest(:messages::uuid[], :conversations::uuid[], :channels::uuid[], :kinds::text[],
                                :providerIds::text[], :urls::text[], :types::text[], :checksums::text[], :filenames::text[],
                                :reasons::text[], :details::text[])
                                as t (message_id, conversation_id, channel_id, kind, provider_id, url, claimed_type,
                                    claimed_sha256, filename, reason_code, reason_detail)),
                        failed_before as (select message_id from media where message_id = any(:messages::uuid[])),
                        kept as (
                            insert into media as md (message_id, conversation_id, channel_id, kind, provider_id, url, claimed_type,
                                claimed_sha256, filename, reason_code, reason_detail, state, due_at)
                            select told.*, case when reason_code is null then 'expected' else 'failed' end, :now
                            from told order by message_id
                            on conflict (message_id) do update set
                                kind = excluded.kind, provider_id = excluded.provider_id, url = excluded.url,
                                claimed_type = excluded.claimed_type, claimed_sha256 = excluded.claimed_sha256,
                                filename = coalesce(excluded.filename, md.filename), state = 'expected', attempts = 0,
                                due_at = excluded.due_at, leased_until = null, reason_code = null, reason_detail = null
                            where md.state = 'failed' and excluded.state = 'expected'
                        """ + RETURNING + ") select kept.* from kept join failed_before using (message_id)")
                .param("messages", column(rows, it -> it.message().value()))
                .param("conversations", column(rows, it -> it.conversation().value()))
                .param("channels", column(rows, it -> it.channel().value()))
                .param("kinds", column(rows, it -> it.kind().word()))
                .param("providerIds", column(rows, it -> of(it, Origin::providerId)))
                .param("urls", column(rows, it -> of(it, Origin::url)))
                .param("types", column(rows, it -> of(it, Origin::claimedType)))
                .param("checksums", column(rows, it -> of(it, Origin::sha256)))
                .param("filenames", column(rows, ExpectedMedia::filename))
                .param("reasons", column(rows, JdbcMediaRecords::reason))
                .param("details", column(rows, ExpectedMedia::lostReason))
                .param("now", Timestamp.from(now))
                .query((row, number) -> MediaRows.file(row))
                .list();
    }

    private static @Nullable String of(ExpectedMedia media, Function<Origin, @Nullable String> part) {
        var origin = media.origin();
        return origin == null ? null : part.apply(origin);
    }

    private static @Nullable String reason(ExpectedMedia media) {
        var trouble = media.trouble();
        return trouble == null ? null : trouble.word();
    }

    @Override
    public Optional<WantedMedia> claim(Collection<ChannelId> except, Instant now, Instant until) {
        return jdbc.sql("""
                        update media set attempts = attempts + 1, leased_until = :until
                        where message_id = (
                            select message_id from media
                            where state = 'expected' and due_at <= :now and (leased_until is null or leased_until <= :now)
                                and channel_id <> all(:except::uuid[])
                            order by due_at desc
                            limit 1
                            for update skip locked)
                        returning message_id, conversation_id, channel_id, kind, filename, provider_id, url, claimed_type,
                            claimed_sha256, attempts
                        """)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("except", column(except, ChannelId::value))
                .query((row, number) -> wanted(row))
                .optional();
    }

    private static WantedMedia wanted(ResultSet row) throws SQLException {
        return new WantedMedia(
                new MessageId(row.getObject("message_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new ChannelId(row.getObject("channel_id", UUID.class)),
                MediaKind.of(row.getString("kind")),
                row.getString("filename"),
                new Origin(
                        row.getString("provider_id"),
                        row.getString("url"),
                        row.getString("claimed_type"),
                        row.getString("claimed_sha256")),
                row.getInt("attempts"));
    }

    @Override
    public Optional<MediaFile> stored(
            WantedMedia wanted,
            String filename,
            long size,
            MediaFacts facts,
            @Nullable MediaTrouble oddity,
            Instant now) {
        return jdbc.sql("""
                        update media md set state = 'stored', url = case when provider_id is null then url end,
                            leased_until = null, reason_code = :reason, reason_detail = null, filename = :filename,
                            content_type = :type, size = :size, width = :width, height = :height, seconds = :seconds,
                            animated = :animated, thumbnail_type = :thumbnail, stored_at = :now
                        where md.message_id = :message and md.state = 'expected'
                        """ + RETURNING)
                .param("message", wanted.message().value())
                .param("reason", oddity == null ? null : oddity.word())
                .param("filename", filename)
                .param("type", facts.contentType())
                .param("size", size)
                .param("width", facts.width())
                .param("height", facts.height())
                .param("seconds", facts.seconds())
                .param("animated", facts.animated())
                .param("thumbnail", facts.thumbnailType())
                .param("now", Timestamp.from(now))
                .query((row, number) -> MediaRows.file(row))
                .optional();
    }

    @Override
    public void sent(ExpectedMedia media, UUID storedAs, long size, String sha256, MediaFacts facts, Instant now) {
        jdbc.sql("""
                        insert into media (message_id, conversation_id, channel_id, kind, filename, state, due_at, content_type,
                            size, width, height, seconds, animated, thumbnail_type, stored_at, attachment_id, sha256)
                        values (:message, :conversation, :channel, :kind, :filename, 'stored', :now, :type, :size, :width,
                            :height, :seconds, :animated, :thumbnail, :now, :storedAs, :sha256)
                        """)
                .param("message", media.message().value())
                .param("conversation", media.conversation().value())
                .param("channel", media.channel().value())
                .param("kind", media.kind().word())
                .param("filename", media.filename())
                .param("now", Timestamp.from(now))
                .param("type", facts.contentType())
                .param("size", size)
                .param("width", facts.width())
                .param("height", facts.height())
                .param("seconds", facts.seconds())
                .param("animated", facts.animated())
                .param("thumbnail", facts.thumbnailType())
                .param("storedAs", storedAs)
                .param("sha256", sha256)
                .update();
    }

    @Override
    public Optional<FileToSend> toSend(MessageId message) {
        return jdbc.sql("""
                        select attachment_id, kind, content_type, size, sha256 from media
                        where message_id = :message and state = 'stored' and sha256 is not null
                        """)
                .param("message", message.value())
                .query((row, number) -> new FileToSend(
                        row.getObject("attachment_id", UUID.class),
                        MediaKind.of(row.getString("kind")),
                        row.getString("content_type"),
                        row.getLong("size"),
                        row.getString("sha256")))
                .optional();
    }

    @Override
    public void postpone(WantedMedia wanted, MediaTrouble why, @Nullable String detail, Instant until) {
        jdbc.sql("""
                        update media md set due_at = :until, leased_until = null, reason_code = :reason, reason_detail = :detail
                        """ + IS_MINE)
                .param("until", Timestamp.from(until))
                .param("reason", why.word())
                .param("detail", detail)
                .param("message", wanted.message().value())
                .param("attempt", wanted.attempt())
                .update();
    }

    @Override
    public void giveBack(WantedMedia wanted, Instant now) {
        jdbc.sql("update media md set attempts = attempts - 1, due_at = :now, leased_until = null\n" + IS_MINE)
                .param("now", Timestamp.from(now))
                .param("message", wanted.message().value())
                .param("attempt", wanted.attempt())
                .update();
    }

    @Override
    public Optional<MediaFile> fail(WantedMedia wanted, MediaTrouble why, @Nullable String detail) {
        return jdbc.sql("""
                        update media md set state = 'failed', leased_until = null, reason_code = :reason, reason_detail = :detail
                        """ + IS_MINE + RETURNING)
                .param("reason", why.word())
                .param("detail", detail)
                .param("message", wanted.message().value())
                .param("attempt", wanted.attempt())
                .query((row, number) -> MediaRows.file(row))
                .optional();
    }

    @Override
    public void retry(MessageId message, boolean storedToo, Instant now) {
        jdbc.sql("""
                        update media set state = 'expected', attempts = 0, due_at = :now, reason_code = null,
                            reason_detail = null, leased_until = null
                        where message_id = :message and (leased_until is null or leased_until <= :now)
                            and (state <> 'stored' or :storedToo)
                        """)
                .param("message", message.value())
                .param("storedToo", storedToo)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public List<MediaFile> retryRefused(ChannelId channel, Instant now) {
        return jdbc.sql("""
                        with waiting as (
                            select message_id, state from media
                            where channel_id = :channel and state <> 'stored' and (leased_until is null or leased_until <= :now)
                                and (state = 'expected' or reason_code = any(:reasons::text[]))
                            order by message_id
                            for update),
                        again as (
                            update media md set state = 'expected', attempts = 0, due_at = :now, reason_code = null,
                                reason_detail = null, leased_until = null
                            from waiting where md.message_id = waiting.message_id
                        """ + RETURNING + ", waiting.state as before) select * from again where before = 'failed'")
                .param("channel", channel.value())
                .param("reasons", column(List.of(MediaTrouble.REFUSED, MediaTrouble.CHANNEL_GONE), MediaTrouble::word))
                .param("now", Timestamp.from(now))
                .query((row, number) -> MediaRows.file(row))
                .list();
    }

    @Override
    public Optional<MediaFile> find(MessageId message) {
        return jdbc.sql("select " + MediaRows.FILE_COLUMNS + "from media md where md.message_id = :message")
                .param("message", message.value())
                .query((row, number) -> MediaRows.file(row))
                .optional();
    }
}
