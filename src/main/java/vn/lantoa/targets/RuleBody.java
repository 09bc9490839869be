package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule as it is written in JSON, by the API and in the store; what its type does not use is
/// null.
///
/// @param type `RANGE`, `WEEKLY_FLOOR`, `COVERAGE`, `PER_PARTNER`, `SHARE`, `CUMULATIVE`, `RATIO`
/// @param measure see [Measure#code]
/// @param min of shares a fraction of one, or percent when it is more than one
/// @param per a [Rule.Per], of a weekly floor a [Rule.Place]
/// @param of series of the denominator; of a ratio a measure
public record RuleBody(
    @Nullable String type,
    @Nullable String measure,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String per,
    @Nullable String of,
    @Nullable PartBody part,
    @Nullable List<StepBody> steps) {

  /// @param policyArea code
  public record PartBody(@Nullable String policyArea, @Nullable BigDecimal min) {}

  /// @param by last day
  public record StepBody(@Nullable LocalDate by, @Nullable BigDecimal min) {}

  /// The types, in the order in which they are offered.
  public enum Type {
    RANGE,
    WEEKLY_FLOOR,
    COVERAGE,
    PER_PARTNER,
    SHARE,
    CUMULATIVE,
    RATIO
  }

  /// What came of reading.
  public sealed interface Reading {
    record Read(Rule rule) implements Reading {}

    /// Parts that are missing or cannot be read; the codes are those of [Targets.Fault].
    record Unreadable(List<Targets.Fault> faults) implements Reading {
      public Unreadable {
        faults = List.copyOf(faults);
      }
    }
  }

  /// How a rule is written.
  public static RuleBody of(Rule rule) {
    String measure = rule.measure().code();
    return switch (rule) {
      case Rule.Range r -> plain(Type.RANGE, measure, r.least(), r.most()).withPer(r.per().name());
      case Rule.WeeklyFloor r ->
          new RuleBody(
              Type.WEEKLY_FLOOR.name(),
              measure,
              r.least(),
              null,
              r.per().name(),
              null,
              r.part() == null ? null : new PartBody(r.part().policyArea(), r.part().least()),
              null);
      case Rule.Coverage r -> plain(Type.COVERAGE, measure, r.least(), r.most()).withOf(r.of());
      case Rule.PerPartner r ->
          plain(Type.PER_PARTNER, measure, r.least(), r.most()).withPer(r.per().name());
      case Rule.Share r -> plain(Type.SHARE, measure, r.least(), null).withOf(r.of());
      case Rule.Cumulative r ->
          new RuleBody(
              Type.CUMULATIVE.name(),
              measure,
              null,
              null,
              null,
              r.of(),
              null,
              r.steps().stream().map(s -> new StepBody(s.by(), s.least())).toList());
      case Rule.Ratio r -> plain(Type.RATIO, measure, null, r.most()).withOf(r.of().code());
    };
  }

  private static RuleBody plain(
      Type type, String measure, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    return new RuleBody(type.name(), measure, min, max, null, null, null, null);
  }

  private RuleBody withPer(String other) {
    return new RuleBody(type, measure, min, max, other, of, part, steps);
  }

  private RuleBody withOf(@Nullable String other) {
    return new RuleBody(type, measure, min, max, per, other, part, steps);
  }

  /// The type; absent where there is none of that name.
  public Optional<Type> kind() {
    return RuleReader.named(Type.values(), type);
  }

  /// The rule, or everything that is missing. Whether forms and series exist is asked later.
  public Reading read() {
    return new RuleReader(this).read();
  }
}
