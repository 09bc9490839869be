package vn.lantoa.results.internal.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.FormulaBody.Fault;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.Participants;

/// What a formula names, in the numbers of the store.
@Component
class FormulaRules {
  private final Taxonomies taxonomies;
  private final Participants participants;

  FormulaRules(Taxonomies taxonomies, Participants participants) {
    this.taxonomies = taxonomies;
    this.participants = participants;
  }

  /// Which records count.
  ///
  /// @param forms ids with their sub-forms; empty for all
  /// @param audiences mask; 0 for all
  /// @param policyAreas mask; 0 for all
  record Cut(Set<Integer> forms, int audiences, int policyAreas) {
    Cut {
      forms = Set.copyOf(forms);
    }
  }

  Cut cut(Formula.Among among) {
    Set<Integer> forms = new TreeSet<>();
    among
        .forms()
        .forEach(
            code -> forms.addAll(taxonomies.findForm(code).map(Form::family).orElse(Set.of())));
    return new Cut(
        forms,
        taxonomies.audienceMask(among.audiences()).orElse(0),
        taxonomies.policyAreaMask(among.policyAreas()).orElse(0));
  }

  /// Everything that a formula names and nobody knows.
  List<Fault> unknown(Formula formula) {
    List<Fault> faults = new ArrayList<>();
    switch (formula) {
      case Formula.Sum sum -> unknown(sum.among(), "formula", faults);
      case Formula.HighestMonth(Formula.Sum of) -> unknown(of.among(), "formula.of", faults);
      case Formula.Distinct distinct -> unknown(distinct.among(), "formula", faults);
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) -> {
        unknown(over.among(), "formula.over", faults);
        unknown(under.among(), "formula.under", faults);
      }
      case Formula.LastCount(String kind) -> {
        if (participants.kinds().stream().map(ParticipantKind::code).noneMatch(kind::equals)) {
          faults.add(new Fault("formula.series", "measure.series", kind));
        }
      }
    }
    return faults;
  }

  private void unknown(Formula.Among among, String place, List<Fault> faults) {
    unknown(
        among.forms(),
        code -> taxonomies.findForm(code).isPresent(),
        new Fault(place + ".forms", "measure.form", ""),
        faults);
    unknown(
        among.audiences(),
        code -> taxonomies.audienceMask(List.of(code)).isPresent(),
        new Fault(place + ".audiences", "measure.audience", ""),
        faults);
    unknown(
        among.policyAreas(),
        code -> taxonomies.policyAreaMask(List.of(code)).isPresent(),
        new Fault(place + ".policyAreas", "measure.area", ""),
        faults);
  }

  private static void unknown(
      List<String> codes, Predicate<String> isKnown, Fault like, List<Fault> faults) {
    codes.stream()
        .filter(isKnown.negate())
        .forEach(code -> faults.add(new Fault(like.field(), like.code(), code)));
  }
}
