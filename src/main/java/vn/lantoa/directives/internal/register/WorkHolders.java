package vn.lantoa.directives.internal.register;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.UnitId;

/// Who has open work of a directive now.
@Repository
class WorkHolders {
  private final JdbcClient jdbc;

  WorkHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param clauses empty for all
  Set<UnitId> openOf(DirectiveId directive, Set<ClauseId> clauses) {
    return jdbc
        .sql(
            """
            select distinct a.held_by
            from directives.assignment a
            where a.directive_id = :directive and a.ended_on is null and a.done_on is null
              and (:all or a.clause_id = any(cast(:clauses as uuid[])))
            """)
        .param("directive", directive.value())
        .param("all", clauses.isEmpty())
        .param("clauses", clauses.stream().map(ClauseId::value).toArray(UUID[]::new))
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
