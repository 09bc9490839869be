package vn.lantoa.directives.internal.gates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.work.StateRule;
import vn.lantoa.organisation.UnitId;

/// Units that hold open work.
@Repository
class HolderRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  HolderRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Map<ClauseId, Set<UnitId>> open(Sight sight, Collection<UUID> directives) {
    Map<ClauseId, Set<UnitId>> holding = new HashMap<>();
    jdbc.sql(
            """
            select distinct a.clause_id, a.held_by
            from directives.assignment a
            where a.directive_id = any(:directives) and %s and %s
            """
                .formatted(StateRule.OPEN, Sight.OF_ASSIGNMENT))
        .param("directives", directives.toArray(UUID[]::new))
        .param("today", LocalDate.now(clock))
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .query(
            rs -> {
              holding
                  .computeIfAbsent(
                      new ClauseId(rs.getObject("clause_id", UUID.class)), id -> new HashSet<>())
                  .add(new UnitId(rs.getObject("held_by", UUID.class)));
            });
    return holding;
  }
}
