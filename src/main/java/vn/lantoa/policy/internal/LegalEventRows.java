package vn.lantoa.policy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.LegalEventKind;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.ActorId;

/// Legal events and the versions that were replaced.
@Repository
class LegalEventRows {
  private static final String COLUMNS =
      """
      e.id, e.version, e.code, e.kind, e.title_vi, e.title_en, e.source, e.planned_on,
      e.happened_on, e.note
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LegalEventRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<LegalEvent> list() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from policy.legal_event e
                order by e.happened_on is not null, e.happened_on desc, e.planned_on nulls last,
                  e.code
                """)
        .query(LegalEventRows::event)
        .list();
  }

  Optional<LegalEvent> find(LegalEventId id) {
    return jdbc.sql("select " + COLUMNS + " from policy.legal_event e where e.id = :id")
        .param("id", id.value())
        .query(LegalEventRows::event)
        .optional();
  }

  Optional<LegalEvent> findByCode(String code) {
    return jdbc.sql("select " + COLUMNS + " from policy.legal_event e where e.code = :code")
        .param("code", code)
        .query(LegalEventRows::event)
        .optional();
  }

  /// The row stays locked until the transaction ends.
  Optional<LegalEvent> lock(LegalEventId id) {
    return jdbc.sql("select " + COLUMNS + " from policy.legal_event e where e.id = :id for update")
        .param("id", id.value())
        .query(LegalEventRows::event)
        .optional();
  }

  /// Absent when the code is taken.
  Optional<LegalEventId> insert(LegalEvent.Facts facts) {
    return bound(
            jdbc.sql(
                """
                insert into policy.legal_event
                  (code, kind, title_vi, title_en, source, planned_on, happened_on, note)
                values (:code, :kind, :titleVi, :titleEn, :source, cast(:plannedOn as date),
                  cast(:happenedOn as date), :note)
                on conflict (code) do nothing
                returning id
                """),
            facts)
        .query((rs, n) -> new LegalEventId(rs.getObject("id", UUID.class)))
        .optional();
  }

  /// Keeps the version as it is, before something replaces it.
  void keep(LegalEventId id, ActorId by, String reason) {
    jdbc.sql(
            """
            insert into policy.legal_event_version
              (event_id, version, snapshot, replaced_by, replaced_at, reason)
            select e.id, e.version, to_jsonb(e), :by, :now, :reason
            from policy.legal_event e
            where e.id = :id
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("reason", reason)
        .update();
  }

  void change(LegalEventId id, LegalEvent.Facts facts) {
    bound(
            jdbc.sql(
                """
                update policy.legal_event
                set version = version + 1, code = :code, kind = :kind, title_vi = :titleVi,
                  title_en = :titleEn, source = :source, planned_on = cast(:plannedOn as date),
                  happened_on = cast(:happenedOn as date), note = :note
                where id = :id
                """),
            facts)
        .param("id", id.value())
        .update();
  }

  List<LegalEvents.Replaced> historyOf(LegalEventId id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                , v.replaced_by, v.replaced_at, v.reason
                from policy.legal_event_version v
                cross join lateral jsonb_populate_record(null::policy.legal_event, v.snapshot) e
                where v.event_id = :id
                order by v.version desc
                """)
        .param("id", id.value())
        .query(
            (rs, n) ->
                new LegalEvents.Replaced(
                    event(rs, n),
                    new ActorId(rs.getObject("replaced_by", UUID.class)),
                    rs.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                    rs.getString("reason")))
        .list();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, LegalEvent.Facts facts) {
    return statement
        .param("code", facts.code())
        .param("kind", facts.kind().name())
        .param("titleVi", facts.title().vi())
        .param("titleEn", facts.title().en())
        .param("source", facts.source())
        .param("plannedOn", facts.plannedOn())
        .param("happenedOn", facts.happenedOn())
        .param("note", facts.note());
  }

  private static LegalEvent event(ResultSet rs, int n) throws SQLException {
    return new LegalEvent(
        new LegalEventId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        new LegalEvent.Facts(
            rs.getString("code"),
            LegalEventKind.valueOf(rs.getString("kind")),
            new Term(rs.getString("title_vi"), rs.getString("title_en")),
            rs.getString("source"),
            rs.getObject("planned_on", LocalDate.class),
            rs.getObject("happened_on", LocalDate.class),
            rs.getString("note")));
  }
}
