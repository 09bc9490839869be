package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.internal.BoardRows.Sum;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Week;

/// [CollectionBoard] over sums of five weeks.
@Service
class WeekBoard implements CollectionBoard {
  private final BoardRows rows;
  private final Organisation organisation;
  private final Taxonomies taxonomies;
  private final Sight sight;
  private final Audit audit;

  WeekBoard(
      BoardRows rows, Organisation organisation, Taxonomies taxonomies, Sight sight, Audit audit) {
    this.rows = rows;
    this.organisation = organisation;
    this.taxonomies = taxonomies;
    this.sight = sight;
    this.audit = audit;
  }

  @Override
  public Optional<Unit> homeBoardOf(Viewer viewer, Week week) {
    return viewer.grants().stream()
        .filter(grant -> oversees(grant.role().abilities()))
        .flatMap(grant -> inWeek(grant.unit(), week).stream())
        .findFirst();
  }

  private static boolean oversees(Set<Ability> abilities) {
    return abilities.contains(Ability.APPROVE)
        || abilities.contains(Ability.AUDIT)
        || abilities.contains(Ability.ADMINISTER);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Board> boardOf(Viewer viewer, UnitId unit, Week week) {
    return inWeek(unit, week)
        .filter(found -> sight.maySee(viewer, unit))
        .map(found -> board(viewer, found, below(found, week), week));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Board> ownWeekOf(Viewer viewer, Week week) {
    return inWeek(viewer.unit(), week).map(found -> board(viewer, found, List.of(), week));
  }

  @Override
  @Transactional
  public ZeroReport reportZero(Viewer viewer, UnitId unit, Week week) {
    if (!sight.mayRecord(viewer, unit) || inWeek(unit, week).isEmpty()) {
      return new ZeroReport.Forbidden();
    }
    if (week.monday().isAfter(sight.today())) {
      return new ZeroReport.Future();
    }
    long records =
        rows.sums(unit, List.of(), week).stream()
            .filter(sum -> sum.weeksAgo() == 0)
            .mapToLong(Sum::records)
            .sum();
    if (records > 0) {
      return new ZeroReport.NotZero(records);
    }
    if (rows.reportZero(unit, week, viewer.actor())) {
      audit.record(viewer.actor(), "week.zero", "unit:" + unit, Map.of("week", week.code()));
    }
    return new ZeroReport.Reported();
  }

  /// The unit as it is at the end of the week, or was when it began.
  private Optional<Unit> inWeek(UnitId unit, Week week) {
    return organisation
        .findUnit(unit, week.days().last())
        .or(() -> organisation.findUnit(unit, week.monday()));
  }

  /// Units directly below on the last or the first day, so that a reorganisation hides nobody.
  private List<Unit> below(Unit unit, Week week) {
    Map<UnitId, Unit> units = new LinkedHashMap<>();
    Stream.of(week.days().last(), week.monday())
        .flatMap(day -> organisation.childrenOf(unit.id(), day).stream())
        .forEach(child -> units.putIfAbsent(child.id(), child));
    return List.copyOf(units.values());
  }

  private Board board(Viewer viewer, Unit unit, List<Unit> below, Week week) {
    List<Form> forms = taxonomies.boardForms();
    List<Sum> sums = rows.sums(unit.id(), below.stream().map(Unit::id).toList(), week);
    RowMaker maker =
        new RowMaker(viewer, unit, week, new SumTable(forms, sums), rows.zeroReported(week));
    List<Row> made =
        Stream.concat(Stream.of(unit), below.stream())
            .map(maker::row)
            .filter(row -> isListed(row, below.isEmpty()))
            .toList();
    return new Board(unit, week, forms, made, totals(forms.size(), made));
  }

  /// Central units and an office's own work do not report by week: they are listed when there is
  /// something.
  private static boolean isListed(Row row, boolean alone) {
    return alone || row.records() > 0 || !(row.own() || row.unit().kind() == UnitKind.CENTRAL);
  }

  private static List<Cell> totals(int columns, List<Row> rows) {
    List<Cell> totals = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      totals.add(
          new Cell(
              rows.stream().mapToLong(row -> row.cells().get(at).quantity()).sum(),
              rows.stream().mapToLong(row -> row.cells().get(at).before()).sum(),
              null));
    }
    return totals;
  }

  private final class RowMaker {
    private final Viewer viewer;
    private final Unit top;
    private final LocalDate last;
    private final SumTable table;
    private final Set<UnitId> zeroReported;

    RowMaker(Viewer viewer, Unit top, Week week, SumTable table, Set<UnitId> zeroReported) {
      this.viewer = viewer;
      this.top = top;
      this.last = week.days().last();
      this.table = table;
      this.zeroReported = zeroReported;
    }

    Row row(Unit unit) {
      long waiting = table.waiting(unit.id());
      long records = table.records(unit.id());
      return new Row(
          unit,
          unit.id().equals(top.id()),
          table.cells(unit.id()),
          table.others(unit.id()),
          records,
          waiting,
          waiting > 0 && sight.mayApprove(viewer, unit.id(), last, ActorId.PROGRAM),
          Mark.of(records, waiting, zeroReported.contains(unit.id())));
    }
  }
}
