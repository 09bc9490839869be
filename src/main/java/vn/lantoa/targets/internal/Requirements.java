package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Target;

/// What a unit has to reach: its own values or those of the rule, recombined where it took over
/// from others within the period.
final class Requirements {
  private final Target target;
  private final Lineage lineage;
  private final DayRange period;

  Requirements(Target target, Lineage lineage, DayRange period) {
    this.target = target;
    this.lineage = lineage;
    this.period = period;
  }

  /// @param stated of the rule
  Bounds of(UnitId unit, Bounds stated) {
    List<Part> parts = parts(unit);
    return new Bounds(
        combined(parts, unit, Bounds::least, stated), combined(parts, unit, Bounds::most, stated));
  }

  /// A unit that had the target in the period, and the days of it on which it was there.
  private record Part(UnitId unit, long days) {}

  private List<Part> parts(UnitId row) {
    List<Part> parts = new ArrayList<>();
    for (Lineage.Life life : lineage.takenOver(row)) {
      addPart(parts, life);
    }
    lineage.life(row).ifPresent(life -> addPart(parts, life));
    return parts;
  }

  private void addPart(List<Part> parts, Lineage.Life life) {
    LocalDate from = life.born().isBefore(period.from()) ? period.from() : life.born();
    LocalDate ended = life.ended();
    LocalDate end = ended == null || ended.isAfter(period.end()) ? period.end() : ended;
    if (from.isBefore(end) && hasTarget(life.unit())) {
      parts.add(new Part(life.unit(), ChronoUnit.DAYS.between(from, end)));
    }
  }

  private boolean hasTarget(UnitId unit) {
    Target.Scope scope = target.facts().scope();
    return scope.kind() != null || scope.units().contains(unit) || lineage.find(unit).isPresent();
  }

  private @Nullable BigDecimal combined(
      List<Part> parts, UnitId row, Function<Bounds, @Nullable BigDecimal> side, Bounds stated) {
    BigDecimal plain = own(row, side, stated);
    List<Part> others = parts.stream().filter(part -> !part.unit().equals(row)).toList();
    if (plain == null || others.isEmpty()) {
      return plain;
    }
    return switch (target.facts().recombined()) {
      case RESTART -> plain;
      case AS_STATED -> asStated(parts, row, side, plain);
      case SUM -> sum(startingParts(parts), side, stated, plain);
      case WEIGHTED -> weighted(parts, side, stated);
    };
  }

  /// Units that had it when the period began; those founded in it took over what these had.
  private List<Part> startingParts(List<Part> parts) {
    return parts.stream()
        .filter(
            part ->
                lineage
                    .life(part.unit())
                    .filter(life -> !life.born().isAfter(period.from()))
                    .isPresent())
        .toList();
  }

  /// Values given to the former units hold for whoever took over, unless it has its own.
  private @Nullable BigDecimal asStated(
      List<Part> parts, UnitId row, Function<Bounds, @Nullable BigDecimal> side, BigDecimal plain) {
    var values = target.facts().scope().own();
    if (values.containsKey(row) || parts.stream().noneMatch(p -> values.containsKey(p.unit()))) {
      return plain;
    }
    return sum(startingParts(parts), side, new Bounds(plain, plain), plain);
  }

  private BigDecimal sum(
      List<Part> parts,
      Function<Bounds, @Nullable BigDecimal> side,
      Bounds stated,
      BigDecimal plain) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal own = own(part.unit(), side, stated);
      sum = own == null ? sum : sum.add(own);
    }
    return parts.isEmpty() ? plain : sum;
  }

  private BigDecimal weighted(
      List<Part> parts, Function<Bounds, @Nullable BigDecimal> side, Bounds stated) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal own = own(part.unit(), side, stated);
      if (own != null) {
        sum = sum.add(own.multiply(BigDecimal.valueOf(part.days())));
      }
    }
    return sum.divide(BigDecimal.valueOf(period.days()), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  private @Nullable BigDecimal own(
      UnitId unit, Function<Bounds, @Nullable BigDecimal> side, Bounds stated) {
    Target.Own own = target.facts().scope().own().get(unit);
    BigDecimal value = own == null ? null : side.apply(new Bounds(own.least(), own.most()));
    return value == null ? side.apply(stated) : value;
  }
}
