package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.Partitions.Bearers;
import vn.lantoa.organisation.UnitId;

/// Finds to whom the work of every unit belongs on a day, along `unit_succession`.
@Repository
class CarryingOn {
  private final JdbcClient jdbc;

  CarryingOn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param isAlive on the day
  /// @param isBorn on the day or before
  private record Life(UnitId unit, boolean isAlive, boolean isBorn) {}

  private record Step(UnitId from, UnitId to) {}

  @Transactional(readOnly = true)
  public Bearers on(LocalDate day) {
    Map<UnitId, Life> lives = new HashMap<>();
    lives(day).forEach(life -> lives.put(life.unit(), life));
    Map<UnitId, Set<UnitId>> successors = steps(day, "s.effective_on <= :day", true);
    Map<UnitId, Set<UnitId>> predecessors = steps(day, "s.effective_on > :day", false);
    Map<UnitId, UnitId> bearer = new HashMap<>();
    Set<UnitId> nobody = new HashSet<>();
    for (Life life : lives.values()) {
      Set<UnitId> alive = reached(life, lives, life.isBorn() ? successors : predecessors);
      if (alive.size() == 1) {
        bearer.put(life.unit(), alive.iterator().next());
      } else {
        nobody.add(life.unit());
      }
    }
    return new Bearers(day, bearer, nobody);
  }

  /// The living units at the ends of all ways from a unit; a way ends at the first of them.
  private static Set<UnitId> reached(
      Life start, Map<UnitId, Life> lives, Map<UnitId, Set<UnitId>> ways) {
    Set<UnitId> alive = new HashSet<>();
    Set<UnitId> seen = new HashSet<>(Set.of(start.unit()));
    Deque<UnitId> open = new ArrayDeque<>(List.of(start.unit()));
    while (!open.isEmpty()) {
      UnitId unit = open.pop();
      Life life = lives.get(unit);
      if (life != null && life.isAlive()) {
        alive.add(unit);
      } else {
        ways.getOrDefault(unit, Set.of()).stream().filter(seen::add).forEach(open::push);
      }
    }
    return alive;
  }

  private List<Life> lives(LocalDate day) {
    return jdbc.sql(
            """
            select unit_id, bool_or(valid @> :day) as alive, min(lower(valid)) <= :day as born
            from organisation.unit_version
            group by unit_id
            """)
        .param("day", day)
        .query(
            (rs, n) ->
                new Life(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getBoolean("alive"),
                    rs.getBoolean("born")))
        .list();
  }

  private Map<UnitId, Set<UnitId>> steps(LocalDate day, String condition, boolean forward) {
    Map<UnitId, Set<UnitId>> steps = new HashMap<>();
    jdbc.sql(
            "select s.predecessor_id, s.successor_id from organisation.unit_succession s where "
                + condition)
        .param("day", day)
        .query(
            (rs, n) -> {
              UnitId before = new UnitId(rs.getObject("predecessor_id", UUID.class));
              UnitId after = new UnitId(rs.getObject("successor_id", UUID.class));
              return forward ? new Step(before, after) : new Step(after, before);
            })
        .list()
        .forEach(
            step -> steps.computeIfAbsent(step.from(), absent -> new HashSet<>()).add(step.to()));
    return steps;
  }
}
