package vn.lantoa.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.measures.Field;

/// Reads one body and keeps what is wrong with it.
final class RuleReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHARE_SCALE = 10;

  private final RuleBody body;
  private final List<Targets.Fault> faults = new ArrayList<>();

  RuleReader(RuleBody body) {
    this.body = body;
  }

  RuleBody.Reading read() {
    Optional<RuleBody.Type> type = body.kind();
    if (type.isEmpty()) {
      fault("rule.type", "rule.type", body.type());
      return new RuleBody.Reading.Unreadable(faults);
    }
    Optional<Measure> measure = Measure.parse(body.measure() == null ? "" : body.measure());
    if (measure.isEmpty()) {
      fault("rule.measure", "measure", body.measure());
    }
    Rule rule = measure.isEmpty() ? null : ruleOf(type.get(), measure.get());
    if (rule == null) {
      missing(type.get());
    }
    return faults.isEmpty() && rule != null
        ? new RuleBody.Reading.Read(rule)
        : new RuleBody.Reading.Unreadable(faults);
  }

  /// Without a measure the other parts are looked at all the same.
  private void missing(RuleBody.Type type) {
    if (faults.stream().noneMatch(fault -> !fault.field().equals("rule.measure"))) {
      ruleOf(type, new Measure.OfWork("?", Field.ACTIVITIES));
    }
  }

  private @Nullable Rule ruleOf(RuleBody.Type type, Measure measure) {
    return switch (type) {
      case RANGE -> range(measure);
      case WEEKLY_FLOOR -> weeklyFloor(measure);
      case COVERAGE -> coverage(measure);
      case PER_PARTNER -> perPartner(measure);
      case SHARE -> share(measure);
      case CUMULATIVE -> cumulative(measure);
      case RATIO -> ratio(measure);
    };
  }

  private @Nullable Rule range(Measure measure) {
    Rule.Per per = period();
    if (body.min() == null && body.max() == null) {
      fault("rule.min", "rule.min", null);
    }
    inOrder(body.min(), body.max());
    return per == null ? null : new Rule.Range(measure, body.min(), body.max(), per);
  }

  private @Nullable Rule weeklyFloor(Measure measure) {
    Measure.OfWork work = ofWork(measure);
    Optional<Rule.Place> per = named(Rule.Place.values(), body.per());
    if (per.isEmpty()) {
      fault("rule.per", "rule.place", body.per());
    }
    BigDecimal least = least();
    Rule.Part part = part(least);
    return work == null || per.isEmpty() || least == null
        ? null
        : new Rule.WeeklyFloor(work, per.get(), least, part);
  }

  private Rule.@Nullable Part part(@Nullable BigDecimal least) {
    RuleBody.PartBody part = body.part();
    if (part == null || (part.policyArea() == null && part.min() == null)) {
      return null;
    }
    if (part.policyArea() == null || part.policyArea().isBlank()) {
      fault("rule.part.policyArea", "rule.part.policyArea", null);
    }
    if (part.min() == null || part.min().signum() < 0) {
      fault("rule.part.min", "rule.part.min", null);
    } else if (least != null && part.min().compareTo(least) > 0) {
      fault("rule.part.min", "rule.part.more", null);
    }
    return part.policyArea() == null || part.min() == null
        ? null
        : new Rule.Part(part.policyArea().strip(), part.min());
  }

  private @Nullable Rule coverage(Measure measure) {
    Measure.OfWork work = ofWork(measure);
    String of = whole();
    BigDecimal least = fraction(least());
    BigDecimal most = fraction(body.max());
    inOrder(least, most);
    return work == null || of == null || least == null
        ? null
        : new Rule.Coverage(work, of, least, most);
  }

  private @Nullable Rule perPartner(Measure measure) {
    Measure.OfWork work = ofWork(measure);
    Rule.Per per = period();
    BigDecimal least = least();
    inOrder(least, body.max());
    return work == null || per == null || least == null
        ? null
        : new Rule.PerPartner(work, least, body.max(), per);
  }

  private @Nullable Rule share(Measure measure) {
    String of = whole();
    BigDecimal least = fraction(least());
    return of == null || least == null ? null : new Rule.Share(measure, of, least);
  }

  private @Nullable Rule cumulative(Measure measure) {
    List<RuleBody.StepBody> written = body.steps() == null ? List.of() : body.steps();
    if (written.isEmpty()) {
      fault("rule.steps", "rule.steps", null);
      return null;
    }
    String of = body.of() == null ? "" : body.of().strip();
    boolean shares = !of.isEmpty();
    List<Rule.Milestone> steps = new ArrayList<>();
    for (RuleBody.StepBody step : written) {
      if (step.by() == null || step.min() == null || step.min().signum() < 0) {
        fault("rule.steps", "rule.step", null);
        return null;
      }
      BigDecimal least = shares ? fraction(step.min()) : step.min();
      if (least == null) {
        return null;
      }
      steps.add(new Rule.Milestone(step.by(), least));
    }
    for (int at = 1; at < steps.size(); at++) {
      boolean later = steps.get(at).by().isAfter(steps.get(at - 1).by());
      boolean more = steps.get(at).least().compareTo(steps.get(at - 1).least()) >= 0;
      if (!later || !more) {
        fault("rule.steps", "rule.steps.order", null);
      }
    }
    return new Rule.Cumulative(measure, shares ? of : null, steps);
  }

  private @Nullable Rule ratio(Measure measure) {
    Measure.OfWork work = ofWork(measure);
    Measure by = Measure.parse(body.of() == null ? "" : body.of()).orElse(null);
    if (!(by instanceof Measure.OfWork of)) {
      fault("rule.of", "rule.of.measure", body.of());
      return null;
    }
    if (body.max() == null || body.max().signum() < 0) {
      fault("rule.max", "rule.max", null);
      return null;
    }
    return work == null ? null : new Rule.Ratio(work, of, body.max());
  }

  private Measure.@Nullable OfWork ofWork(Measure measure) {
    if (measure instanceof Measure.OfWork work) {
      return work;
    }
    fault("rule.measure", "measure.of.work", measure.code());
    return null;
  }

  private Rule.@Nullable Per period() {
    Optional<Rule.Per> per = named(Rule.Per.values(), body.per());
    if (per.isEmpty()) {
      fault("rule.per", "rule.per", body.per());
    }
    return per.orElse(null);
  }

  private @Nullable String whole() {
    if (body.of() == null || body.of().isBlank()) {
      fault("rule.of", "rule.of", null);
      return null;
    }
    return body.of().strip();
  }

  private @Nullable BigDecimal least() {
    if (body.min() == null || body.min().signum() < 0) {
      fault("rule.min", "rule.min", null);
      return null;
    }
    return body.min();
  }

  /// 15 and 0.15 are the same share: nobody asks for less than one percent of 100 times as many.
  private @Nullable BigDecimal fraction(@Nullable BigDecimal written) {
    if (written == null || written.compareTo(BigDecimal.ONE) <= 0) {
      return written;
    }
    if (written.compareTo(HUNDRED) > 0) {
      fault("rule.min", "rule.share", null);
      return null;
    }
    return written.divide(HUNDRED, SHARE_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void inOrder(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least != null && least.signum() < 0) {
      fault("rule.min", "rule.min", null);
    }
    if (most != null && (most.signum() < 0 || (least != null && most.compareTo(least) < 0))) {
      fault("rule.max", "rule.max.order", null);
    }
  }

  private void fault(String field, String code, @Nullable String detail) {
    Targets.Fault fault = new Targets.Fault(field, code, detail == null ? "" : detail);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
    String wanted = name == null ? "" : name.strip().toUpperCase(Locale.ROOT);
    return Stream.of(values).filter(value -> value.name().equals(wanted)).findFirst();
  }
}
