package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.application.attachments.ProviderFiles;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProviderFiles implements ProviderFiles {

    private final JdbcClient jdbc;

    JdbcProviderFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(ChannelId channel, String sha256, Instant now) {
        return jdbc.sql("""
                        select provider_id from provider_file
                        where channel_id = :channel and sha256 = :sha256 and expires_at > :now
                        """)
                .param("channel", channel.value())
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(ChannelId channel, String sha256, String providerId, Instant until) {
        jdbc.sql("""
                        insert into provider_file (channel_id, sha256, provider_id, expires_at)
                        values (:channel, :sha256, :id, :until)
                        on conflict (channel_id, sha256) do update
                            set provider_id = excluded.provider_id, expires_at = excluded.expires_at
                        """)
                .param("channel", channel.value())
                .param("sha256", sha256)
                .param("id", providerId)
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public void forget(ChannelId channel, String sha256) {
        jdbc.sql("delete from provider_file where channel_id = :channel and sha256 = :sha256")
                .param("channel", channel.value())
                .param("sha256", sha256)
                .update();
    }

    @Override
    public void forgetExpired(Instant now) {
        jdbc.sql("delete from provider_file where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
