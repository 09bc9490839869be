package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.UnitSums.Tally;
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
  /// @param isWhole whether everything that was done is asked for, so that the whole may be
  ///   compared
  record Beside(
      @Nullable Expectation expectation,
      int others,
      Map<Integer, BigDecimal> amounts,
      boolean isWhole) {
    static final Beside NOTHING = new Beside(null, 0, Map.of(), false);

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
        .map(one -> new Rows(one, places, cross).beside(found.size() - 1))
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

  /// What one target asks of the rows of an answer.
  private record Rows(Expectation expectation, UnitsBehind.Places places, Cross cross) {
    Beside beside(int others) {
      Map<Integer, BigDecimal> amounts = new HashMap<>();
      boolean isWhole = true;
      for (int row = 0; row < cross.rows().size(); row++) {
        BigDecimal amount = amount(row);
        if (amount != null) {
          amounts.put(row, amount);
        } else if (!cross.rowTotal(row).now().equals(Tally.ZERO)) {
          isWhole = false;
        }
      }
      BigDecimal total = total(!amounts.isEmpty());
      if (total != null) {
        amounts.put(Figures.TOTAL, total);
      }
      UnitId filtered = filtered();
      boolean isOfFilter = filtered != null && expectation.amounts().containsKey(filtered);
      return new Beside(expectation, others, amounts, isWhole || isOfFilter);
    }

    /// A row of units tells what they led themselves, which is what their target counts only where
    /// nobody hangs below. What a filter cut off is asked of nobody, and what was done under
    /// several names is one amount.
    @Nullable BigDecimal amount(int row) {
      Subject subject = cross.rows().get(row);
      Set<UnitId> units = places.of(subject).orElse(Set.of());
      UnitId filtered = filtered();
      if (units.isEmpty()
          || !expectation.amounts().keySet().containsAll(units)
          || (filtered != null && !places.isWithin(units, Set.of(filtered)))
          || (isOwnWork() && !units.stream().allMatch(places::isLowest))
          || isNamedTwice(subject)) {
        return null;
      }
      return sum(units);
    }

    private boolean isOwnWork() {
      return cross.query().rows() == Dimension.UNIT;
    }

    private boolean isNamedTwice(Subject subject) {
      return subject instanceof Subject.Then unit
          && cross.rows().stream()
                  .filter(
                      other -> other instanceof Subject.Then then && then.id().equals(unit.id()))
                  .count()
              > 1;
    }

    private @Nullable UnitId filtered() {
      return places.filtered(cross.query().filter());
    }

    /// Of everybody who is asked, whether or not they did anything.
    @Nullable BigDecimal total(boolean isOfRows) {
      UnitId filtered = filtered();
      if (filtered != null && expectation.amounts().containsKey(filtered)) {
        return expectation.amounts().get(filtered);
      }
      Set<UnitId> asked =
          expectation.amounts().keySet().stream()
              .filter(unit -> filtered == null || places.isWithin(Set.of(unit), Set.of(filtered)))
              .collect(Collectors.toSet());
      boolean isLikeRows = !isOwnWork() || asked.stream().allMatch(places::isLowest);
      return isOfRows && isLikeRows ? sum(asked) : null;
    }

    private BigDecimal sum(Set<UnitId> units) {
      return units.stream()
          .flatMap(unit -> Stream.ofNullable(expectation.amounts().get(unit)))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
