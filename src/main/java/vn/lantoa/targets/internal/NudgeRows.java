package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.TargetId;

/// What was told of units and targets and still holds, in `targets.nudge`.
@Repository
class NudgeRows {
  private final JdbcClient jdbc;

  NudgeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What people are told of a unit and a target.
  enum Fact {
    BEHIND,
    MISSED,
    NO_DATA,
    /// Two judged weeks of a weekly floor in a row were missed.
    FLOOR
  }

  record Key(TargetId target, UnitId unit, Fact fact) {}

  /// First days of the periods of all that was told and holds.
  Map<Key, LocalDate> all() {
    Map<Key, LocalDate> told = new HashMap<>();
    jdbc.sql("select target_id, unit_id, fact, period_from from targets.nudge")
        .query(
            rs -> {
              told.put(
                  new Key(
                      new TargetId(rs.getObject("target_id", UUID.class)),
                      new UnitId(rs.getObject("unit_id", UUID.class)),
                      Fact.valueOf(rs.getString("fact"))),
                  rs.getObject("period_from", LocalDate.class));
            });
    return told;
  }

  void put(Map<Key, LocalDate> told, LocalDate on) {
    Key[] keys = told.keySet().toArray(Key[]::new);
    jdbc.sql(
            """
            insert into targets.nudge (target_id, unit_id, fact, period_from, told_on)
            select t.target_id, t.unit_id, t.fact, t.period_from, :on
            from unnest(cast(:targets as uuid[]), cast(:units as uuid[]), cast(:facts as text[]),
              cast(:periods as date[])) t(target_id, unit_id, fact, period_from)
            on conflict (target_id, unit_id, fact) do update set
              period_from = excluded.period_from, told_on = excluded.told_on
            """)
        .param("on", on)
        .param("targets", uuids(keys, true))
        .param("units", uuids(keys, false))
        .param("facts", facts(keys))
        .param(
            "periods",
            Arrays.stream(keys).map(key -> String.valueOf(told.get(key))).toArray(String[]::new))
        .update();
  }

  void remove(Collection<Key> gone) {
    Key[] keys = gone.toArray(Key[]::new);
    jdbc.sql(
            """
            delete from targets.nudge n
            using unnest(cast(:targets as uuid[]), cast(:units as uuid[]), cast(:facts as text[]))
              t(target_id, unit_id, fact)
            where n.target_id = t.target_id and n.unit_id = t.unit_id and n.fact = t.fact
            """)
        .param("targets", uuids(keys, true))
        .param("units", uuids(keys, false))
        .param("facts", facts(keys))
        .update();
  }

  private static UUID[] uuids(Key[] keys, boolean ofTargets) {
    return Arrays.stream(keys)
        .map(key -> ofTargets ? key.target().value() : key.unit().value())
        .toArray(UUID[]::new);
  }

  private static String[] facts(Key[] keys) {
    return Arrays.stream(keys).map(key -> key.fact().name()).toArray(String[]::new);
  }
}
