package vn.lantoa.activities.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;

/// Tells of records that still wait for approval at units that end: those above the successors
/// approve them.
@Service
class WaitingRecords implements ReorganisationParticipant {
  private static final int EXAMPLES = 10;

  private final JdbcClient jdbc;

  WaitingRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Waiting(String unit, long records) {}

  @Override
  @Transactional(readOnly = true)
  public List<Effect> preview(HistoryChange change) {
    List<Waiting> waiting =
        jdbc.sql(
                """
                select coalesce(u.name, '') as unit, count(*) as records
                from activities.activity a
                left join organisation.unit_version u
                  on u.unit_id = a.unit_id and u.valid @> :last
                where a.unit_id = any(:units) and a.status = 'RECORDED'
                group by a.unit_id, u.name
                order by records desc, unit
                """)
            .param("last", change.effectiveOn().minusDays(1))
            .param(
                "units",
                change.endedUnits().keySet().stream().map(UnitId::value).toArray(UUID[]::new))
            .query((rs, n) -> new Waiting(rs.getString("unit"), rs.getLong("records")))
            .list();
    if (waiting.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Effect(
            "activities.waiting",
            waiting.stream().mapToLong(Waiting::records).sum(),
            waiting.stream().limit(EXAMPLES).map(Waiting::unit).toList(),
            Effect.Weight.FOLLOWS));
  }
}
