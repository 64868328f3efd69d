package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of contacts, and of people who are none yet. */
@Component
class ProfileRows {

    static final String COLUMNS = "name, name_by, name_at, username, marketing_opt_out_at, marketing_at";

    private static final String THESE = "(kind, value) in (select * from unnest(:kinds::text[], :values::text[]))";

    private static final String COLUMN_ARRAYS = """
            :names::text[], :sources::text[], :nameAts::timestamptz[], :usernames::text[], :optOuts::timestamptz[],
            :marketingAts::timestamptz[]
            """;

    private final JdbcClient jdbc;

    ProfileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ContactId, Profile> lock(Collection<ContactId> contacts) {
        var found = new HashMap<ContactId, Profile>();
        jdbc.sql("select id, " + COLUMNS + " from contact where id = any(:ids::uuid[]) order by id for update")
                .param("ids", column(contacts, ContactId::value))
                .query(row -> {
                    found.put(new ContactId(row.getObject("id", UUID.class)), profile(row));
                });
        return found;
    }

    void save(Map<ContactId, Profile> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        values(
                jdbc.sql("""
                                update contact c set name = known.name, name_by = known.name_by, name_at = known.name_at,
                                    username = known.username, marketing_opt_out_at = known.marketing_opt_out_at,
                                    marketing_at = known.marketing_at
                                from unnest(:ids::uuid[],
                                """ + COLUMN_ARRAYS + ") as known (id, " + COLUMNS + ") where c.id = known.id")
                        .param("ids", column(profiles.keySet(), ContactId::value)),
                profiles.values());
    }

    /** What was said of these before they appeared; from now on it is nobody's. */
    Map<Identity, Profile> takeUnmet(Collection<Identity> identities) {
        return unmet("delete from unmet_identity where " + THESE + " returning kind, value, " + COLUMNS, identities);
    }

    Map<Identity, Profile> readUnmet(Collection<Identity> identities) {
        return unmet("select kind, value, " + COLUMNS + " from unmet_identity where " + THESE, identities);
    }

    private Map<Identity, Profile> unmet(String sql, Collection<Identity> identities) {
        var found = new HashMap<Identity, Profile>();
        jdbc.sql(sql)
                .param("kinds", column(identities, Identity::kind))
                .param("values", column(identities, Identity::value))
                .query(row -> {
                    found.put(
                            new Identity(Identity.Kind.valueOf(row.getString("kind")), row.getString("value")),
                            profile(row));
                });
        return found;
    }

    /** Keeps what was said of somebody who has not appeared; whoever calls it holds their identity. */
    void saveUnmet(Map<Identity, Profile> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        values(
                jdbc.sql("insert into unmet_identity (kind, value, " + COLUMNS
                                + ") select * from unnest(:kinds::text[], :values::text[], " + COLUMN_ARRAYS + """
                                ) as known
                                on conflict (kind, value) do update set name = excluded.name, name_by = excluded.name_by,
                                    name_at = excluded.name_at, username = excluded.username,
                                    marketing_opt_out_at = excluded.marketing_opt_out_at, marketing_at = excluded.marketing_at
                                """)
                        .param("kinds", column(profiles.keySet(), Identity::kind))
                        .param("values", column(profiles.keySet(), Identity::value)),
                profiles.values());
    }

    private static void values(JdbcClient.StatementSpec statement, Collection<Profile> profiles) {
        statement
                .param("names", column(profiles, name(Profile.Name::value)))
                .param("sources", column(profiles, profile -> source(profile.name())))
                .param("nameAts", column(profiles, name(Profile.Name::at)))
                .param("usernames", column(profiles, Profile::username))
                .param("optOuts", column(profiles, ProfileRows::optOut))
                .param("marketingAts", column(profiles, ProfileRows::marketingAt))
                .update();
    }

    private static Function<Profile, @Nullable Object> name(Function<Profile.Name, @Nullable Object> component) {
        return profile -> profile.name() == null ? null : component.apply(profile.name());
    }

    private static String source(Profile.@Nullable Name name) {
        return (name == null ? Profile.Source.PROVIDER : name.by()).name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant marketingAt(Profile profile) {
        return profile.marketing() == null ? null : profile.marketing().at();
    }

    private static @Nullable Instant optOut(Profile profile) {
        return profile.marketing() != null && profile.marketing().optedOut()
                ? profile.marketing().at()
                : null;
    }

    static Profile profile(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var marketingAt = instant(row, "marketing_at");
        return new Profile(
                name == null
                        ? null
                        : new Profile.Name(
                                name,
                                Profile.Source.valueOf(row.getString("name_by").toUpperCase(Locale.ROOT)),
                                instant(row, "name_at")),
                row.getString("username"),
                marketingAt == null
                        ? null
                        : new Profile.Marketing(row.getTimestamp("marketing_opt_out_at") != null, marketingAt));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
