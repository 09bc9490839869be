package vn.lantoa.results.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Term;

/// The dictionary of measures. Everybody in the agency reads it; who directs the whole agency
/// writes it. A definition is never changed: a new one holds from a later day.
public interface Measures {
  /// In the order of the dictionary.
  List<Measure> all();

  Optional<Measure> find(String code);

  /// The measure and the definition meant; without a number the one that holds on the day.
  Optional<Defined> find(Measure.Ref ref, LocalDate on);

  record Defined(Measure measure, Measure.Version version) {
    public Measure.Ref ref() {
      return measure.ref(version);
    }
  }

  boolean mayDefine(Viewer viewer);

  /// The formula, or everything that is wrong with it: what cannot be read, and forms, audiences,
  /// policy areas and kinds of participants that nobody knows.
  FormulaBody.Reading read(FormulaBody formula);

  Outcome define(Viewer viewer, Definition definition);

  /// A new definition of a measure, which holds from a day after the latest one.
  ///
  /// @param seen number of the latest version when the form was shown
  Outcome revise(Viewer viewer, String code, Revision revision, int seen);

  /// @param first its first definition
  record Definition(String code, Term name, Term noun, String owner, Revision first) {}

  /// @param basis document that it follows
  /// @param note what changed and why
  record Revision(LocalDate from, FormulaBody formula, String basis, String note) {}

  sealed interface Outcome {
    record Done(Measure measure) implements Outcome {}

    record Refused(List<FormulaBody.Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Somebody else wrote a definition meanwhile.
    record Stale(Measure now) implements Outcome {}

    record Forbidden() implements Outcome {}

    record Absent() implements Outcome {}
  }
}
