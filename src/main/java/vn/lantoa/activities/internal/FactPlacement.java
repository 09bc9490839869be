package vn.lantoa.activities.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;

/// Keeps records where their areas are. What a record says does not change when the geography does,
/// so no version of it is made; only the atom that it counts at.
@Service
class FactPlacement implements ReorganisationParticipant {
  private static final int EXAMPLES = 10;

  private static final int LONGEST_SECONDS = 1_800;

  private static final String PLACE_ANEW = statement();

  private final JdbcClient jdbc;
  private final Organisation organisation;

  FactPlacement(JdbcClient jdbc, Organisation organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  /// Records of units that end: told with the one successor, or with nobody.
  @Override
  @Transactional(readOnly = true)
  public List<Effect> preview(HistoryChange change) {
    Map<Boolean, List<UnitId>> ended =
        change.endedUnits().entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    entry -> entry.getValue().size() == 1,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    LocalDate last = change.effectiveOn().minusDays(1);
    List<Effect> effects = new ArrayList<>();
    effect("activities.carried", ended.getOrDefault(true, List.of()), last, Effect.Weight.FOLLOWS)
        .ifPresent(effects::add);
    effect(
            "activities.divided",
            ended.getOrDefault(false, List.of()),
            last,
            Effect.Weight.UNATTRIBUTED)
        .ifPresent(effects::add);
    return effects;
  }

  private Optional<Effect> effect(
      String code, List<UnitId> units, LocalDate on, Effect.Weight weight) {
    long records =
        jdbc.sql(
                """
                select count(*) from activities.activity
                where unit_id = any(:units) and status <> 'WITHDRAWN'
                """)
            .param("units", ids(units.stream().map(UnitId::value).toList()))
            .query(Long.class)
            .single();
    List<String> names =
        units.stream()
            .limit(EXAMPLES)
            .flatMap(unit -> organisation.findUnit(unit, on).stream())
            .map(Unit::name)
            .toList();
    return records == 0 ? Optional.empty() : Optional.of(new Effect(code, records, names, weight));
  }

  @Override
  @Transactional
  public void placeAnew(Set<AtomId> atoms) {
    if (!atoms.isEmpty()) {
      // An act may move a good part of all records, and is not given up half-way.
      jdbc.sql(PLACE_ANEW)
          .withQueryTimeout(LONGEST_SECONDS)
          .param("atoms", atoms.stream().map(AtomId::value).toArray(Integer[]::new))
          .query(Long.class)
          .single();
    }
  }

  @Override
  @Transactional(readOnly = true)
  public long countRecordedUnder(Set<UnitId> units, Set<AreaId> areas, LocalDate from) {
    return jdbc.sql(
            """
            select count(*)
            from (
              select id from activities.activity
              where unit_id = any(:units) and counted_day >= :from
              union
              select id from activities.activity
              where area_id = any(:areas) and counted_day >= :from
            ) recorded
            """)
        .param("units", ids(units.stream().map(UnitId::value).toList()))
        .param("areas", ids(areas.stream().map(AreaId::value).toList()))
        .param("from", from)
        .query(Long.class)
        .single();
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static String statement() {
    try {
      return new ClassPathResource("sql/activities/place_anew.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
