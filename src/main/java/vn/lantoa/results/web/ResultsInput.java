package vn.lantoa.results.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person or program asked for, as typed; the same names in pages, files and the API.
///
/// @param from first day
/// @param to last day
/// @param by province, form, month or unit
/// @param form codes parted by commas; their sub-forms are inside
/// @param depth `all` lists every form
/// @param geographyOn day whose provinces are used
/// @param compare `same-period-last-year`, `none`
/// @param status `all`, `approved`
/// @param province code on the geography's date
/// @param sort column that pages are sorted by, with `dir` asc or desc
public record ResultsInput(
    @Nullable String from,
    @Nullable String to,
    @Nullable String by,
    @Nullable String form,
    @Nullable String depth,
    @Nullable String geographyOn,
    @Nullable String compare,
    @Nullable String status,
    @Nullable String policyArea,
    @Nullable String audience,
    @Nullable String province,
    @Nullable String sort,
    @Nullable String dir) {

  /// What pages and files take where nothing is said: this year up to today, beside last year.
  ResultsInput forPeople(LocalDate today, String firstForm) {
    String breakdown = or(by, "province");
    return new ResultsInput(
        or(from, today.withDayOfYear(1).toString()),
        or(to, today.toString()),
        breakdown,
        breakdown.equals("form") ? form : or(form, firstForm),
        depth,
        geographyOn,
        or(compare, "same-period-last-year"),
        status,
        policyArea,
        audience,
        province,
        sort,
        dir);
  }

  static String or(@Nullable String value, String otherwise) {
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
