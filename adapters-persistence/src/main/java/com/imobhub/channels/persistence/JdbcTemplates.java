package com.imobhub.channels.persistence;

import static com.imobhub.channels.persistence.JdbcHealthRecords.instant;
import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.stream.Collectors.toMap;

import com.imobhub.channels.domain.Said;
import com.imobhub.channels.domain.Template;
import com.imobhub.channels.domain.Templates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTemplates implements Templates {

    private static final String KEYS = "unnest(:accounts::text[], :names::text[], :languages::text[])";

    private final JdbcClient jdbc;

    JdbcTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(Collection<Template> told) {
        var keys = told.stream()
                .map(Template::key)
                .distinct()
                .sorted(Comparator.comparing(Template.Key::toString))
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        insertMissing(keys);
        var known = lock(keys).stream().collect(toMap(Template::key, Function.identity()));
        told.forEach(template -> known.merge(template.key(), template, Template::merge));
        save(List.copyOf(known.values()));
    }

    private void insertMissing(List<Template.Key> keys) {
        withKeys(
                        "insert into template (account, name, language) select * from " + KEYS
                                + " on conflict do nothing",
                        keys)
                .update();
    }

    private List<Template> lock(List<Template.Key> keys) {
        return withKeys(
                        "select * from template where (account, name, language) in (select * from " + KEYS
                                + ") order by account, name, language for update",
                        keys)
                .query((row, number) -> template(row))
                .list();
    }

    private JdbcClient.StatementSpec withKeys(String sql, List<Template.Key> keys) {
        return jdbc.sql(sql)
                .param("accounts", column(keys, Template.Key::account))
                .param("names", column(keys, Template.Key::name))
                .param("languages", column(keys, Template.Key::language));
    }

    private void save(List<Template> templates) {
        withKeys("""
                        update template t set provider_id = c.provider_id, provider_id_at = c.provider_id_at,
                            status = c.status, status_reason = c.status_reason, status_detail = c.status_detail,
                            status_at = c.status_at, category = c.category, category_at = c.category_at,
                            announced_category = c.announced_category, announced_from = c.announced_from,
                            announced_at = c.announced_at, quality = c.quality, quality_at = c.quality_at,
                            edited_at = c.edited_at
                        from unnest(:accounts::text[], :names::text[], :languages::text[],
                                :ids::text[], :idAts::timestamptz[], :statuses::text[], :reasons::text[], :details::text[],
                                :statusAts::timestamptz[], :categories::text[], :categoryAts::timestamptz[],
                                :announcements::text[], :froms::timestamptz[], :announcedAts::timestamptz[],
                                :qualities::text[], :qualityAts::timestamptz[], :editedAts::timestamptz[])
                            as c (account, name, language, provider_id, provider_id_at, status, status_reason, status_detail,
                                status_at, category, category_at, announced_category, announced_from, announced_at, quality,
                                quality_at, edited_at)
                        where (t.account, t.name, t.language) = (c.account, c.name, c.language)
                        """, templates.stream().map(Template::key).toList())
                .param("ids", column(templates, it -> what(it.providerId(), id -> id)))
                .param("idAts", column(templates, it -> at(it.providerId())))
                .param("statuses", column(templates, it -> what(it.status(), Template.Status::word)))
                .param("reasons", column(templates, it -> what(it.status(), Template.Status::reason)))
                .param("details", column(templates, it -> what(it.status(), Template.Status::detail)))
                .param("statusAts", column(templates, it -> at(it.status())))
                .param("categories", column(templates, it -> what(it.category(), category -> category)))
                .param("categoryAts", column(templates, it -> at(it.category())))
                .param("announcements", column(templates, it -> what(it.announced(), Template.Announcement::category)))
                .param("froms", column(templates, it -> what(it.announced(), Template.Announcement::from)))
                .param("announcedAts", column(templates, it -> at(it.announced())))
                .param("qualities", column(templates, it -> what(it.quality(), score -> score)))
                .param("qualityAts", column(templates, it -> at(it.quality())))
                .param("editedAts", column(templates, Template::editedAt))
                .update();
    }

    private static <T> @Nullable Object what(
            @Nullable Said<T> said, Function<T, ? extends @Nullable Object> component) {
        return said == null ? null : component.apply(said.what());
    }

    private static @Nullable Instant at(@Nullable Said<?> said) {
        return said == null ? null : said.at();
    }

    @Override
    public List<Template> of(String account) {
        return jdbc.sql("select * from template where account = :account order by name, language")
                .param("account", account)
                .query((row, number) -> template(row))
                .list();
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                row.getString("account"),
                row.getString("name"),
                row.getString("language"),
                text(row, "provider_id", "provider_id_at"),
                status(row),
                text(row, "category", "category_at"),
                announced(row),
                text(row, "quality", "quality_at"),
                instant(row, "edited_at"));
    }

    private static @Nullable Said<String> text(ResultSet row, String what, String at) throws SQLException {
        var said = instant(row, at);
        return said == null ? null : new Said<>(row.getString(what), said);
    }

    private static @Nullable Said<Template.Status> status(ResultSet row) throws SQLException {
        var at = instant(row, "status_at");
        return at == null
                ? null
                : new Said<>(
                        new Template.Status(
                                row.getString("status"),
                                row.getString("status_reason"),
                                row.getString("status_detail")),
                        at);
    }

    private static @Nullable Said<Template.Announcement> announced(ResultSet row) throws SQLException {
        var at = instant(row, "announced_at");
        return at == null
                ? null
                : new Said<>(
                        new Template.Announcement(row.getString("announced_category"), instant(row, "announced_from")),
                        at);
    }
}
