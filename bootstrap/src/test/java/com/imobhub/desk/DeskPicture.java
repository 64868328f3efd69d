package com.imobhub.desk;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything a desk shows, from its own answers, and what its database tells at once: who is known by what, what is known of
 * numbers and templates, and which deliveries are left. Without ids of ours, so that two desks that were told the same give the same picture.
 */
public record DeskPicture(List<String> lines) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Ids of ours, and what depends on the order in which messages of one second came. */
    private static final Set<String> LEFT_OUT = Set.of("id", "conversationId", "clientId", "inboundNo");

    private static final String TIME = "YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"";

    private static final Pattern ANSWERED_AT = Pattern.compile(", answered at .*$");
    private static final Pattern LAST = Pattern.compile("^  last .*\"at\":\"([^\"]*)\".*");

    public static DeskPicture of(Caller reader, JdbcClient jdbc) {
        var lines = new ArrayList<String>();
        var conversations = reader.get("/api/conversations?limit=100").json();
        for (var conversation : conversations.path("items")) {
            lines.addAll(conversation(reader, jdbc, conversation));
        }
        var blocks = new TreeSet<>(List.of(String.join("\n", lines).split("(?m)^(?=conversation )")));
        var all = new ArrayList<>(String.join("\n", blocks).lines().toList());
        all.addAll(unlisted(jdbc, conversations.path("items").size()));
        all.addAll(unmet(jdbc));
        all.addAll(channels(jdbc));
        all.addAll(templates(jdbc));
        all.addAll(left(jdbc));
        return new DeskPicture(all.stream().filter(line -> !line.isBlank()).toList());
    }

    private static List<String> conversation(Caller reader, JdbcClient jdbc, JsonNode conversation) {
        var lines = new ArrayList<String>();
        lines.add("conversation %s / %s"
                .formatted(
                        conversation.at("/channel/name").asString(),
                        conversation.at("/contact/name").asString()));
        lines.add("  known by %s, answered at %s"
                .formatted(
                        identities(jdbc, conversation.at("/contact/id").asString()),
                        address(jdbc, conversation.path("id").asString())));
        lines.addAll(profile(jdbc, conversation.at("/contact/id").asString()));
        lines.add("  inbound %s, unread %s, window until %s"
                .formatted(
                        conversation.path("inboundCount"),
                        conversation.path("unreadCount"),
                        conversation.at("/window/until").asString("never")));
        lines.add("  last " + pruned(conversation.path("lastMessage")));
        var id = conversation.path("id").asString();
        var messages =
                reader.get("/api/conversations/" + id + "/messages?limit=100").json();
        var shown = new TreeSet<String>();
        for (var message : messages.path("items")) {
            shown.add("  " + message.path("at").asString() + " "
                    + providerId(jdbc, message.path("id").asString()) + " "
                    + shown(message)
                    + pricing(jdbc, message.path("id").asString())
                    + versions(reader, id, message));
        }
        lines.addAll(shown);
        return lines;
    }

    private static String shown(JsonNode message) {
        var node = (ObjectNode) message.deepCopy();
        if (node.path("quote") instanceof ObjectNode quote) {
            quote.put("isHere", !quote.path("messageId").isNull());
            quote.remove("messageId");
        }
        if (node.path("media") instanceof ObjectNode media) {
            media.retain("filename", "animated");
        }
        node.remove("at");
        return pruned(node);
    }

    private static String pricing(JdbcClient jdbc, String message) {
        return jdbc.sql("select ' priced ' || pricing from message where id = :id::uuid and pricing is not null")
                .param("id", message)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String versions(Caller reader, String conversation, JsonNode message) {
        if (message.path("editedAt").isNull()) {
            return "";
        }
        return reader.get("/api/conversations/" + conversation + "/messages/"
                        + message.path("id").asString() + "/versions")
                .json()
                .valueStream()
                .map(DeskPicture::pruned)
                .collect(joining(" | ", " versions ", ""));
    }

    private static String pruned(JsonNode node) {
        var copy = node.deepCopy();
        prune(copy);
        return JSON.writeValueAsString(copy);
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                if (value.isNull() || value.isArray() && value.isEmpty() || isOurs(name, value)) {
                    object.remove(name);
                }
            }
        }
        node.forEach(DeskPicture::prune);
        if (node instanceof ObjectNode object && object.path("times").isEmpty()) {
            object.remove("times");
        }
    }

    /** Ids of choices and products are the provider's. */
    private static boolean isOurs(String name, JsonNode value) {
        return LEFT_OUT.contains(name)
                && (value.isNumber() || value.asString("").matches("[0-9a-f-]{36}"));
    }

    private static String identities(JdbcClient jdbc, String contact) {
        return String.join(
                ", ",
                jdbc.sql("select value from contact_identity where contact_id = :id::uuid order by value collate \"C\"")
                        .param("id", contact)
                        .query(String.class)
                        .list());
    }

    private static String address(JdbcClient jdbc, String conversation) {
        return jdbc.sql("select address from conversation where id = :id::uuid")
                .param("id", conversation)
                .query(String.class)
                .single();
    }

    private static List<String> profile(JdbcClient jdbc, String contact) {
        return jdbc.sql("""
                        select concat_ws(' ', '  username ' || username, 'name by ' || nullif(name_by, 'provider'),
                            'no marketing since ' || to_char(marketing_opt_out_at at time zone 'UTC', :time))
                        from contact where id = :id::uuid and (username is not null or name_by <> 'provider'
                            or marketing_opt_out_at is not null)
                        """)
                .param("id", contact)
                .param("time", TIME)
                .query(String.class)
                .list();
    }

    /** What was told of people who are not there. */
    private static List<String> unmet(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', 'unmet', value, 'is ' || name, 'username ' || username,
                            'no marketing since ' || to_char(marketing_opt_out_at at time zone 'UTC', :time))
                        from unmet_identity order by 1
                        """).param("time", TIME).query(String.class).list();
    }

    /** What Meta told about the numbers, and what people have to know of it. */
    private static List<String> channels(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', 'channel', c.name, f.aspect, nullif(f.about, ''), f.value, f.detail,
                            'until ' || to_char(f.until at time zone 'UTC', :time), case when f.pauses then 'pauses' end)
                        from channel_fact f join channel c on c.id = f.channel_id
                        union all
                        select concat_ws(' ', 'alert', c.name, a.account, a.level, a.kind, a.about, a.words,
                            'until ' || to_char(a.until at time zone 'UTC', :time))
                        from channel_alert a left join channel c on c.id = a.channel_id
                        order by 1
                        """).param("time", TIME).query(String.class).list();
    }

    private static List<String> templates(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', 'template', account, name, language, provider_id, status, status_reason,
                            status_detail, category, 'soon ' || announced_category, quality,
                            'edited ' || to_char(edited_at at time zone 'UTC', :time))
                        from template order by 1
                        """).param("time", TIME).query(String.class).list();
    }

    private static String providerId(JdbcClient jdbc, String message) {
        return jdbc.sql("select provider_id from provider_message where message_id = :id::uuid order by provider_id")
                .param("id", message)
                .query(String.class)
                .list()
                .toString();
    }

    /** Threads in which nothing is to be seen. */
    private static List<String> unlisted(JdbcClient jdbc, int listed) {
        var all = jdbc.sql("select count(*) from conversation")
                .query(Integer.class)
                .single();
        return all == listed ? List.of() : List.of("unlisted conversations: " + (all - listed));
    }

    private static List<String> left(JdbcClient jdbc) {
        return jdbc.sql("""
                        select distinct case when due_at is null then 'kept: ' else 'waiting: ' end || line
                        from open_delivery, lateral regexp_split_to_table(reason, E'\\n') as line
                        where reason is not null order by 1
                        """).query(String.class).list();
    }

    /**
     * Without which of several messages of one second is the newest, as their order is that in which they came; and without
     * where people are answered, as those of the fixtures go on writing from numbers that they gave up.
     */
    public DeskPicture inWhateverOrder() {
        return new DeskPicture(lines.stream()
                .map(line -> ANSWERED_AT.matcher(line).replaceFirst(""))
                .map(line -> LAST.matcher(line).replaceFirst("  last $1"))
                .toList());
    }

    @Override
    public String toString() {
        return lines.isEmpty() ? "nothing\n" : String.join("\n", lines) + "\n";
    }
}
