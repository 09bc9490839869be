package vn.lantoa.activities.internal.bulk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Claim;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Assignments that rows of a file answer, by the rules of single records: each different claim is
/// asked about once, and each written record becomes evidence.
@Repository
class AnsweredWork {
  /// Evidence is given record by record, so it is bounded.
  static final int MOST = 20_000;

  private static final int ORDINAL = 2_000_020;
  private static final String FIELD = "assignment";

  private final JdbcClient jdbc;
  private final RecordedWork work;

  AnsweredWork(JdbcClient jdbc, RecordedWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  private record Asked(String named, Claim claim) {}

  private record Row(int number, Asked asked) {}

  /// What came of asking.
  private sealed interface Verdict {
    record Answers(AssignmentId assignment) implements Verdict {}

    /// @param fault code
    record Wrong(String fault) implements Verdict {}
  }

  /// Fills import_answer, and adds what is wrong; after import_content.
  void judge(Statements statements, @Nullable Viewer viewer) {
    jdbc.sql(
            """
            create temporary table import_answer (
              row_number integer primary key,
              assignment_id uuid not null
            ) on commit drop
            """)
        .update();
    List<Row> rows = rows(statements);
    Map<Asked, Verdict> verdicts = new HashMap<>();
    for (int at = 0; at < rows.size() && viewer != null; at++) {
      Row row = rows.get(at);
      Verdict verdict =
          at >= MOST
              ? new Verdict.Wrong("import.assignments.many")
              : verdicts.computeIfAbsent(row.asked(), asked -> verdict(viewer, asked));
      keep(row, verdict);
    }
    jdbc.sql("analyze import_answer").update();
  }

  private List<Row> rows(Statements statements) {
    return jdbc.sql(
            statements.of(
                """
                select s.row_number, s.assignment, j.unit_id, s.last_day,
                  array(
                    select c.clause_id from import_content c
                    where c.row_number = s.row_number and c.clause_id is not null) as clauses
                from {staged} s
                join {judged} j on j.row_number = s.row_number
                where s.assignment <> '' and j.broken = 0
                order by s.row_number
                """))
        .query(
            (rs, n) ->
                new Row(
                    rs.getInt("row_number"),
                    new Asked(
                        rs.getString("assignment"),
                        new Claim(
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            rs.getObject("last_day", LocalDate.class),
                            clauses((UUID[]) rs.getArray("clauses").getArray())))))
        .list();
  }

  private static Set<ClauseId> clauses(UUID... ids) {
    return Arrays.stream(ids).map(ClauseId::new).collect(Collectors.toUnmodifiableSet());
  }

  private Verdict verdict(Viewer viewer, Asked asked) {
    Optional<AssignmentId> found = work.named(viewer, asked.named(), asked.claim());
    if (found.isEmpty()) {
      return new Verdict.Wrong("assignment.absent");
    }
    return switch (work.check(viewer, found.get(), asked.claim())) {
      case Evidencing.Recorded recorded -> new Verdict.Answers(found.get());
      case Evidencing.NotOfUnit notOfUnit -> new Verdict.Wrong("assignment.not.of.unit");
      case Evidencing.Absent absent -> new Verdict.Wrong("assignment.absent");
      case Evidencing.Gated gated -> new Verdict.Wrong("import.assignment.gated");
    };
  }

  private void keep(Row row, Verdict verdict) {
    switch (verdict) {
      case Verdict.Answers(AssignmentId assignment) ->
          jdbc.sql("insert into import_answer (row_number, assignment_id) values (?, ?)")
              .params(row.number(), assignment.value())
              .update();
      case Verdict.Wrong(String fault) ->
          jdbc.sql(
                  """
                  insert into import_wrong (row_number, ordinal, field, code, arguments)
                  values (?, ?, ?, ?, jsonb_build_array(cast(? as text)))
                  """)
              .params(row.number(), ORDINAL, FIELD, fault, row.asked().named())
              .update();
    }
  }

  /// Written records of a portion are evidence of what they answer, as they stand now.
  void follow(Viewer viewer, int after, int through) {
    record Answering(UUID record, RecordedWork.Answer answer) {}
    jdbc.sql(
            """
            select a.id, a.assignment_id, a.unit_id, a.last_day,
              array(
                select t.clause_id from activities.activity_content c
                join policy.content_topic t on t.id = c.topic_id
                where c.activity_id = a.id and t.clause_id is not null) as clauses
            from import_work w
            join activities.activity a on a.id = w.id
            where w.row_number > :after and w.row_number <= :through and a.assignment_id is not null
            order by a.assignment_id, w.row_number
            """)
        .param("after", after)
        .param("through", through)
        .query(
            (rs, n) ->
                new Answering(
                    rs.getObject("id", UUID.class),
                    new RecordedWork.Answer(
                        new AssignmentId(rs.getObject("assignment_id", UUID.class)),
                        new Claim(
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            rs.getObject("last_day", LocalDate.class),
                            clauses((UUID[]) rs.getArray("clauses").getArray())))))
        .list()
        .forEach(one -> work.follow(viewer, one.record(), one.answer()));
  }
}
