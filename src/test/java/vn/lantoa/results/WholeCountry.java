package vn.lantoa.results;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.internal.history.Coverage;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Succession;
import vn.lantoa.organisation.internal.history.Trial;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// A country of the size and shape of the real one, below the shipped provinces: 696 districts,
/// about 10 000 communes and their offices until 30/6/2025, 3 321 communes and their base offices
/// from 1/7/2025, 23 of these in two former provinces; and work in it.
public final class WholeCountry {
  static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final LocalDate BEGINNING = LocalDate.of(2008, 8, 1);
  private static final int DISTRICTS = 11;
  private static final int COMMUNES_OF_DISTRICT = 14;
  private static final int COMMUNES = 3321;
  private static final int STRADDLERS = 23;
  private static final int COMMUNES_OF_BASE = 10;
  private static final int PORTIONS = 40;

  private final History given;
  private int straddlers;

  private WholeCountry(History given) {
    this.given = given;
  }

  public static void found(HistoryKeeper keeper, TransactionTemplate transaction) {
    transaction.executeWithoutResult(
        status -> {
          keeper.lock();
          History given = keeper.given();
          new WholeCountry(given).fill();
          Trial trial = keeper.tryOut(given);
          if (!trial.isSound()) {
            throw new IllegalStateException("Against the laws: " + trial.faults().getFirst());
          }
          keeper.write(trial);
        });
  }

  private record Province(UUID id, Version version) {}

  private void fill() {
    Map<UUID, List<UUID>> formerCommunes = former();
    List<Province> now = provincesOn(MERGER);
    for (int i = 0; i < now.size(); i++) {
      int communes = COMMUNES / now.size() + (i < COMMUNES % now.size() ? 1 : 0);
      provinceNow(now.get(i), formerCommunes, communes);
    }
  }

  private List<Province> provincesOn(LocalDate day) {
    return given.lives(Kingdom.AREA).entrySet().stream()
        .flatMap(e -> e.getValue().on(day).map(v -> new Province(e.getKey(), v)).stream())
        .filter(province -> province.version().kind().equals("PROVINCE"))
        .sorted(Comparator.comparing(province -> province.version().code()))
        .toList();
  }

