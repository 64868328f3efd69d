package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.reading.ContactReads;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.shared.PhoneNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContactReads implements ContactReads {

    private final JdbcClient jdbc;

    JdbcContactReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> byPhone(PhoneNumber phone, ChannelId over) {
        var identity = Identity.ofPhone(phone);
        return jdbc.sql("""
                        select p.id, p.name, c.id as conversation_id
                        from contact_identity i join contact p on p.id = i.contact_id
                            left join conversation c on c.contact_id = p.id and c.channel_id = :channel
                                and c.last_message_at is not null
                        where i.kind = :kind and i.value = :value
                        """)
                .param("kind", identity.kind().name())
                .param("value", identity.value())
                .param("channel", over.value())
                .query((row, number) -> {
                    var conversation = row.getObject("conversation_id", UUID.class);
                    return new Known(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            conversation == null ? null : new ConversationId(conversation));
                })
                .optional();
    }
}
