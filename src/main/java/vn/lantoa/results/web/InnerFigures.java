package vn.lantoa.results.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.Formula;

/// Measures that are no sums, worked out by a dimension that is not shown: the highest month by
/// months, units by the units that led the work.
final class InnerFigures {
  private InnerFigures() {}

  /// The dimension of a formula; null for what needs none, or cannot be told by any.
  static @Nullable Dimension of(Formula formula) {
    return switch (formula) {
      case Formula.HighestMonth highest -> Dimension.MONTH;
      case Formula.Distinct(Formula.Thing thing, var among) when thing == Formula.Thing.UNITS ->
          Dimension.UNIT;
      default -> null;
    };
  }

  /// The sum that a worked out figure is told in.
  static Formula.Sum told(Formula formula) {
    return switch (formula) {
      case Formula.Sum sum -> sum;
      case Formula.HighestMonth(Formula.Sum sum) -> sum;
      case Formula.Distinct(var thing, var among) -> new Formula.Sum(Field.ACTIVITIES, among);
      default -> throw new IllegalStateException("No sum: " + formula);
    };
  }

  /// The question crossed with its dimension; units stand as they were recorded, each once.
  static CrossQuery asked(CrossQuery query, Dimension inner) {
    boolean isCrossed = query.rows() != inner;
    return new CrossQuery(
        query.period(),
        query.rows(),
        isCrossed ? inner : null,
        inner == Dimension.UNIT ? new Told.AsRecorded(query.namesOn()) : query.told(),
        query.compared(),
        query.cuts(),
        query.filter());
  }

  /// The answer by rows alone.
  ///
  /// @param inner the question crossed with its dimension
  static Cross work(Formula formula, Cross inner) {
    CrossQuery query = inner.query();
    boolean isCrossed = query.columns() != null;
    List<Subject> subjects = isCrossed ? inner.columns() : inner.rows();
    Figures figures =
        (cut, row, column) ->
            together(
                formula,
                isCrossed || row == Figures.TOTAL ? subjects : List.of(inner.rows().get(row)),
                place ->
                    isCrossed
                        ? inner.figures().at(cut, row, place)
                        : inner
                            .figures()
                            .at(cut, row == Figures.TOTAL ? place : row, Figures.TOTAL));
    CrossQuery alone =
        new CrossQuery(
            query.period(),
            query.rows(),
            null,
            query.told(),
            query.compared(),
            query.cuts(),
            query.filter());
    return new Cross(alone, inner.rows(), List.of(), figures, inner.asOf());
  }

  private static Cross.Figure together(
      Formula formula, List<Subject> subjects, IntFunction<Cross.Figure> at) {
    List<Part> now = new ArrayList<>();
    List<Part> before = new ArrayList<>();
    for (int place = 0; place < subjects.size(); place++) {
      Cross.Figure figure = at.apply(place);
      now.add(new Part(subjects.get(place), figure.now()));
      Tally other = figure.before();
      if (other != null) {
        before.add(new Part(subjects.get(place), other));
      }
    }
    return new Cross.Figure(one(formula, now), before.isEmpty() ? null : one(formula, before));
  }

  private record Part(Subject subject, Tally tally) {}

  private static Tally one(Formula formula, List<Part> parts) {
    if (formula instanceof Formula.HighestMonth(Formula.Sum sum)) {
      return parts.stream()
          .map(Part::tally)
          .max(Comparator.comparing(tally -> sum.field().of(tally)))
          .orElse(Tally.ZERO);
    }
    long units =
        parts.stream()
            .filter(part -> part.tally().activities() > 0)
            .flatMap(part -> unit(part.subject()).stream())
            .distinct()
            .count();
    return new Tally(units, 0, 0, 0, 0, 0, 0, 0);
  }

  /// A unit that took another name is one unit.
  private static Optional<UnitId> unit(Subject subject) {
    return switch (subject) {
      case Subject.Then unit -> Optional.of(unit.id());
      case Subject.OfUnit unit -> Optional.of(unit.id());
      default -> Optional.empty();
    };
  }
}
