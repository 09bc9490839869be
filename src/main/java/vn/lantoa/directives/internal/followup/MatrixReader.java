package vn.lantoa.directives.internal.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.followup.MatrixRows.Placed;
import vn.lantoa.directives.internal.followup.MatrixRows.Tally;
import vn.lantoa.directives.internal.followup.MatrixRows.UnitCounts;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// Puts a matrix together: units and clauses are counted over the whole directive, cells are read
/// for the units of the page alone.
@Component
class MatrixReader {
  private static final int LARGEST = 2000;

  private final MatrixRows rows;

  MatrixReader(MatrixRows rows) {
    this.rows = rows;
  }

  Matrix read(Sight sight, Directive directive, MatrixFilter filter, LocalDate today) {
    MatrixRows.Counted counted = rows.counted(sight, directive.id(), filter, today);
    List<UnitCounts> units = counted.units();
    List<Tally> tallies = counted.tallies();
    Slice<UnitCounts> page = page(units.stream().filter(fits(filter)).toList(), filter);
    Map<UnitId, List<Placed>> cells = new HashMap<>();
    for (Placed one : rows.cells(sight, directive.id(), page.rows(), today)) {
      cells.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one);
    }
    return new Matrix(
        directive,
        columns(directive, tallies),
        new Slice<>(
            page.rows().stream()
                .map(unit -> row(unit, cells.getOrDefault(unit.unit(), List.of())))
                .toList(),
            page.page(),
            page.size(),
            page.total()),
        totals(units, tallies));
  }

  private static Predicate<UnitCounts> fits(MatrixFilter filter) {
    String wanted = VietnameseText.fold(filter.unit());
    return unit ->
        unit.fitting() > 0
            && (wanted.isEmpty()
                || VietnameseText.fold(unit.name()).contains(wanted)
                || VietnameseText.fold(unit.code()).equals(wanted));
  }

  private static Slice<UnitCounts> page(List<UnitCounts> fitting, MatrixFilter filter) {
    int size = Math.clamp(filter.size(), 1, LARGEST);
    int page = Math.max(1, filter.page());
    List<UnitCounts> shown = fitting.stream().skip((page - 1L) * size).limit(size).toList();
    return new Slice<>(shown, page, size, fitting.size());
  }

  private static Matrix.Row row(UnitCounts unit, List<Placed> placed) {
    Map<ClauseId, List<Matrix.Cell>> cells = new HashMap<>();
    TreeSet<String> heirs = new TreeSet<>();
    for (Placed one : placed) {
      cells.computeIfAbsent(one.clause(), clause -> new ArrayList<>()).add(one.cell());
      String heir = one.heir();
      if (heir != null) {
        heirs.add(heir);
      }
    }
    return new Matrix.Row(
        unit.unit(),
        unit.code(),
        unit.name(),
        unit.counts(),
        List.copyOf(heirs),
        new Matrix.Cells(cells));
  }

  private static List<Matrix.Column> columns(Directive directive, List<Tally> tallies) {
    Map<ClauseId, List<Tally>> byClause = new HashMap<>();
    for (Tally tally : tallies) {
      byClause.computeIfAbsent(tally.clause(), clause -> new ArrayList<>()).add(tally);
    }
    return directive.clauses().stream()
        .filter(clause -> byClause.containsKey(clause.id()))
        .map(clause -> column(clause, byClause.getOrDefault(clause.id(), List.of())))
        .toList();
  }

  /// Only those who lead say how the clause stands.
  private static Matrix.Column column(Clause clause, List<Tally> tallies) {
    List<Tally> leads =
        tallies.stream().filter(one -> one.responsibility() == Responsibility.LEAD).toList();
    LocalDate dueOn =
        leads.stream()
            .map(Tally::dueOn)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    return new Matrix.Column(
        clause.id(),
        clause.ref(),
        clause.content().heading(),
        dueOn,
        sum(leads, one -> true),
        sum(leads, one -> one.state().isDone()),
        sum(leads, one -> one.state() == WorkState.OPEN_OVERDUE));
  }

  private static long sum(List<Tally> tallies, Predicate<Tally> wanted) {
    return tallies.stream().filter(wanted).mapToLong(Tally::assignments).sum();
  }

  private static Matrix.Totals totals(List<UnitCounts> units, List<Tally> tallies) {
    Map<WorkState, Long> states = new EnumMap<>(WorkState.class);
    tallies.forEach(one -> states.merge(one.state(), one.assignments(), Long::sum));
    return new Matrix.Totals(
        states,
        sum(tallies, one -> true),
        total(units, Matrix.Counts::acknowledged),
        units.size(),
        units.stream().filter(unit -> unit.counts().overdue() > 0).count(),
        units.stream()
            .filter(unit -> unit.counts().acknowledged() < unit.counts().assignments())
            .count());
  }

  private static long total(List<UnitCounts> units, ToLongFunction<Matrix.Counts> count) {
    return units.stream().map(UnitCounts::counts).mapToLong(count).sum();
  }
}
