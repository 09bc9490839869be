package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets.Fault;

/// What speaks against a target: a rule without unit, denominator, period or source, and one that
/// counts what it must not.
@Component
class TargetRules {
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_TEXT = 300;
  private static final long MOST_YEARS = 12;

  private final Taxonomies taxonomies;
  private final DenominatorRows series;
  private final Lineages lineages;

  TargetRules(Taxonomies taxonomies, DenominatorRows series, Lineages lineages) {
    this.taxonomies = taxonomies;
    this.series = series;
    this.lineages = lineages;
  }

  /// @param giver unit that gives it
  List<Fault> faults(UnitId giver, Target.Facts facts) {
    List<Fault> faults = new ArrayList<>();
    text(faults, "name", facts.name());
    text(faults, "source", facts.source());
    DayRange days = facts.days();
    if (ChronoUnit.YEARS.between(days.from(), days.end()) > MOST_YEARS) {
      faults.add(new Fault("to", "days.long"));
    }
    faults.addAll(ruleFaults(facts.rule(), days));
    faults.addAll(scopeFaults(giver, facts));
    return faults;
  }

  private static void text(List<Fault> faults, String field, String text) {
    int length = text.strip().length();
    if (length < SHORTEST_NAME || length > LONGEST_TEXT) {
      faults.add(new Fault(field, field));
    }
  }

  List<Fault> ruleFaults(Rule rule, DayRange days) {
    Map<String, Denominators.Series> known =
        series.series().stream().collect(Collectors.toMap(Denominators.Series::code, one -> one));
    List<Fault> faults = new ArrayList<>();
    measure(faults, "rule.measure", rule.measure(), known.keySet());
    switch (rule) {
      case Rule.Range range -> refuseSurvey(faults, range.measure());
      case Rule.WeeklyFloor floor -> part(faults, floor.part());
      case Rule.Coverage coverage -> coverage(faults, coverage);
      case Rule.PerPartner partner -> {}
      case Rule.Share share -> share(faults, share, known);
      case Rule.Cumulative cumulative -> cumulative(faults, cumulative, days, known.keySet());
      case Rule.Ratio ratio -> measure(faults, "rule.of", ratio.of(), known.keySet());
    }
    return faults;
  }

  private void measure(List<Fault> faults, String field, Measure measure, Set<String> knownSeries) {
    switch (measure) {
      case Measure.OfWork work -> {
        boolean known =
            work.form().equals(Measure.ALL_FORMS) || taxonomies.findForm(work.form()).isPresent();
        if (!known) {
          faults.add(new Fault(field, "form", work.form()));
        }
      }
      case Measure.OfSeries(String code) -> series(faults, field, code, knownSeries);
      case Measure.OfSurvey() -> {}
    }
  }

  private static void series(
      List<Fault> faults, String field, String code, Set<String> knownSeries) {
    if (!knownSeries.contains(code)) {
      faults.add(new Fault(field, "series", code));
    }
  }

  private static void refuseSurvey(List<Fault> faults, Measure measure) {
    if (measure instanceof Measure.OfSurvey) {
      faults.add(new Fault("rule.measure", "survey.only.share"));
    }
  }

  private void part(List<Fault> faults, Rule.@Nullable Part part) {
    if (part != null && taxonomies.policyAreaMask(Set.of(part.policyArea())).isEmpty()) {
      faults.add(new Fault("rule.part.policyArea", "policy.area", part.policyArea()));
    }
  }

  /// Places are communes: nothing else is named by a record and counted by a series.
  private static void coverage(List<Fault> faults, Rule.Coverage coverage) {
    if (!coverage.of().equals(Findings.COMMUNES)) {
      faults.add(new Fault("rule.of", "coverage.communes", coverage.of()));
    }
  }

  /// A share of people counts people: attendances count who comes twice twice.
  private static void share(
      List<Fault> faults, Rule.Share share, Map<String, Denominators.Series> known) {
    series(faults, "rule.of", share.of(), known.keySet());
    Denominators.Series of = known.get(share.of());
    boolean ofPeople = of != null && of.people();
    if (share.measure() instanceof Measure.OfWork work && ofPeople) {
      if (work.field() == Field.ATTENDANCES) {
        faults.add(new Fault("rule.measure", "attendances.not.people"));
      } else if (!work.field().isPeople()) {
        faults.add(new Fault("rule.measure", "not.people"));
      }
    }
    if (share.measure() instanceof Measure.OfSeries(String code)) {
      Denominators.Series counted = known.get(code);
      if (code.equals(share.of())) {
        faults.add(new Fault("rule.of", "same.series"));
      } else if (counted != null && counted.people() != ofPeople) {
        faults.add(new Fault("rule.measure", "not.people"));
      }
    }
  }

  private static void cumulative(
      List<Fault> faults, Rule.Cumulative rule, DayRange days, Set<String> knownSeries) {
    refuseSurvey(faults, rule.measure());
    if (rule.of() != null) {
      series(faults, "rule.of", rule.of(), knownSeries);
    }
    for (Rule.Milestone step : rule.steps()) {
      if (!days.contains(step.by())) {
        faults.add(new Fault("rule.steps", "step.outside", step.by().toString()));
      }
    }
  }

  private List<Fault> scopeFaults(UnitId giver, Target.Facts facts) {
    List<Fault> faults = new ArrayList<>();
    Target.Scope scope = facts.scope();
    if (scope.kind() == null && scope.units().isEmpty()) {
      faults.add(new Fault("units", "units"));
    }
    Lineage lineage = lineages.on(facts.days().last());
    UnitId above = lineage.bearer(giver);
    for (UnitId unit : scope.units()) {
      outside(faults, lineage, unit, above);
    }
    for (Map.Entry<UnitId, Target.Own> own : scope.own().entrySet()) {
      outside(faults, lineage, own.getKey(), above);
      order(faults, own.getValue());
    }
    return faults.stream().distinct().toList();
  }

  private static void outside(
      List<Fault> faults, Lineage lineage, UnitId unit, @Nullable UnitId above) {
    if (lineage.life(unit).isEmpty()) {
      faults.add(new Fault("units", "unit.unknown", unit.toString()));
      return;
    }
    UnitId bearer = lineage.bearer(unit);
    if (bearer != null && above != null && !lineage.isWithin(bearer, above)) {
      faults.add(
          new Fault("units", "unit.outside", lineage.find(bearer).map(u -> u.name()).orElse("")));
    }
  }

  private static void order(List<Fault> faults, Target.Own own) {
    BigDecimal least = own.least();
    BigDecimal most = own.most();
    boolean negative = (least != null && least.signum() < 0) || (most != null && most.signum() < 0);
    if (negative || (least != null && most != null && most.compareTo(least) < 0)) {
      faults.add(new Fault("own", "rule.max.order"));
    }
  }
}
