package vn.lantoa.directives.internal.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;

/// Clauses with what they wait for.
@Repository
class ContentRows {
  /// What holds a clause `c` back: its gates, and clauses from above that it carries out.
  private static final String HOLDING =
      """
      select g.id, t.opens_on, t.expected_on, coalesce(nullif(g.wording, ''), e.title_vi,
        g.awaited_notation, a.notation, to_char(g.day, 'DD/MM/YYYY')) as reason
      from directives.gate g
      join directives.gate_state t on t.id = g.id
      left join policy.legal_event e on e.id = g.event_id
      left join directives.directive a on a.id = g.awaited_id
      where g.clause_id = c.id
      union all
      select p.id, p.gate_opens_on, p.gate_opens_on,
        coalesce(nullif(p.gate, ''), concat_ws(' ', u.notation, p.ref))
      from directives.clause_implementation i
      join directives.clause p on p.id = i.implements_id and p.gated
      join directives.directive u on u.id = p.directive_id
      where i.clause_id = c.id
      """;

  /// All gates of a clause must be open, and all clauses from above that it carries out, so the
  /// last of their days counts.
  private static final String SELECT =
      """
      select c.id, c.directive_id, c.ref, c.kind, c.heading, c.text, w.gated, w.opens_on,
        w.expected_on, coalesce(w.reason, '') as reason
      from directives.clause c
      cross join lateral (
        select count(*) > 0 as gated,
          case when count(s.opens_on) = count(*) then max(s.opens_on) end as opens_on,
          case when count(s.expected_on) = count(*) then max(s.expected_on) end as expected_on,
          string_agg(s.reason, '; ' order by s.opens_on, s.id) as reason
        from (%s) s
      ) w
      where
      """
          .formatted(HOLDING);

  private final JdbcClient jdbc;

  ContentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Letter> letterOf(ClauseId clause) {
    List<Letter.Line> lines =
        jdbc.sql(
                SELECT
                    + """
                    c.directive_id = (select directive_id from directives.clause where id = :clause)
                    order by c.position
                    """)
            .param("clause", clause.value())
            .query((rs, n) -> line(rs))
            .list();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Letter(lines));
  }

  List<CoveredContent> these(Set<ClauseId> clauses) {
    return clauses.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "c.id = any(:clauses) order by c.directive_id, c.position")
            .param("clauses", clauses.stream().map(ClauseId::value).toArray(UUID[]::new))
            .query((rs, n) -> line(rs).content())
            .list();
  }

  /// @param directive whose clause it is
  /// @param dueOn null for standing work
  record Meant(
      AssignmentId assignment, ClauseId clause, UUID directive, @Nullable LocalDate dueOn) {}

  List<Meant> clausesOf(Sight sight, Collection<AssignmentId> assignments) {
    return jdbc.sql(
            """
            select a.id, a.clause_id, a.directive_id, a.due_on
            from directives.assignment a
            where a.id = any(:assignments) and
            """
                + Sight.OF_ASSIGNMENT)
        .param("assignments", assignments.stream().map(AssignmentId::value).toArray(UUID[]::new))
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .query(
            (rs, n) ->
                new Meant(
                    new AssignmentId(rs.getObject("id", UUID.class)),
                    new ClauseId(rs.getObject("clause_id", UUID.class)),
                    rs.getObject("directive_id", UUID.class),
                    Columns.day(rs, "due_on")))
        .list();
  }

  /// Clauses from above that these carry out.
  Map<ClauseId, List<ClauseId>> above(Collection<ClauseId> clauses) {
    Map<ClauseId, List<ClauseId>> above = new HashMap<>();
    jdbc.sql(
            """
            select i.clause_id, i.implements_id
            from directives.clause_implementation i
            join directives.clause p on p.id = i.implements_id
            where i.clause_id = any(:clauses)
            order by i.clause_id, p.directive_id, p.position
            """)
        .param("clauses", clauses.stream().map(ClauseId::value).toArray(UUID[]::new))
        .query(
            rs -> {
              above
                  .computeIfAbsent(
                      new ClauseId(rs.getObject("clause_id", UUID.class)), id -> new ArrayList<>())
                  .add(new ClauseId(rs.getObject("implements_id", UUID.class)));
            });
    return above;
  }

  Optional<ClauseId> clauseOf(AssignmentId assignment) {
    return jdbc.sql("select clause_id from directives.assignment where id = :id")
        .param("id", assignment.value())
        .query((rs, n) -> new ClauseId(rs.getObject("clause_id", UUID.class)))
        .optional();
  }

  Map<UUID, Letter> letters(Collection<UUID> directives) {
    Map<UUID, List<Letter.Line>> lines = new LinkedHashMap<>();
    jdbc.sql(SELECT + "c.directive_id = any(:directives) order by c.directive_id, c.position")
        .param("directives", directives.toArray(UUID[]::new))
        .query(
            rs -> {
              lines
                  .computeIfAbsent(
                      rs.getObject("directive_id", UUID.class), id -> new ArrayList<>())
                  .add(line(rs));
            });
    Map<UUID, Letter> letters = new HashMap<>();
    lines.forEach((directive, of) -> letters.put(directive, new Letter(of)));
    return letters;
  }

  private static Letter.Line line(ResultSet rs) throws SQLException {
    return new Letter.Line(
        ClauseKind.valueOf(rs.getString("kind")),
        rs.getString("heading") + "\n" + rs.getString("text"),
        new CoveredContent(
            new ClauseId(rs.getObject("id", UUID.class)),
            rs.getString("ref"),
            rs.getString("heading"),
            rs.getBoolean("gated"),
            Columns.day(rs, "opens_on"),
            Columns.day(rs, "expected_on"),
            rs.getString("reason")));
  }
}
