package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Communes as a day sees them. A commune that was divided, or did not come from one, is told by
/// none: it is not guessed which part the work was in.
@Repository
class Communes {
  private final JdbcClient jdbc;

  Communes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param homes the commune of the day, by one that is none; missing where there is not one
  record OfDay(Set<UUID> others, Map<UUID, UUID> homes) {
    Optional<UUID> of(UUID commune) {
      return others.contains(commune)
          ? Optional.ofNullable(homes.get(commune))
          : Optional.of(commune);
    }
  }

  OfDay on(LocalDate day, Collection<UUID> communes) {
    Set<UUID> others = new HashSet<>(absent(day, communes));
    Map<UUID, Set<UUID>> found = new HashMap<>();
    if (!others.isEmpty()) {
      lines(day, others)
          .forEach(
              line -> found.computeIfAbsent(line.from(), absent -> new HashSet<>()).add(line.to()));
    }
    Map<UUID, UUID> homes = new HashMap<>();
    found.forEach(
        (from, to) -> {
          if (to.size() == 1) {
            homes.put(from, to.iterator().next());
          }
        });
    return new OfDay(others, homes);
  }

  private List<UUID> absent(LocalDate day, Collection<UUID> communes) {
    if (communes.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select wanted.id
            from unnest(:communes) as wanted(id)
            where not exists (
              select from organisation.area_version v
              where v.area_id = wanted.id and v.valid @> :day)
            """)
        .param("communes", communes.toArray(UUID[]::new))
        .param("day", day)
        .query((rs, n) -> rs.getObject(1, UUID.class))
        .list();
  }

  private record Line(UUID from, UUID to) {}

  /// To the living ends of all ways: forward for what ended, back for what was not there yet.
  private List<Line> lines(LocalDate day, Set<UUID> communes) {
    return jdbc.sql(
            """
            with recursive way(origin, area_id, forward) as (
              select wanted.id, wanted.id, exists (
                select from organisation.area_version v
                where v.area_id = wanted.id and lower(v.valid) <= :day)
              from unnest(:communes) as wanted(id)
              union
              select w.origin,
                case when w.forward then s.successor_id else s.predecessor_id end, w.forward
              from way w
              join organisation.area_succession s
                on (w.forward and s.predecessor_id = w.area_id and s.effective_on <= :day)
                  or (not w.forward and s.successor_id = w.area_id and s.effective_on > :day)
              where not exists (
                select from organisation.area_version v
                where v.area_id = w.area_id and v.valid @> :day)
            )
            select w.origin, w.area_id
            from way w
            join organisation.area_version v
              on v.area_id = w.area_id and v.valid @> :day and v.kind = 'COMMUNE'
            """)
        .param("communes", communes.toArray(UUID[]::new))
        .param("day", day)
        .query(
            (rs, n) ->
                new Line(rs.getObject("origin", UUID.class), rs.getObject("area_id", UUID.class)))
        .list();
  }
}
