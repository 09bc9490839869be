package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.shared.web.Refusal;

/// A record as the API takes it.
///
/// @param unit code on the last day, or id; required
/// @param form code; required
/// @param from first day; the last day when missing
/// @param to last day, on which it counts; the first day when missing
/// @param area code of a commune on the last day, or id
/// @param station code on the last day, or id
/// @param quantity 1 when missing
/// @param attendances 0 when missing
/// @param title required
/// @param grade CLAIMED when missing
/// @param partners codes on the last day, or ids, of those it was done with
/// @param contents codes or ids of content topics that it was about
/// @param particulars what more is known
/// @param reason why a record is corrected; required in a closed period
/// @param confirmation what is said to doubts, by the codes of their rules
/// @param version for a correction, unless `If-Match` names it
record ActivityRequest(
    @Nullable String unit,
    @Nullable String form,
    @Nullable List<String> policyAreas,
    @Nullable List<String> audiences,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String area,
    @Nullable String station,
    @Nullable Long quantity,
    @Nullable Long attendances,
    @Nullable String title,
    @Nullable UUID assignment,
    @Nullable Grade grade,
    @Nullable String note,
    @Nullable List<String> partners,
    @Nullable List<String> contents,
    @Nullable ParticularsBody particulars,
    @Nullable String reason,
    @Nullable ConfirmationRequest confirmation,
    @Nullable Integer version) {
  /// @param reason why the record is right as it is
  /// @param rules codes of the rules that it answers
  record ConfirmationRequest(@Nullable String reason, @Nullable List<String> rules) {}

  /// What is confirmed; refuses rules that do not exist.
  Confirmation confirmed() {
    if (confirmation == null) {
      return Confirmation.NONE;
    }
    List<String> codes = clean(confirmation.rules());
    Set<SoftRule> rules =
        codes.stream().flatMap(code -> SoftRule.of(code).stream()).collect(Collectors.toSet());
    if (rules.size() < Set.copyOf(codes).size()) {
      throw Refusal.fields(
          List.of(
              new Refusal.FieldError(
                  "confirmation.rules", "activities.code.unknown", String.join(", ", codes))));
    }
    return new Confirmation(text(confirmation.reason()), rules);
  }

  /// What is meant, defaults filled in; refuses what is missing by its names.
  Wanted wanted() {
    LocalDate last = to == null ? from : to;
    if (last == null || isBlank(unit) || isBlank(form) || isBlank(title)) {
      throw missing();
    }
    return new Wanted(
        text(unit),
        text(form),
        clean(policyAreas),
        clean(audiences),
        from == null ? last : from,
        last,
        text(area),
        text(station),
        new ActivityFacts.Amount(
            quantity == null ? 1 : quantity,
            attendances == null ? 0 : attendances,
            grade == null ? Grade.CLAIMED : grade),
        text(title),
        text(note),
        assignment,
        clean(partners),
        clean(contents),
        particulars == null ? WantedParticulars.NONE : particulars.wanted());
  }

  private Refusal missing() {
    List<Refusal.FieldError> missing = new ArrayList<>();
    require("unit", isBlank(unit), missing);
    require("form", isBlank(form), missing);
    require("to", to == null && from == null, missing);
    require("title", isBlank(title), missing);
    return Refusal.fields(missing);
  }

  private static void require(String field, boolean absent, List<Refusal.FieldError> missing) {
    if (absent) {
      missing.add(new Refusal.FieldError(field, "value.missing"));
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static List<String> clean(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().filter(Objects::nonNull).toList();
  }
}
