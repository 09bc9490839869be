package vn.lantoa.shared.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.AuditTrail;
import vn.lantoa.shared.VietnameseText;

/// Audit rows in `shared.audit`.
@Repository
class AuditRows implements Audit, AuditTrail {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(ActorId actor, String action, String subject, Map<String, ?> details) {
    jdbc.sql(
            """
            insert into shared.audit (at, actor_id, action, subject, details, request_id)
            values (:at, :actor, :action, :subject, cast(:details as jsonb), :request)
            """)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("actor", actor.value())
        .param("action", action)
        .param("subject", subject)
        .param("details", json.writeValueAsString(details))
        .param("request", MDC.get("request"))
        .update();
  }

  @Override
  public List<Row> list(Filter filter) {
    return jdbc.sql(
            """
            select id, at, actor_id, action, subject, details, request_id
            from shared.audit
            where (cast(:before as bigint) is null or id < :before)
              and (:text = '' or action like '%' || :text || '%' or lower(subject) like '%' || :text || '%')
            order by id desc
            limit :size
            """)
        .param("before", filter.before())
        .param("text", VietnameseText.composed(filter.text()).toLowerCase(java.util.Locale.ROOT))
        .param("size", Math.clamp(filter.size(), 1, 200))
        .query(
            (rs, n) ->
                new Row(
                    rs.getLong("id"),
                    Instant.from(rs.getObject("at", OffsetDateTime.class)),
                    new ActorId(rs.getObject("actor_id", UUID.class)),
                    rs.getString("action"),
                    rs.getString("subject"),
                    rs.getString("details"),
                    rs.getString("request_id")))
        .list();
  }
}
