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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.shared.Remembered;
import vn.lantoa.shared.Revisions;

/// Communes as a day sees them. A commune that was divided, or did not come from one, is told by
/// none: it is not guessed which part the work was in.
@Repository
class Communes {
  private static final int MOST_DAYS = 12;

  private final JdbcClient jdbc;
  private final Remembered<Map<LocalDate, Known>> days;

  Communes(JdbcClient jdbc, Revisions revisions) {
    this.jdbc = jdbc;
    this.days = new Remembered<>(revisions, "organisation", ConcurrentHashMap::new);
  }

  /// By which commune of a day another one is told.
  interface Homes {
    Optional<UUID> of(UUID commune);
  }

  /// Of whatever commune, held as long as areas stay as they are.
  Homes on(LocalDate day) {
    Map<LocalDate, Known> known = days.now();
    Known here = known.get(day);
    if (here == null) {
      here = new Known(day, present(day));
      if (known.size() >= MOST_DAYS) {
        known.clear();
      }
      known.put(day, here);
    }
    return here;
  }

  private final class Known implements Homes {
    private final LocalDate day;
    private final Set<UUID> present;
    private volatile @Nullable Map<UUID, UUID> homes;

    Known(LocalDate day, Set<UUID> present) {
      this.day = day;
      this.present = present;
    }

    @Override
    public Optional<UUID> of(UUID commune) {
      return present.contains(commune)
          ? Optional.of(commune)
          : Optional.ofNullable(homes().get(commune));
    }

    /// Of every commune that is none of the day, read when the first one is met.
    private Map<UUID, UUID> homes() {
      Map<UUID, UUID> known = homes;
      if (known == null) {
        known = homesOf(day, others(present));
        homes = known;
      }
      return known;
    }
  }

  private Set<UUID> present(LocalDate day) {
    return new HashSet<>(
        jdbc.sql("select area_id from organisation.area_version where valid @> :day")
            .param("day", day)
            .query((rs, n) -> rs.getObject(1, UUID.class))
            .list());
  }

  private Set<UUID> others(Set<UUID> present) {
    Set<UUID> others =
        new HashSet<>(
            jdbc.sql(
                    "select distinct area_id from organisation.area_version where kind = 'COMMUNE'")
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list());
    others.removeAll(present);
    return others;
  }

  /// @param homes the commune of the day, by one that is none; missing where there is not one
  record OfDay(Set<UUID> others, Map<UUID, UUID> homes) implements Homes {
    @Override
    public Optional<UUID> of(UUID commune) {
      return others.contains(commune)
          ? Optional.ofNullable(homes.get(commune))
          : Optional.of(commune);
    }
  }

  OfDay on(LocalDate day, Collection<UUID> communes) {
    Set<UUID> others = new HashSet<>(absent(day, communes));
    return new OfDay(others, homesOf(day, others));
  }

  private Map<UUID, UUID> homesOf(LocalDate day, Set<UUID> others) {
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
    return homes;
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
