package vn.lantoa.directives.internal.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.Register.Choices;
import vn.lantoa.directives.register.Register.Entry;
import vn.lantoa.directives.register.Register.Stage;
import vn.lantoa.directives.register.Register.Wanted;
import vn.lantoa.directives.register.Register.Work;
import vn.lantoa.directives.register.Urgency;
import vn.lantoa.directives.register.Validity;
import vn.lantoa.shared.Slice;

/// Lines of the register.
@Repository
class EntryRows {
  private static final String ENTRIES = read();

  private static final String OVER =
      "(e.recalled_on <= :today or e.replaced_on <= :today or e.in_force_until <= :today)";

  private static final String WHERE =
      """
      where (cast(:stage as text) is null or e.stage = :stage)
        and (cast(:type as text) is null or e.type = :type)
        and (cast(:issuer as text) is null or e.issuer = :issuer)
        and (cast(:year as integer) is null
          or (e.issued_on >= make_date(cast(:year as integer), 1, 1)
            and e.issued_on < make_date(cast(:year as integer) + 1, 1, 1)))
        and (cast(:over as boolean) is null
          or coalesce(%s, false) = cast(:over as boolean))
      """
          .formatted(OVER);

  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<Entry> list(Sight sight, Wanted wanted, SearchWords words, LocalDate today) {
    int size = Math.clamp(wanted.page().size(), 1, 200);
    int page = Math.max(1, wanted.page().number());
    Map<String, @Nullable Object> values = values(sight, wanted, words, today);
    long total =
        jdbc.sql(entries(words) + "select count(*) from entry e " + WHERE)
            .params(values)
            .query(Long.class)
            .single();
    List<Entry> rows =
        jdbc.sql(entries(words) + page(words))
            .params(values)
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query((rs, n) -> entry(rs, today))
            .list();
    return new Slice<>(rows, page, size, total);
  }

  private static String entries(SearchWords words) {
    return ENTRIES
        .replace("{sight}", "(" + Sight.OF_DIRECTIVE + ")")
        .replace("{words}", words.in("d.folded_text"))
        .replace("{cited words}", words.in("c.folded"));
  }

  private static String page(SearchWords words) {
    return """
    select e.*, work.clauses, work.assignments, work.acknowledged, work.overdue, (
        select count(distinct d.id)
        from directives.cited k
        join directives.relation r on r.cited_id = k.id
        join directives.directive d on d.id = r.directive_id
        where (k.id = e.cited_id or k.directive_id = e.id) and d.id is distinct from e.id and %s
      ) as cited_by
    from (
      select *, %s as in_header from entry e %s
      order by case e.stage when 'DRAFT' then 0 when 'STUB' then 2 else 1 end, in_header desc,
        e.issued_on desc nulls last, coalesce(e.id, e.cited_id) desc
      limit :size offset :offset
    ) e
    cross join lateral (
      select (select count(*) from directives.clause c where c.directive_id = e.id) as clauses,
        count(*) as assignments, count(a.acknowledged_at) as acknowledged,
        count(*) filter (where a.due_on < :today and a.done_on is null) as overdue
      from directives.assignment a
      where a.directive_id = e.id and %s
    ) work
    order by case e.stage when 'DRAFT' then 0 when 'STUB' then 2 else 1 end, e.in_header desc,
      e.issued_on desc nulls last, coalesce(e.id, e.cited_id) desc
    """
        .formatted(
            "(" + Sight.OF_DIRECTIVE + ")", words.in("e.folded"), WHERE, Sight.OF_ASSIGNMENT);
  }

  private static Entry entry(ResultSet rs, LocalDate today) throws SQLException {
    UUID id = rs.getObject("id", UUID.class);
    UUID cited = rs.getObject("cited_id", UUID.class);
    Stage stage = Stage.valueOf(rs.getString("stage"));
    return new Entry(
        stage,
        cited == null ? null : new CitedId(cited),
        new Bearing.Named(
            rs.getString("type"),
            rs.getString("notation"),
            Columns.day(rs, "issued_on"),
            rs.getString("issuer"),
            rs.getString("subject"),
            id == null ? null : new DirectiveId(id)),
        Urgency.valueOf(rs.getString("urgency")),
        Validity.of(
            new Validity.Grounds(
                Columns.day(rs, "in_force_from"),
                Columns.day(rs, "in_force_until"),
                Columns.day(rs, "replaced_on"),
                Columns.day(rs, "recalled_on")),
            today),
        rs.getLong("cited_by"),
        id == null
            ? null
            : new Work(
                rs.getLong("clauses"),
                rs.getLong("assignments"),
                rs.getLong("acknowledged"),
                rs.getLong("overdue")),
        null);
  }

  Choices choices(Sight sight) {
    String all = entries(SearchWords.none());
    Map<String, @Nullable Object> params = sight.params();
    return new Choices(
        jdbc.sql(
                all
                    + """
                    select distinct cast(extract(year from issued_on) as integer) as year
                    from entry
                    where issued_on is not null
                    order by year desc
                    """)
            .params(params)
            .query(Integer.class)
            .list(),
        texts(all, "type", params),
        texts(all, "issuer", params));
  }

  private List<String> texts(String all, String column, Map<String, @Nullable Object> params) {
    return jdbc.sql(
            all
                + "select %1$s from (select distinct %1$s from entry) e where %1$s <> '' order by %1$s collate \"vi-x-icu\""
                    .formatted(column))
        .params(params)
        .query(String.class)
        .list();
  }

  private static Map<String, @Nullable Object> values(
      Sight sight, Wanted wanted, SearchWords words, LocalDate today) {
    Map<String, @Nullable Object> values = sight.params();
    values.putAll(words.params());
    values.put("stage", wanted.stage() == null ? null : wanted.stage().name());
    values.put("type", wanted.type());
    values.put("issuer", wanted.issuer());
    values.put("year", wanted.year());
    values.put("over", wanted.over());
    values.put("today", today);
    return values;
  }

  private static String read() {
    try {
      return new ClassPathResource("sql/directives/register_entries.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
