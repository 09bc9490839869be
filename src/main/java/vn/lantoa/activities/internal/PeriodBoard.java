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
import vn.lantoa.activities.internal.BoardRows.Said;
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
import vn.lantoa.shared.ReportingPeriod;

/// [CollectionBoard] over sums of five periods.
@Service
class PeriodBoard implements CollectionBoard {
  private final BoardRows rows;
  private final Organisation organisation;
  private final Taxonomies taxonomies;
  private final Sight sight;

  PeriodBoard(BoardRows rows, Organisation organisation, Taxonomies taxonomies, Sight sight) {
    this.rows = rows;
    this.organisation = organisation;
    this.taxonomies = taxonomies;
    this.sight = sight;
  }

  @Override
  public Optional<Unit> homeBoardOf(Viewer viewer, ReportingPeriod period) {
    return viewer.grants().stream()
        .filter(grant -> oversees(grant.role().abilities()))
        .flatMap(grant -> within(grant.unit(), period).stream())
        .findFirst();
  }

  private static boolean oversees(Set<Ability> abilities) {
    return abilities.contains(Ability.APPROVE)
        || abilities.contains(Ability.AUDIT)
        || abilities.contains(Ability.ADMINISTER);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Board> boardOf(Viewer viewer, UnitId unit, ReportingPeriod period) {
    return within(unit, period)
        .filter(found -> sight.maySee(viewer, unit))
        .map(found -> board(viewer, found, below(found, period), period));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Board> ownOf(Viewer viewer, ReportingPeriod period) {
    return within(viewer.unit(), period).map(found -> board(viewer, found, List.of(), period));
  }

  /// The unit as it is at the end of the period, or was when it began.
  private Optional<Unit> within(UnitId unit, ReportingPeriod period) {
    return organisation
        .findUnit(unit, period.days().last())
        .or(() -> organisation.findUnit(unit, period.days().from()));
  }

  /// Units directly below on the last or the first day, so that a reorganisation hides nobody.
  private List<Unit> below(Unit unit, ReportingPeriod period) {
    Map<UnitId, Unit> units = new LinkedHashMap<>();
    Stream.of(period.days().last(), period.days().from())
        .flatMap(day -> organisation.childrenOf(unit.id(), day).stream())
        .forEach(child -> units.putIfAbsent(child.id(), child));
    return List.copyOf(units.values());
  }

  private Board board(Viewer viewer, Unit unit, List<Unit> below, ReportingPeriod period) {
    List<Form> forms = taxonomies.boardForms();
    List<Sum> sums = rows.sums(unit.id(), below.stream().map(Unit::id).toList(), period);
    RowMaker maker =
        new RowMaker(viewer, unit, period, new SumTable(forms, sums), rows.said(period));
    List<Row> made =
        Stream.concat(Stream.of(unit), below.stream())
            .map(maker::row)
            .filter(row -> isListed(row, below.isEmpty()))
            .toList();
    return new Board(unit, period, forms, made, totals(forms.size(), made));
  }

  /// Central units and an office's own work do not report by period: they are listed when there is
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
    private final Map<UnitId, Said> said;

    RowMaker(
        Viewer viewer, Unit top, ReportingPeriod period, SumTable table, Map<UnitId, Said> said) {
      this.viewer = viewer;
      this.top = top;
      this.last = period.days().last();
      this.table = table;
      this.said = said;
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
          Marks.of(records, waiting, said.get(unit.id())));
    }
  }
}
