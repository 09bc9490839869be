package vn.lantoa.directives.internal.gates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.WorkState;

/// What is kept on clauses about their gates.
@Repository
class KeptRows {
  private final JdbcClient jdbc;

  KeptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether that changed anything.
  boolean keep(ClauseId clause, WorkState.Gate gate) {
    return jdbc.sql(
                """
                update directives.clause
                set gated = :gated, gate_opens_on = cast(:opensOn as date)
                where id = :id
                  and (gated, gate_opens_on) is distinct from (:gated, cast(:opensOn as date))
                """)
            .param("id", clause.value())
            .param("gated", gate.closed())
            .param("opensOn", gate.opensOn())
            .update()
        > 0;
  }
}
