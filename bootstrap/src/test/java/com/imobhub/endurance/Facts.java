package com.imobhub.endurance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a desk's database says, asked behind its back. */
final class Facts {

    private final JdbcClient jdbc;

    Facts(String url, String user, String password) {
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** Deliveries that somebody should be working on: never looked at, or due. What is put off or kept is none of them. */
    int waitingDeliveries() {
        return count("""
                select count(*) from open_delivery
                where due_at <= now() or due_at is not null and reason is null
                """);
    }

    int keptDeliveries() {
        return count("select count(*) from open_delivery where due_at is null");
    }

    int publications() {
        return count("select count(*) from event_publication where completion_date is null");
    }

    /** Conversations whose inbound messages are not numbered 1, 2, 3, … up to their count. */
    List<String> badlyNumbered() {
        return jdbc.sql("""
                select c.id::text from conversation c left join message m
                    on m.conversation_id = c.id and m.direction = 'inbound'
                group by c.id, c.inbound_count
                having count(m.id) <> c.inbound_count or count(distinct m.inbound_no) <> c.inbound_count
                    or coalesce(max(m.inbound_no), 0) <> c.inbound_count
                """).query(String.class).list();
    }

    /**
     * The same where damage told of messages of long ago and of what happened to people, too: those take their place under
     * the number of the message before. Every count must have its message, and none of these texts may share one.
     */
    List<String> badlyNumbered(String texts) {
        return jdbc.sql("""
                select c.id::text from conversation c left join message m on m.conversation_id = c.id
                group by c.id, c.inbound_count
                having count(distinct m.inbound_no) filter (where m.inbound_no > 0) <> c.inbound_count
                    or coalesce(max(m.inbound_no), 0) <> c.inbound_count
                    or count(m.id) filter (where starts_with(m.text, :texts))
                        <> count(distinct m.inbound_no) filter (where starts_with(m.text, :texts))
                """).param("texts", texts).query(String.class).list();
    }
}
