package vn.lantoa.results.internal.participants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.ParticipantTable.Cell;
import vn.lantoa.results.participants.ParticipantTable.Change;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.results.participants.Told;

/// [Participants] over counts and contributions.
@Service
class ParticipantDesk implements Participants {
  private final CountRows rows;
  private final ReachRows reach;
  private final Trees trees;
  private final Sheets sheets;
  private final Organisation organisation;
  private final Partitions partitions;
  private final Sight sight;

  ParticipantDesk(
      CountRows rows,
      ReachRows reach,
      Trees trees,
      Sheets sheets,
      Organisation organisation,
      Partitions partitions,
      Sight sight) {
    this.rows = rows;
    this.reach = reach;
    this.trees = trees;
    this.sheets = sheets;
    this.organisation = organisation;
    this.partitions = partitions;
    this.sight = sight;
  }

  @Override
  public List<ParticipantKind> kinds() {
    return rows.kinds();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Unit> unitsFor(Viewer viewer) {
    Set<UnitId> readable = sight.readable(viewer);
    return organisation.unitsOn(sight.today()).stream()
        .filter(
            unit ->
                readable == null
                    ? unit.kind() == UnitKind.HEADQUARTERS || unit.kind() == UnitKind.PROVINCIAL
                    : readable.contains(unit.id()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Unit> findUnitFor(Viewer viewer, String codeOrId) {
    return uuid(codeOrId)
        .map(UnitId::new)
        .flatMap(id -> lastOf(id))
        .or(() -> organisation.findUnitByCode(codeOrId.strip(), sight.today()))
        .filter(unit -> sight.maySee(viewer, unit.id()));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException code) {
      return Optional.empty();
    }
  }

  private Optional<Unit> lastOf(UnitId id) {
    return organisation
        .findUnit(id, sight.today())
        .or(() -> organisation.lifeOf(id).reversed().stream().findFirst());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ParticipantTable> tableFor(Viewer viewer, UnitId id, Months months) {
    return lastOf(id).filter(unit -> sight.maySee(viewer, id)).map(unit -> table(unit, months));
  }

  private ParticipantTable table(Unit unit, Months months) {
    List<ParticipantKind> kinds = rows.kinds();
    // The year before the first month is looked at too, and the month before it with it.
    Months all = new Months(months.first().minusMonths(12), months.last());
    Adding adding = adding(unit.id(), all, kinds);
    Map<YearMonth, List<Told>> told = new HashMap<>();
    for (YearMonth month : all.list()) {
      told.put(month, kinds.stream().map(kind -> adding.told(month, kind.id())).toList());
    }
    Map<YearMonth, Reach> beside = reachOf(unit, months);
    List<ParticipantTable.Row> table = new ArrayList<>();
    for (YearMonth month : months.list()) {
      table.add(
          new ParticipantTable.Row(
              month, cells(told, month, kinds.size()), beside.getOrDefault(month, Reach.NONE)));
    }
    return new ParticipantTable(unit, months, kinds, table, sight.now());
  }

  private static List<Cell> cells(Map<YearMonth, List<Told>> told, YearMonth month, int kinds) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < kinds; at++) {
      Told now = told.getOrDefault(month, List.of()).get(at);
      cells.add(
          new Cell(
              now,
              change(told.get(month.minusMonths(1)), at, now),
              change(told.get(month.minusYears(1)), at, now)));
    }
    return cells;
  }

  private static @Nullable Change change(@Nullable List<Told> earlier, int at, Told now) {
    Long from = earlier == null ? null : earlier.get(at).count();
    Long to = now.count();
    return from == null || to == null ? null : new Change(from, to);
  }

  private Adding adding(UnitId unit, Months months, List<ParticipantKind> kinds) {
    return new Adding(rows, months, trees.at(months), unit, carriedOnBy(unit))
        .read(kinds.stream().map(ParticipantKind::id).collect(Collectors.toSet()));
  }

  private Set<UnitId> carriedOnBy(UnitId unit) {
    Set<UnitId> carried = new HashSet<>(partitions.bearersOn(sight.today()).carriedOnBy(unit));
    carried.add(unit);
    return carried;
  }

  private Map<YearMonth, Reach> reachOf(Unit unit, Months months) {
    boolean isAll = unit.kind() == UnitKind.HEADQUARTERS;
    return reach.byMonth(months, isAll ? null : organisation.sphereOf(unit.id(), sight.today()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<MonthSheet> sheetFor(Viewer viewer, UnitId id, YearMonth month) {
    return lastOf(id)
        .filter(unit -> sight.maySee(viewer, id))
        .map(
            unit -> {
              Reach beside =
                  reachOf(unit, new Months(month, month)).getOrDefault(month, Reach.NONE);
              return sheets.of(unit, month, carriedOnBy(id), beside);
            });
  }

  /// Who sees which units, as the tree stands today.
  @Component
  static class Sight {
    private final Access access;
    private final Clock clock;

    Sight(Access access, Clock clock) {
      this.access = access;
      this.clock = clock;
    }

    LocalDate today() {
      return LocalDate.now(clock);
    }

    Instant now() {
      return clock.instant();
    }

    /// Null for all.
    @Nullable Set<UnitId> readable(Viewer viewer) {
      return access.mayEverywhere(viewer, Ability.READ)
          ? null
          : access.reach(viewer, Ability.READ, today());
    }

    boolean maySee(Viewer viewer, UnitId unit) {
      return access.may(viewer, Ability.READ, unit, today());
    }
  }
}
