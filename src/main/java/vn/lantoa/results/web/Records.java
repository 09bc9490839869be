package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.Form;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.shared.DayRange;

/// Addresses of the records that a figure is made of.
final class Records {
  private final ResultsQuery query;
  private final Address address;

  /// @param asked what the page was asked with: filters that the list of records knows go along
  Records(ResultsQuery query, Address asked) {
    this.query = query;
    LinkedHashMap<String, String> kept = new LinkedHashMap<>();
    for (String name : List.of("status", "policyArea", "audience", "province")) {
      String value = asked.parameters().get(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    this.address = new Address("/activities", kept);
  }

  /// The records of a row in these forms; all forms for none.
  String of(Subject subject, List<Form> forms) {
    Address base = within(query.period(), forms);
    return switch (subject) {
      case Subject.Province province -> placed(base, province.key());
      case Subject.Together together -> placed(base, together.key());
      case Subject.Force force -> base.with("unit", force.code()).href();
      case Subject.Unattributed unattributed ->
          query.by() == Breakdown.UNIT
              ? carriedOn(base, unattributed.key())
              : placed(base, unattributed.key());
      case Subject.OfForm(Form form) -> within(query.period(), List.of(form)).href();
      case Subject.Month month -> within(daysOf(month), forms).href();
      case Subject.OfUnit unit -> carriedOn(base, unit.id().toString());
      // The row counts what the unit did itself, not what is below it.
      case Subject.Then unit ->
          within(daysOf(unit.from(), unit.until()), forms)
              .with("unit", unit.id().toString())
              .with("own", "true")
              .href();
      default -> throw new IllegalArgumentException("No row of one breakdown: " + subject);
    };
  }

  /// All records in these forms.
  String all(List<Form> forms) {
    return within(query.period(), forms).href();
  }

  private String placed(Address base, String province) {
    return inGeography(base.with("province", province)).href();
  }

  /// What the unit did, and what it carries on from others on the day.
  private String carriedOn(Address base, String unit) {
    return base.with("unit", unit).with("unitsOn", query.namesOn().toString()).href();
  }

  private Address inGeography(Address base) {
    return query.told() instanceof Told.InCommon
        ? base.with(
            "common",
            query.periods().stream()
                .map(period -> period.from() + ".." + period.last())
                .collect(Collectors.joining(",")))
        : base.with("geographyOn", query.namesOn().toString());
  }

  private Address within(DayRange days, List<Form> forms) {
    Address base =
        address
            .with("form", forms.stream().map(Form::code).collect(Collectors.joining(",")))
            .with("from", days.from().toString())
            .with("to", days.last().toString());
    return query.filter().province() == null ? base : inGeography(base);
  }

  /// The days of the month that lie in the period.
  private DayRange daysOf(Subject.Month month) {
    return daysOf(month.month().atDay(1), month.month().plusMonths(1).atDay(1));
  }

  /// The days that lie in the period; all of it when none do.
  private DayRange daysOf(LocalDate first, @Nullable LocalDate end) {
    DayRange period = query.period();
    LocalDate from = first.isBefore(period.from()) ? period.from() : first;
    LocalDate until = end == null || end.isAfter(period.end()) ? period.end() : end;
    return from.isBefore(until) ? new DayRange(from, until) : period;
  }
}
