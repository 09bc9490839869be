package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.shared.DayRange;

/// [Partitions] over `atom_province`, `area_version` and `unit_version`.
@Repository
class PartitionsOfAtoms implements Partitions {
  // Spans as one multirange, built from two arrays of days.
  private static final String SPANS =
      """
      (select range_agg(daterange(f, e)) from unnest(cast(:from as date[]), cast(:end as date[])) s(f, e))
      """;

  private final JdbcClient jdbc;
  private final CarryingOn carryingOn;

  PartitionsOfAtoms(JdbcClient jdbc, CarryingOn carryingOn) {
    this.jdbc = jdbc;
    this.carryingOn = carryingOn;
  }

  @Override
  @Transactional(readOnly = true)
  public Partition on(LocalDate day) {
    return common(List.of(new DayRange(day, day.plusDays(1))));
  }

  @Override
  @Transactional(readOnly = true)
  public Partition common(List<DayRange> periods) {
    Components components = new Components();
    List<Area> versions = provincesIn(periods);
    versions.forEach(area -> components.add(area.id()));
    pairs(periods).forEach(pair -> components.join(pair.province(), pair.atom()));
    LocalDate last = periods.stream().map(DayRange::last).max(LocalDate::compareTo).orElseThrow();
    List<Partition.Provinces> provinces = new ArrayList<>();
    Map<AreaId, Area> latest = new HashMap<>();
    versions.forEach(area -> latest.put(area.id(), area));
    for (Components.Component component : components.all()) {
      provinces.add(row(component, latest, last));
    }
    provinces.sort(Comparator.comparing(Partition.Provinces::key));
    return new Partition(
        Stream.<Partition.Part>concat(provinces.stream(), forces(periods).stream()).toList());
  }

  /// Named after the provinces that exist on the last day; where none does, after those that ended
  /// last.
  private static Partition.Provinces row(
      Components.Component component, Map<AreaId, Area> latest, LocalDate last) {
    List<Area> all =
        component.provinces().stream().flatMap(id -> Stream.ofNullable(latest.get(id))).toList();
    LocalDate named =
        all.stream().map(area -> lastDayOf(area, last)).max(LocalDate::compareTo).orElse(last);
    List<Area> names =
        all.stream()
            .filter(area -> lastDayOf(area, last).equals(named))
            .sorted(Comparator.comparing(Area::code))
            .toList();
    return new Partition.Provinces(names, component.provinces(), component.atoms());
  }

  private static LocalDate lastDayOf(Area area, LocalDate last) {
    LocalDate to = area.validTo();
    return to == null || to.isAfter(last) ? last : to.minusDays(1);
  }

  private record Pair(AreaId province, AtomId atom) {}

  private List<Pair> pairs(List<DayRange> periods) {
    return spans(
            "select distinct p.area_id, p.atom_id from organisation.atom_province p"
                + " where p.valid && "
                + SPANS,
            periods)
        .query(
            (rs, n) ->
                new Pair(
                    new AreaId(rs.getObject("area_id", UUID.class)),
                    new AtomId(rs.getInt("atom_id"))))
        .list();
  }

  /// Every province of the periods, each as it was last in them.
  private List<Area> provincesIn(List<DayRange> periods) {
    return spans(
            AreasInTime.SELECT
                + "where a.kind = 'PROVINCE' and a.valid && "
                + SPANS
                + " order by lower(a.valid), a.code",
            periods)
        .query(AreaRows::area)
        .list();
  }

  private List<Partition.Force> forces(List<DayRange> periods) {
    Map<UUID, Partition.Force> forces = new HashMap<>();
    spans(
            """
            select v.unit_id, v.code, v.name, a.id as atom
            from organisation.unit_version v
            join organisation.atom a on a.unit_id = v.unit_id
            where v.kind = 'FORCE' and v.valid && \
            """
                + SPANS
                + " order by lower(v.valid)",
            periods)
        .query(
            rs -> {
              UUID unit = rs.getObject("unit_id", UUID.class);
              Set<AtomId> atoms = new HashSet<>(Set.of(new AtomId(rs.getInt("atom"))));
              Partition.Force earlier = forces.get(unit);
              if (earlier != null) {
                atoms.addAll(earlier.atoms());
              }
              forces.put(
                  unit, new Partition.Force(rs.getString("code"), rs.getString("name"), atoms));
            });
    return forces.values().stream().sorted(Comparator.comparing(Partition.Force::code)).toList();
  }

  private JdbcClient.StatementSpec spans(String sql, List<DayRange> periods) {
    return jdbc.sql(sql)
        .param("from", periods.stream().map(p -> p.from().toString()).toArray(String[]::new))
        .param("end", periods.stream().map(p -> p.end().toString()).toArray(String[]::new));
  }

  @Override
  public List<Era> eras() {
    record Life(LocalDate from, LocalDate until) {}
    List<Life> lives =
        jdbc.sql(
                """
                select lower(valid) as from_day, coalesce(upper(valid), date '9999-12-31') as until_day
                from organisation.area_version
                where kind = 'PROVINCE'
                """)
            .query(
                (rs, n) ->
                    new Life(
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("until_day", LocalDate.class)))
            .list();
    TreeSet<LocalDate> bounds = new TreeSet<>();
    lives.forEach(life -> bounds.addAll(List.of(life.from(), life.until())));
    List<Era> eras = new ArrayList<>();
    for (LocalDate from : bounds) {
      LocalDate until = bounds.higher(from);
      long living =
          lives.stream()
              .filter(life -> !from.isBefore(life.from()) && from.isBefore(life.until()))
              .count();
      if (living > 0 && until != null) {
        eras.add(new Era(from, until.equals(bounds.last()) ? null : until, (int) living));
      }
    }
    return eras;
  }

  @Override
  public Bearers bearersOn(LocalDate day) {
    return carryingOn.on(day);
  }
}
