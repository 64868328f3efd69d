package com.imobhub.channels.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.MessageTemplate.Hindrance;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.channels.domain.Templates;
import com.imobhub.shared.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcTemplateForms implements TemplateForms {

    private static final String SELECT = """
            select f.name, f.language, f.form, f.sendable, t.status, t.category, t.quality
            from template_form f left join template t using (account, name, language)
            where account = :account
            """;

    private static final String THIS = "account = :account and name = :name and language = :language";

    private static final int SELDOM_SECONDS = 60;

    private final JdbcClient jdbc;
    private final Templates templates;
    private final JsonMapper json;

    JdbcTemplateForms(JdbcClient jdbc, Templates templates, JsonMapper json) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.json = json;
    }

    /** The visit's row is held until all is written, so that two lists never mix. */
    @Override
    @Transactional
    public void replace(String account, Collection<ListedTemplate> listed, Instant asOf) {
        if (!answered(account, asOf)) {
            return;
        }
        var once = new LinkedHashMap<TemplateName, ListedTemplate>();
        listed.forEach(it -> once.put(
                new TemplateName(null, it.template().name(), it.template().language()), it));
        var all = List.copyOf(once.values());
        templates.merge(all.stream().map(it -> it.state(account, asOf)).toList());
        write(account, all);
        forgetOthers(account, all, asOf);
    }

    /** False when a later list is here already. */
    private boolean answered(String account, Instant asOf) {
        return jdbc.sql("""
                                insert into template_visit as known (account, asked_at, answered_at)
                                values (:account, :at, :at)
                                on conflict (account) do update
                                    set asked_at = greatest(known.asked_at, excluded.asked_at), answered_at = excluded.answered_at
                                    where known.answered_at is null or known.answered_at <= excluded.answered_at
                                """)
                        .param("account", account)
                        .param("at", Timestamp.from(asOf))
                        .update()
                > 0;
    }

    private void write(String account, List<ListedTemplate> all) {
        jdbc.sql("""
                        insert into template_form (account, name, language, form, sendable, words)
                        select :account, * from unnest(:names::text[], :languages::text[], :forms::jsonb[], :sendable::boolean[],
                            :words::text[])
                        on conflict (account, name, language) do update
                            set form = excluded.form, sendable = excluded.sendable, words = excluded.words
                        """)
                .param("account", account)
                .param("names", column(all, it -> it.template().name()))
                .param("languages", column(all, it -> it.template().language()))
                .param("forms", column(all, it -> json.writeValueAsString(it.form())))
                .param("sendable", column(all, it -> it.form().unsupported().isEmpty()))
                .param(
                        "words",
                        column(
                                all,
                                it -> SearchWords.fold(
                                        MessageTemplate.words(it.template().name(), it.form()))))
                .update();
    }

    private void forgetOthers(String account, List<ListedTemplate> all, Instant asOf) {
        var gone = """
                account = :account
                    and (name, language) not in (select * from unnest(:names::text[], :languages::text[]))
                """;
        for (var statement : List.of(
                "delete from template where greatest(status_at, category_at, quality_at, edited_at, provider_id_at) < :asOf and "
                        + gone,
                "delete from template_form where cast(:asOf as timestamptz) is not null and " + gone)) {
            jdbc.sql(statement)
                    .param("account", account)
                    .param("asOf", Timestamp.from(asOf))
                    .param("names", column(all, it -> it.template().name()))
                    .param("languages", column(all, it -> it.template().language()))
                    .update();
        }
    }

    @Override
    public void asked(String account, Instant at) {
        jdbc.sql("""
                        insert into template_visit as known (account, asked_at) values (:account, :at)
                        on conflict (account) do update set asked_at = greatest(known.asked_at, excluded.asked_at)
                        """).param("account", account).param("at", Timestamp.from(at)).update();
    }

    @Override
    public void doubt(String account, Instant at) {
        jdbc.sql("update template_visit set doubted_at = greatest(doubted_at, :at) where account = :account")
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Visits visits(String account) {
        return jdbc.sql("""
                        select asked_at, answered_at, coalesce(doubted_at > answered_at, false) or exists (
                            select from template t left join template_form f using (account, name, language)
                            where t.account = v.account and (t.edited_at > v.answered_at
                                or f.name is null and t.status_at > v.answered_at and t.status <> 'DELETED')) as stale
                        from template_visit v where account = :account
                        """)
                .param("account", account)
                .query((row, number) -> new Visits(
                        JdbcHealthRecords.instant(row, "asked_at"),
                        JdbcHealthRecords.instant(row, "answered_at"),
                        row.getBoolean("stale")))
                .optional()
                .orElse(Visits.NONE);
    }

    @Override
    public Optional<MessageTemplate> find(String account, TemplateName template) {
        return jdbc.sql(SELECT + "and name = :name and language = :language")
                .param("account", account)
                .param("name", template.name())
                .param("language", template.language())
                .query((row, number) -> template(row))
                .optional();
    }

    @Override
    public List<MessageTemplate> search(String account, List<String> words, @Nullable String language, int limit) {
        return jdbc.sql(SELECT + """
                            and (cast(:language as text) is null or language = :language)
                            and not exists (select from unnest(:words::text[]) word where strpos(f.words, word) = 0)
                        order by coalesce(t.status = 'APPROVED' and f.sendable, false) desc, f.used_at desc nulls last,
                            name, language
                        limit :limit
                        """)
                .param("account", account)
                .param("language", language)
                .param("words", column(words, SearchWords::fold))
                .param("limit", limit)
                .query((row, number) -> template(row))
                .list();
    }

    @Override
    public List<String> languages(String account) {
        return jdbc.sql("select distinct language from template_form where account = :account order by language")
                .param("account", account)
                .query((row, number) -> row.getString("language"))
                .list();
    }

    /** Whoever comes while somebody else writes the same has nothing to add. */
    @Override
    public void used(String account, TemplateName template, Instant at) {
        jdbc.sql("update template_form set used_at = :at where ctid = any(array(select ctid from template_form where "
                        + THIS + " and (used_at is null or used_at < :before) for update skip locked))")
                .param("account", account)
                .param("name", template.name())
                .param("language", template.language())
                .param("at", Timestamp.from(at))
                .param("before", Timestamp.from(at.minusSeconds(SELDOM_SECONDS)))
                .update();
    }

    private MessageTemplate template(ResultSet row) throws SQLException {
        var status = Hindrance.ofStatus(row.getString("status"));
        return new MessageTemplate(
                row.getString("name"),
                row.getString("language"),
                row.getString("category"),
                row.getString("quality"),
                status == null && !row.getBoolean("sendable") ? Hindrance.UNSUPPORTED : status,
                json.readValue(row.getString("form"), MessageTemplate.Form.class));
    }
}
