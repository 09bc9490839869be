package vn.lantoa.directives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.internal.work.StateRule;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// Lists of directives.
@Repository
class DirectiveLines {
  private static final String WHERE =
      Sight.OF_DIRECTIVE
          + """
          and d.folded like all (cast(:words as text[]))
          and (cast(:state as text) is null or d.state = :state)
          and (cast(:year as integer) is null
            or (d.issued_on >= make_date(cast(:year as integer), 1, 1)
              and d.issued_on < make_date(cast(:year as integer) + 1, 1, 1)))
          """;

  private final JdbcClient jdbc;

  DirectiveLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<Directives.Line> list(Sight sight, Directives.Filter filter, LocalDate today) {
    int size = Math.clamp(filter.size(), 1, 200);
    int page = Math.max(1, filter.page());
    Map<String, @Nullable Object> values = values(sight, filter);
    long total =
        jdbc.sql("select count(*) from directives.directive d where " + WHERE)
            .params(values)
            .query(Long.class)
            .single();
    List<Directives.Line> lines =
        jdbc.sql(
                """
                select d.id, d.state, d.type, d.notation, d.issued_on, d.issuer, d.subject,
                  (select count(*) from directives.clause c where c.directive_id = d.id) as clauses,
                  work.assignments, work.acknowledged, work.overdue
                from directives.directive d
                cross join lateral (
                  select count(*) as assignments,
                    count(a.acknowledged_at) as acknowledged,
                    count(*) filter (where %s) as overdue
                  from directives.assignment a
                  join directives.clause c on c.id = a.clause_id
                  where a.directive_id = d.id and %s and %s
                ) work
                where %s
                order by d.state, d.issued_on desc nulls first, d.id desc
                limit :size offset :offset
                """
                    .formatted(StateRule.OVERDUE, Sight.OF_ASSIGNMENT, Sight.TOPMOST, WHERE))
            .params(values)
            .param("today", today)
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query((rs, n) -> line(rs))
            .list();
    return new Slice<>(lines, page, size, total);
  }

  private static Directives.Line line(ResultSet rs) throws SQLException {
    return new Directives.Line(
        new DirectiveId(rs.getObject("id", UUID.class)),
        rs.getString("state").equals("DRAFT"),
        rs.getString("type"),
        rs.getString("notation"),
        Columns.day(rs, "issued_on"),
        rs.getString("issuer"),
        rs.getString("subject"),
        rs.getLong("clauses"),
        rs.getLong("assignments"),
        rs.getLong("acknowledged"),
        rs.getLong("overdue"));
  }

  List<Integer> years(Sight sight) {
    return jdbc.sql(
            """
            select distinct cast(extract(year from d.issued_on) as integer) as year
            from directives.directive d
            where d.issued_on is not null and
            """
                + Sight.OF_DIRECTIVE
                + " order by year desc")
        .params(scope(sight))
        .query(Integer.class)
        .list();
  }

  private static Map<String, @Nullable Object> values(Sight sight, Directives.Filter filter) {
    Map<String, @Nullable Object> values = scope(sight);
    String[] words =
        Arrays.stream(VietnameseText.fold(filter.text()).split(" "))
            .map(word -> "%" + word + "%")
            .toArray(String[]::new);
    values.put("words", words);
    values.put("state", filter.draft() == null ? null : filter.draft() ? "DRAFT" : "ISSUED");
    values.put("year", filter.year());
    return values;
  }

  private static Map<String, @Nullable Object> scope(Sight sight) {
    return sight.params();
  }
}
