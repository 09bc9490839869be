package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.Subject;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.results.measures.Formula;

/// The figures of an answer: sums and ratios worked out from the cube, in the scale asked for.
final class ExploreFigures {
  private static final int PLACES = 2;

  private final ExploreQuestion question;
  private final Cross cross;
  private final BaseOffices.Counts offices;
  private final CellRecords records;

  /// @param now null where nothing can be told, as over zero
  /// @param before null likewise, and without a comparison
  record Value(@Nullable BigDecimal now, @Nullable BigDecimal before) {
    boolean isZero() {
      return isNothing(now) && isNothing(before);
    }

    private static boolean isNothing(@Nullable BigDecimal one) {
      return one == null || one.signum() == 0;
    }

    BigDecimal size() {
      return now == null ? BigDecimal.ZERO : now;
    }

    BigDecimal sizeBefore() {
      return before == null ? BigDecimal.ZERO : before;
    }
  }

  ExploreFigures(
      ExploreQuestion question, Cross cross, BaseOffices.Counts offices, CellRecords records) {
    this.question = question;
    this.cross = cross;
    this.offices = offices;
    this.records = records;
  }

  ExploreQuestion question() {
    return question;
  }

  Cross cross() {
    return cross;
  }

  boolean isCompared() {
    return question.query().compared() != null;
  }

  /// @param row number of the row, or [Figures#TOTAL]
  /// @param column likewise
  Value at(int row, int column) {
    Cross.Figure first = cross.figures().at(0, row, column);
    Tally before = first.before();
    return switch (question.formula()) {
      case Formula.Sum sum ->
          new Value(
              scaled(BigDecimal.valueOf(sum.field().of(first.now())), row, column),
              before == null
                  ? null
                  : scaled(BigDecimal.valueOf(sum.field().of(before)), row, column));
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) -> {
        Cross.Figure second = cross.figures().at(1, row, column);
        Tally base = second.before();
        yield new Value(
            scaled(over(over.field().of(first.now()), under.field().of(second.now())), row, column),
            before == null || base == null
                ? null
                : scaled(over(over.field().of(before), under.field().of(base)), row, column));
      }
      default -> throw new IllegalStateException("No sum: " + question.formula());
    };
  }

  private @Nullable BigDecimal scaled(@Nullable BigDecimal value, int row, int column) {
    if (value == null || question.scale() == ExploreQuestion.Scale.ABSOLUTE) {
      return value;
    }
    int count = offices.of(row(row), column(column));
    return count == 0
        ? null
        : value.divide(BigDecimal.valueOf(count), PLACES, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal over(long value, long base) {
    return base == 0
        ? null
        : BigDecimal.valueOf(value).divide(BigDecimal.valueOf(base), PLACES, RoundingMode.HALF_UP);
  }

  private @Nullable Subject row(int row) {
    return row == Figures.TOTAL ? null : cross.rows().get(row);
  }

  private @Nullable Subject column(int column) {
    return column == Figures.TOTAL ? null : cross.columns().get(column);
  }

  /// Address of the records that a figure is made of; of a ratio those that stand above the line.
  Optional<String> records(int row, int column) {
    return records.of(question.query().cuts().getFirst(), row(row), column(column));
  }
}
