package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.followup.FollowUp.LateFilter;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.organisation.UnitId;

/// Overdue assignments.
@Repository
class LateRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  LateRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<AssignmentRows.Row> late(Sight sight, LateFilter filter, int most) {
    DirectiveId directive = filter.directive();
    return jdbc.sql(
            AssignmentRows.SELECT
                + """
                (cast(:directive as uuid) is null or a.directive_id = cast(:directive as uuid))
                and (cast(:directive as uuid) is not null or %s)
                and (:allHolders or a.held_by = any(cast(:holders as uuid[])))
                and a.done_on is null and a.ended_on is null and %s and %s and %s
                order by h.name collate "vi-x-icu", a.held_by, a.due_on, c.position, a.id
                limit :most
                """
                    .formatted(
                        Sight.GIVEN_HERE, StateRule.OVERDUE, Sight.OF_ASSIGNMENT, Sight.TOPMOST))
        .param("directive", directive == null ? null : directive.toString())
        .param("allHolders", filter.units().isEmpty())
        .param(
            "holders",
            filter.units().stream()
                .map(UnitId::toString)
                .collect(Collectors.joining(",", "{", "}")))
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .param("today", LocalDate.now(clock))
        .param("most", most)
        .query(AssignmentRows::row)
        .list();
  }
}
