package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Targets.Fault;

/// Codes of the dictionary of measures as rules of targets take them. What a measure counts on the
/// first day of the target is kept: another definition later asks nothing else of the units.
@Component
class MeasureCodes {
  private final Measures measures;
  private final Denominators denominators;

  MeasureCodes(Measures measures, Denominators denominators) {
    this.measures = measures;
    this.denominators = denominators;
  }

  /// The rule with codes of the dictionary replaced by what they count.
  ///
  /// @param on first day of the target
  RuleBody resolved(RuleBody rule, LocalDate on, List<Fault> faults) {
    boolean isRatio = RuleBody.Type.RATIO.name().equals(rule.type());
    return new RuleBody(
        rule.type(),
        code(rule.measure(), "rule.measure", on, faults),
        rule.min(),
        rule.max(),
        rule.per(),
        isRatio ? code(rule.of(), "rule.of", on, faults) : rule.of(),
        rule.part(),
        rule.steps());
  }

  private @Nullable String code(
      @Nullable String typed, String field, LocalDate on, List<Fault> faults) {
    String code = typed == null ? "" : typed.strip();
    boolean isOwn =
        code.equals(Measure.SURVEY)
            || denominators.series().stream().anyMatch(series -> series.code().equals(code));
    if (isOwn) {
      return typed;
    }
    Optional<Measures.Defined> defined =
        vn.lantoa.results.measures.Measure.Ref.parse(code).flatMap(ref -> measures.find(ref, on));
    if (defined.isEmpty()) {
      return typed;
    }
    Optional<Measure.OfWork> work = work(defined.get().version().formula());
    if (work.isEmpty()) {
      faults.add(new Fault(field, "measure.dictionary", code));
    }
    return work.map(Measure.OfWork::code).orElse(typed);
  }

  /// A sum over one form or all of them; a target cannot count anything narrower.
  private static Optional<Measure.OfWork> work(Formula formula) {
    if (formula instanceof Formula.Sum(var field, Formula.Among among)
        && among.audiences().isEmpty()
        && among.policyAreas().isEmpty()
        && among.forms().size() <= 1) {
      String form = among.forms().isEmpty() ? Measure.ALL_FORMS : among.forms().getFirst();
      return Optional.of(new Measure.OfWork(form, field));
    }
    return Optional.empty();
  }
}
