package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.Expectations;
import vn.lantoa.results.measures.Expectations.Expectation;
import vn.lantoa.results.measures.Formula;

/// What rows are to reach by the targets in force.
@Component
class TargetsBehind {
  private final Expectations expectations;
  private final UnitsBehind units;
  private final Taxonomies taxonomies;

  TargetsBehind(Expectations expectations, UnitsBehind units, Taxonomies taxonomies) {
    this.expectations = expectations;
    this.units = units;
    this.taxonomies = taxonomies;
  }

  /// @param expectation the one that says something about most rows; null where there is none
  /// @param others how many more there are
  record Beside(@Nullable Expectation expectation, int others, Map<Integer, BigDecimal> amounts) {
    static final Beside NOTHING = new Beside(null, 0, Map.of());

    public Beside {
      amounts = Map.copyOf(amounts);
    }

    /// Of a row, or of everything for [Figures#TOTAL]; null where nothing is asked.
    @Nullable BigDecimal of(int row) {
      return amounts.get(row);
    }
  }

  Beside of(Viewer viewer, ExploreQuestion question, Cross cross) {
    CrossQuery query = question.query();
    Formula.Sum sum = counted(question).orElse(null);
    if (sum == null) {
      return Beside.NOTHING;
    }
    List<Expectation> found =
        expectations.of(
            viewer,
            new Expectations.Sought(
                sum, query.period(), query.filter().approval(), query.namesOn()));
    UnitsBehind.Places places = units.on(query.namesOn());
    return found.stream()
        .map(one -> new Beside(one, found.size() - 1, amounts(one, cross, places)))
        .filter(beside -> !beside.amounts().isEmpty())
        .max(Comparator.comparing(beside -> beside.amounts().size()))
        .orElse(Beside.NOTHING);
  }

  /// The sum with the form that it is filtered by; absent where they have nothing in common.
  private Optional<Formula.Sum> counted(ExploreQuestion question) {
    List<Form> filter = question.query().filter().forms();
    if (!(question.formula() instanceof Formula.Sum sum)) {
      return Optional.empty();
    }
    if (filter.isEmpty()) {
      return Optional.of(sum);
    }
    Form form = filter.getFirst();
    List<String> forms = sum.among().forms();
    return forms.isEmpty() || forms.stream().anyMatch(code -> isWithin(form, code))
        ? Optional.of(
            new Formula.Sum(
                sum.field(),
                new Formula.Among(
                    List.of(form.code()), sum.among().audiences(), sum.among().policyAreas())))
        : Optional.empty();
  }

  private boolean isWithin(Form form, String code) {
    return taxonomies
        .findForm(code)
        .filter(above -> above.family().contains(form.id()))
        .isPresent();
  }

  private static Map<Integer, BigDecimal> amounts(
      Expectation expectation, Cross cross, UnitsBehind.Places places) {
    Map<Integer, BigDecimal> amounts = new HashMap<>();
    List<Subject> rows = cross.rows();
    for (int row = 0; row < rows.size(); row++) {
      BigDecimal amount = amount(rows.get(row), expectation, places);
      if (amount != null) {
        amounts.put(row, amount);
      }
    }
    UnitId filtered = places.filtered(cross.query().filter());
    if (filtered != null) {
      Stream.ofNullable(expectation.amounts().get(filtered))
          .forEach(amount -> amounts.put(Figures.TOTAL, amount));
    } else if (!amounts.isEmpty()) {
      amounts.put(
          Figures.TOTAL, amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return amounts;
  }

  /// A row of units tells what they led themselves, which is what their target counts only where
  /// nobody hangs below.
  private static @Nullable BigDecimal amount(
      Subject subject, Expectation expectation, UnitsBehind.Places places) {
    Set<UnitId> units = places.of(subject).orElse(Set.of());
    boolean isOwnWork = subject instanceof Subject.OfUnit || subject instanceof Subject.Then;
    if (units.isEmpty()
        || !expectation.amounts().keySet().containsAll(units)
        || (isOwnWork && !units.stream().allMatch(places::isLowest))) {
      return null;
    }
    return units.stream()
        .flatMap(unit -> Stream.ofNullable(expectation.amounts().get(unit)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Whether everything that was done is asked for, so that the whole may be compared.
  static boolean isWhole(Beside beside, Cross cross) {
    return beside.of(Figures.TOTAL) != null
        && IntStream.range(0, cross.rows().size())
            .allMatch(
                row ->
                    beside.of(row) != null
                        || cross.query().filter().unit() != null
                        || cross.query().filter().province() != null
                        || cross.rowTotal(row).isZero());
  }
}
