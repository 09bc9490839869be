package vn.lantoa.activities.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.CollectionBoard.Row;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;

/// Addresses of the records behind the board.
final class BoardLinks {
  private BoardLinks() {}

  static String records(Row row, @Nullable Form form, ReportingPeriod period) {
    return Address.of("/activities")
        .with("unit", row.unit().id().toString())
        .with("own", row.own() ? "true" : null)
        .with("form", form == null ? null : form.code())
        .with("from", period.days().from().toString())
        .with("to", period.days().last().toString())
        .href();
  }
}