  private UUID officeOf(UUID province, LocalDate day) {
    return given.lives(Kingdom.UNIT).entrySet().stream()
        .filter(e -> e.getValue().on(day).filter(v -> province.equals(v.area())).isPresent())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /// Communes by province as it was.
  private Map<UUID, List<UUID>> former() {
    Map<UUID, List<UUID>> communes = new HashMap<>();
    for (Province province : provincesOn(MERGER.minusDays(1))) {
      UUID office = officeOf(province.id(), MERGER.minusDays(1));
      String code = province.version().code();
      for (int d = 0; d < DISTRICTS; d++) {
        UUID district = area("d" + code + d, "DISTRICT", province.id(), BEGINNING, MERGER);
        UUID unit = unit("D-" + code + "-" + d, "DISTRICT", office, BEGINNING, MERGER);
        for (int c = 0; c < COMMUNES_OF_DISTRICT; c++) {
          UUID commune = area("c" + code + d + "-" + c, "COMMUNE", district, BEGINNING, MERGER);
          given.cover(new Coverage(unit, commune, BEGINNING, MERGER));
          communes.computeIfAbsent(province.id(), absent -> new ArrayList<>()).add(commune);
        }
      }
    }
    return communes;
  }

  private void provinceNow(Province province, Map<UUID, List<UUID>> former, int communes) {
    List<List<UUID>> predecessors =
        given.predecessorsOf(Kingdom.AREA, province.id()).stream()
            .map(s -> former.getOrDefault(s.predecessor(), List.of()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (predecessors.isEmpty()) {
      predecessors.add(former.getOrDefault(province.id(), List.of()));
    }
    List<UUID> all = predecessors.stream().flatMap(List::stream).toList();
    UUID office = officeOf(province.id(), MERGER);
    String code = province.version().code();
    UUID base = null;
    for (int c = 0; c < communes; c++) {
      if (base == null || c % COMMUNES_OF_BASE == 0) {
        base = unit("B-" + code + "-" + c, "BASE", office, MERGER, null);
      }
      UUID commune = area("n" + code + "-" + c, "COMMUNE", province.id(), MERGER, null);
      given.cover(new Coverage(base, commune, MERGER, null));
      int from = (int) ((long) all.size() * c / communes);
      int to = (int) ((long) all.size() * (c + 1) / communes);
      // Cut where one former province ends, so that only chosen communes lie in two.
      boolean both = predecessors.size() > 1 && straddlers < STRADDLERS;
      for (UUID predecessor : sameProvince(all.subList(from, to), predecessors, both)) {
        given.succeed(Kingdom.AREA, new Succession(predecessor, commune, MERGER, true, null));
      }
    }
  }

  /// Those of the first one's former province; of both where the commune may lie in two.
  private List<UUID> sameProvince(List<UUID> part, List<List<UUID>> former, boolean both) {
    List<UUID> own =
        former.stream().filter(all -> all.contains(part.getFirst())).findFirst().orElseThrow();
    List<UUID> same = part.stream().filter(own::contains).toList();
    if (both && same.size() < part.size()) {
      straddlers++;
      return part;
    }
    return same;
  }

  private UUID area(String code, String kind, UUID parent, LocalDate from, @Nullable LocalDate to) {
    UUID id = UUID.nameUUIDFromBytes(("bench area " + code).getBytes(StandardCharsets.UTF_8));
    Version version = new Version(from, to, code, "Xã " + code, kind, parent, null, null);
    given.put(Kingdom.AREA, id, new Life(List.of(version)));
    return id;
  }

  private UUID unit(String code, String kind, UUID parent, LocalDate from, @Nullable LocalDate to) {
    UUID id = UUID.nameUUIDFromBytes(("bench unit " + code).getBytes(StandardCharsets.UTF_8));
    Version version = new Version(from, to, code, "BHXH " + code, kind, parent, null, null);
    given.put(Kingdom.UNIT, id, new Life(List.of(version)));
    return id;
  }

  /// Work of a million days: of seven records in ten the commune is known.
  static void work(JdbcClient jdbc, TransactionTemplate transaction, int records) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  create temporary table office on commit drop as
                  select row_number() over (order by unit_id, rank) as rank, unit_id, from_day, days,
                    case when rank <= 7 then area_id end as area_id
                  from (
                    select c.unit_id, c.area_id,
                      greatest(lower(c.valid), date '2022-01-01') as from_day,
                      coalesce(upper(c.valid), date '2026-11-20')
                        - greatest(lower(c.valid), date '2022-01-01') as days,
                      row_number() over (partition by c.unit_id order by c.area_id) as rank
                    from organisation.unit_area c
                  ) covered
                  where rank <= 10
                  """)
              .update();
          jdbc.sql(
                  """
                  create temporary table place on commit drop as
                  select rank, unit_id, area_id, from_day, days,
                    organisation.atom_of(unit_id, area_id, from_day) as atom_id
                  from office
                  """)
              .update();
          // In portions, none of which takes as long as a statement may.
          for (int portion = 0; portion < PORTIONS; portion++) {
            insert(jdbc, "from_day < date '2025-07-01'", records / PORTIONS * 71 / 100);
            insert(jdbc, "from_day >= date '2025-07-01'", records / PORTIONS * 29 / 100);
          }
        });
    jdbc.sql("analyze activities.activity").update();
  }

  private static void insert(JdbcClient jdbc, String era, int records) {
    jdbc.sql(
            """
            insert into activities.activity
              (status, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
               approved, quantity, attendances, first_day, last_day, area_id, title, title_folded,
               recorded_by, recorded_at, approved_by, approved_at)
            select case when approved then 'APPROVED' else 'RECORDED' end, unit_id, day, atom_id,
              form_id, 1 << (dice % 6), 1 << (dice % 5), 1 + dice % 4, approved, 1 + dice % 9,
              dice % 90, day, day, area_id, 'một việc', 'mot viec', uuidv7(), now(),
              case when approved then uuidv7() end, case when approved then now() end
            from (
              select p.unit_id, p.atom_id, p.area_id, p.from_day + (r.day * p.days)::integer as day,
                r.dice, r.dice % 10 < 7 as approved, 1 + r.dice % 12 as form_id
              from (
                select 1 + floor(random() * (select count(*) from office where {era}))::integer as rank,
                  random() as day, (random() * 1000000)::integer as dice
                from generate_series(1, :records)
              ) r
              join (
                select row_number() over () as rank, unit_id, atom_id, area_id, from_day, days - 1 as days
                from place where {era}
              ) p on p.rank = r.rank
            ) generated
            """
                .replace("{era}", era))
        .param("records", records)
        .update();
  }
}
