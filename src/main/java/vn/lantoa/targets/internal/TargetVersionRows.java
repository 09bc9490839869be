package vn.lantoa.targets.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ActorId;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;

/// Versions of targets that were replaced.
@Repository
class TargetVersionRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  TargetVersionRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @param change `CHANGED`, `APPROVED`, `WITHDRAWN`
  record Replacing(String change, ActorId by, Instant at, String reason) {}

  void keep(Target target, Replacing replacing) {
    jdbc.sql(
            """
            insert into targets.target_version
              (target_id, version, snapshot, replaced_through, replaced_by, replaced_at, reason)
            values (:id, :version, cast(:snapshot as jsonb), :through, :by, :at, :reason)
            """)
        .param("id", target.id().value())
        .param("version", target.version())
        .param("snapshot", json.writeValueAsString(Snapshot.of(target)))
        .param("through", replacing.change())
        .param("by", replacing.by().value())
        .param("at", replacing.at().atOffset(ZoneOffset.UTC))
        .param("reason", replacing.reason())
        .update();
  }

  List<Targets.Version> of(Target target) {
    return jdbc.sql(
            """
            select snapshot::text as snapshot, replaced_through, replaced_by, replaced_at, reason
            from targets.target_version
            where target_id = :id
            order by version desc
            """)
        .param("id", target.id().value())
        .query(
            (rs, n) ->
                new Targets.Version(
                    json.readValue(rs.getString("snapshot"), Snapshot.class).of(target.id()),
                    rs.getString("replaced_through"),
                    new ActorId(rs.getObject("replaced_by", UUID.class)),
                    rs.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                    rs.getString("reason")))
        .list();
  }
}
