package vn.lantoa.results.web;

import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.policy.Term;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;

/// Forms that a document counted together under one word. Only words with more than one definition
/// need it: the others are forms themselves.
///
/// @param name of the measure
/// @param basis document
/// @param forms codes, each with its sub-forms
record DefinedForms(Measure.Ref measure, Term name, String basis, List<String> forms) {
  DefinedForms {
    forms = List.copyOf(forms);
  }

  /// The newest definition of each measure first.
  static List<DefinedForms> of(List<Measure> measures) {
    return measures.stream()
        .filter(measure -> measure.versions().size() > 1)
        .flatMap(measure -> measure.versions().reversed().stream().flatMap(v -> of(measure, v)))
        .toList();
  }

  private static Stream<DefinedForms> of(Measure measure, Measure.Version version) {
    return version.formula() instanceof Formula.Sum(Field field, Formula.Among among)
            && field == Field.QUANTITY
            && among.audiences().isEmpty()
            && among.policyAreas().isEmpty()
        ? Stream.of(
            new DefinedForms(measure.ref(version), measure.name(), version.basis(), among.forms()))
        : Stream.empty();
  }

  /// As the API takes them: `CONFERENCE,ONLINE_CONFERENCE`.
  String parameter() {
    return String.join(",", forms);
  }
}
