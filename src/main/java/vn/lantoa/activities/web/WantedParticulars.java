package vn.lantoa.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Particulars.Outcomes;
import vn.lantoa.activities.Particulars.Spending;

/// Particulars as they come in: units, campaign and languages by code or id.
///
/// @param cohosts codes on the last day, or ids
/// @param campaign code; empty for none
/// @param languages codes
record WantedParticulars(
    List<String> cohosts,
    String spot,
    String enterprise,
    String campaign,
    @Nullable Long people,
    Outcomes outcomes,
    Spending spending,
    List<String> languages) {
  static final WantedParticulars NONE =
      new WantedParticulars(List.of(), "", "", "", null, Outcomes.NONE, Spending.NONE, List.of());
}
