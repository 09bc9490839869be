package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Targets.Fault;

/// Reads the form as the body that the API takes too; what is no number and no day is a fault of
/// its own.
final class TargetInputReader {
  static final String SERIES = "series:";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHARE_SCALE = 10;

  private final TargetInput input;
  private final Locale locale;
  private final List<Fault> faults = new ArrayList<>();

  TargetInputReader(TargetInput input, Locale locale) {
    this.input = input;
    this.locale = locale;
  }

  /// @param faults of numbers and days; what is missing is found later
  record Read(TargetBody body, List<Fault> faults) {}

  Read read() {
    RuleBody rule = rule();
    boolean byKind = input.isByKind();
    TargetBody body =
        new TargetBody(
            input.value("name"),
            rule,
            byKind ? List.of() : input.values("units"),
            byKind ? input.value("kind") : null,
            own(),
            day("from", input.value("from")),
            day("to", input.value("to")),
            input.value("source"),
            id("clause"),
            input.value("counted"),
            input.value("recombined"),
            id("parent"),
            input.value("reason"),
            null);
    return new Read(body, faults);
  }

  private RuleBody rule() {
    RuleBody.Type type = input.type().orElse(null);
    if (type == null) {
      return new RuleBody(input.value("rule.type"), null, null, null, null, null, null, null);
    }
    BigDecimal least = amount("rule.min", input.value("rule.min"));
    BigDecimal most = amount("rule.max", input.value("rule.max"));
    String of =
        switch (type) {
          case RATIO -> measure("rule.of", "rule.of.field");
          case COVERAGE, SHARE, CUMULATIVE -> input.value("rule.of");
          case RANGE, WEEKLY_FLOOR, PER_PARTNER -> null;
        };
    return new RuleBody(
        type.name(),
        measure("rule.measure", "rule.field"),
        least,
        most,
        input.value("rule.per"),
        of,
        type == RuleBody.Type.WEEKLY_FLOOR ? part() : null,
        type == RuleBody.Type.CUMULATIVE ? steps() : null);
  }

  private String measure(String name, String fieldName) {
    String chosen = input.value(name);
    if (chosen.isEmpty() || chosen.equals(Measure.SURVEY)) {
      return chosen;
    }
    return chosen.startsWith(SERIES)
        ? chosen.substring(SERIES.length())
        : chosen + "." + input.value(fieldName).toLowerCase(Locale.ROOT);
  }

  private RuleBody.@Nullable PartBody part() {
    String area = input.value("rule.part.policyArea");
    BigDecimal least = amount("rule.part.min", input.value("rule.part.min"));
    return area.isEmpty() && least == null
        ? null
        : new RuleBody.PartBody(area.isEmpty() ? null : area, least);
  }

  private List<RuleBody.StepBody> steps() {
    return input.steps().stream()
        .filter(row -> !row.isEmpty())
        .map(
            row ->
                new RuleBody.StepBody(day("rule.steps", row.by()), amount("rule.steps", row.min())))
        .toList();
  }

  private List<TargetBody.OwnBody> own() {
    return input.owners().stream()
        .map(
            unit ->
                new TargetBody.OwnBody(
                    unit,
                    amount("own", input.own(unit, "min")),
                    amount("own", input.own(unit, "max"))))
        .toList();
  }

  /// Of shares a fraction of one: people type percent.
  private @Nullable BigDecimal amount(String field, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    BigDecimal number = TypedNumber.read(typed, locale).orElse(null);
    if (number == null) {
      faults.add(new Fault(field, "number", typed));
      return null;
    }
    if (!input.isShare()) {
      return number;
    }
    if (number.compareTo(HUNDRED) > 0) {
      faults.add(new Fault(field, "rule.share", typed));
      return null;
    }
    return number.divide(HUNDRED, SHARE_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private @Nullable LocalDate day(String field, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException noDay) {
      faults.add(new Fault(field, "day", typed));
      return null;
    }
  }

  private @Nullable UUID id(String field) {
    try {
      return input.value(field).isEmpty() ? null : UUID.fromString(input.value(field));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
