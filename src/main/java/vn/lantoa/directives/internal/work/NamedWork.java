package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.internal.Sight;

/// Assignments as texts name them.
@Repository
class NamedWork {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  NamedWork(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Of issued directives with the notation, by a clause that the text is or begins with; the
  /// longest reference first.
  List<AssignmentRows.Row> find(Sight sight, String notation, String clause) {
    return jdbc.sql(
            AssignmentRows.SELECT
                + """
                d.state = 'ISSUED' and lower(d.notation) = lower(:notation)
                  and (c.ref = :clause or starts_with(:clause, c.ref || ' ')) and
                """
                + Sight.OF_ASSIGNMENT
                + " order by length(c.ref) desc, a.parent_id is not null, a.id limit :most")
        .param("notation", notation)
        .param("clause", clause)
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .param("today", LocalDate.now(clock))
        .param("most", MOST)
        .query(AssignmentRows::row)
        .list();
  }
}
