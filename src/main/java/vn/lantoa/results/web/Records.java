package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.policy.Form;
import vn.lantoa.results.ResultsQuery;
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
      case Subject.Force force -> base.with("unit", force.code()).href();
      case Subject.Unattributed unattributed -> placed(base, unattributed.key());
      case Subject.OfForm(Form form) -> within(query.period(), List.of(form)).href();
      case Subject.Month month -> within(daysOf(month), forms).href();
      // The row counts what the unit did itself, not what is below it.
      case Subject.OfUnit unit -> base.with("unit", unit.code()).with("own", "true").href();
    };
  }

  /// All records in these forms.
  String all(List<Form> forms) {
    return within(query.period(), forms).href();
  }

  private String placed(Address base, String province) {
    return base.with("province", province)
        .with("geographyOn", query.geographyOn().toString())
        .href();
  }

  private Address within(DayRange days, List<Form> forms) {
    Address base =
        address
            .with("form", forms.stream().map(Form::code).collect(Collectors.joining(",")))
            .with("from", days.from().toString())
            .with("to", days.last().toString());
    return query.filter().province() == null
        ? base
        : base.with("geographyOn", query.geographyOn().toString());
  }

  /// The days of the month that lie in the period.
  private DayRange daysOf(Subject.Month month) {
    LocalDate first = month.month().atDay(1);
    LocalDate end = month.month().plusMonths(1).atDay(1);
    LocalDate from = first.isBefore(query.period().from()) ? query.period().from() : first;
    return new DayRange(from, end.isAfter(query.period().end()) ? query.period().end() : end);
  }
}
