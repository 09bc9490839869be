package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.Subject;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.Formula;

/// The figures of an answer: sums and ratios worked out from the cube, in the scale asked for.
final class ExploreFigures {
  private static final int PLACES = 2;
  private static final BigDecimal SMALL = new BigDecimal("0.1");

  private final ExploreQuestion question;
  private final Cross cross;
  private final Divisor divisor;
  private final TargetsBehind.Beside beside;
  private final CellRecords records;
  private final Map<Place, Value> values = new HashMap<>();

  /// @param now null where nothing can be told, as over zero
  /// @param before what it stands beside; null likewise, and without a comparison
  /// @param isAlike whether both count the same
  /// @param worked whether there is anything now, however small it is in proportion
  /// @param workedBefore likewise in the period compared with
  record Value(
      @Nullable BigDecimal now,
      @Nullable BigDecimal before,
      boolean isAlike,
      boolean worked,
      boolean workedBefore) {
    boolean isZero() {
      return !worked && !workedBefore;
    }

    BigDecimal size() {
      return now == null ? BigDecimal.ZERO : now;
    }

    BigDecimal sizeBefore() {
      return before == null ? BigDecimal.ZERO : before;
    }
  }

  ExploreFigures(
      ExploreQuestion question,
      Cross cross,
      Divisor divisor,
      TargetsBehind.Beside beside,
      CellRecords records) {
    this.question = question;
    this.cross = cross;
    this.divisor = divisor;
    this.beside = beside;
    this.records = records;
  }

  ExploreQuestion question() {
    return question;
  }

  Cross cross() {
    return cross;
  }

  boolean isCompared() {
    return question.query().compared() != null || beside.expectation() != null;
  }

  /// What units are to reach, where that was asked for.
  TargetsBehind.Beside beside() {
    return beside;
  }

  /// @param row number of the row, or [Figures#TOTAL]
  /// @param column likewise
  Value at(int row, int column) {
    return values.computeIfAbsent(new Place(row, column), place -> worked(row, column));
  }

  private record Place(int row, int column) {}

  private Value worked(int row, int column) {
    Cross.Figure first = cross.figures().at(0, row, column);
    Tally before = first.before();
    return switch (question.formula()) {
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) -> {
        Cross.Figure second = cross.figures().at(1, row, column);
        Tally base = second.before();
        yield new Value(
            scaled(over(over.field().of(first.now()), under.field().of(second.now())), row, column),
            before == null || base == null
                ? null
                : scaled(over(over.field().of(before), under.field().of(base)), row, column),
            true,
            over.field().of(first.now()) != 0 || under.field().of(second.now()) != 0,
            isAny(over.field(), before) || isAny(under.field(), base));
      }
      default -> {
        Field field = InnerFigures.told(question.formula()).field();
        BigDecimal now = scaled(BigDecimal.valueOf(field.of(first.now())), row, column);
        boolean worked = field.of(first.now()) != 0;
        yield question.isAgainstTarget()
            ? new Value(
                now, asked(row, column), row != Figures.TOTAL || beside.isWhole(), worked, false)
            : new Value(
                now,
                before == null ? null : scaled(BigDecimal.valueOf(field.of(before)), row, column),
                true,
                worked,
                isAny(field, before));
      }
    };
  }

  private static boolean isAny(Field field, @Nullable Tally tally) {
    return tally != null && field.of(tally) != 0;
  }

  private @Nullable BigDecimal asked(int row, int column) {
    return column == Figures.TOTAL ? beside.of(row) : null;
  }

  private @Nullable BigDecimal scaled(@Nullable BigDecimal value, int row, int column) {
    if (value == null || question.scale().isAbsolute()) {
      return value;
    }
    BigDecimal by = divisor.of(row(row), column(column));
    return by == null ? null : proportion(value, by);
  }

  /// Two places, or two figures of what is smaller than that tells.
  private static BigDecimal proportion(BigDecimal value, BigDecimal by) {
    BigDecimal exact = value.divide(by, MathContext.DECIMAL64);
    return exact.abs().compareTo(SMALL) < 0 && exact.signum() != 0
        ? exact.round(new MathContext(PLACES))
        : exact.setScale(PLACES, RoundingMode.HALF_UP);
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

  /// Address of the records that a figure is made of; of a ratio those that stand above the line;
  /// of the highest month none, because all records of the row are more.
  Optional<String> records(int row, int column) {
    if (question.formula() instanceof Formula.HighestMonth) {
      return Optional.empty();
    }
    return records.of(question.query().cuts().getFirst(), row(row), column(column));
  }
}
