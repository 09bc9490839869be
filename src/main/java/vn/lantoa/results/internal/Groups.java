package vn.lantoa.results.internal;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.Subject;

/// The rows of each breakdown.
@Component
class Groups {
  private static final Set<String> ALL_TOGETHER = Set.of("0");

  private final Taxonomies taxonomies;
  private final ProvinceGroups provinces;
  private final UnitGroups units;

  Groups(Taxonomies taxonomies, ProvinceGroups provinces, UnitGroups units) {
    this.taxonomies = taxonomies;
    this.provinces = provinces;
    this.units = units;
  }

  /// @param facts what there is: decides what is unattributed, and which units have figures
  List<Group> of(ResultsQuery query, Reader reader, Facts facts) {
    return switch (query.by()) {
      case PROVINCE -> provinces.of(Asked.of(query), reader, facts.keys());
      case FORM -> forms(query, taxonomies.nationalForms());
      case EVERY_FORM -> forms(query, taxonomies.forms());
      case MONTH -> months(query);
      case UNIT -> units.of(Asked.of(query), reader, facts.keys());
    };
  }

  private static List<Group> forms(ResultsQuery query, List<Form> listed) {
    Set<Integer> wanted = new HashSet<>();
    query.filter().forms().forEach(form -> wanted.addAll(form.family()));
    return listed.stream()
        .filter(form -> wanted.isEmpty() || form.family().stream().anyMatch(wanted::contains))
        .map(
            form ->
                new Group(
                    new Subject.OfForm(form), ALL_TOGETHER, ALL_TOGETHER, form.family(), true))
        .toList();
  }

  private static List<Group> months(ResultsQuery query) {
    YearMonth first = YearMonth.from(query.period().from());
    YearMonth last = YearMonth.from(query.period().last());
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(
            month ->
                new Group(
                    new Subject.Month(month),
                    Set.of(FactRows.monthKey(month.atDay(1))),
                    Set.of(FactRows.monthKey(month.minusYears(1).atDay(1))),
                    null,
                    true))
        .toList();
  }
}
