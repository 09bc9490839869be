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
/// @param geographyOn day whose provinces, and units, are used
/// @param geography `common`; a day; `today`; `date` for the day of `geographyOn`
/// @param compare `same-period-last-year`, `none`
/// @param status `all`, `approved`
/// @param province code in that geography
/// @param codesOn geography in which the form offered provinces: a day or `common`; a code must not
///   come to mean another province when the geography is changed
/// @param map `tiles` or `outline`
/// @param sort column that pages are sorted by, with `dir` asc or desc
public record ResultsInput(
    @Nullable String from,
    @Nullable String to,
    @Nullable String by,
    @Nullable String form,
    @Nullable String depth,
    @Nullable String geographyOn,
    @Nullable String geography,
    @Nullable String compare,
    @Nullable String status,
    @Nullable String policyArea,
    @Nullable String audience,
    @Nullable String province,
    @Nullable String codesOn,
    @Nullable String map,
    @Nullable String sort,
    @Nullable String dir) {

  /// The same question with the geography said in one way: the page offers days in a list beside a
  /// field for any other.
  ResultsInput plain() {
    String chosen = or(geography, "");
    String day =
        switch (chosen) {
          case "", "date" -> geographyOn;
          case "common", "today" -> null;
          default -> chosen;
        };
    boolean isOwnWord = chosen.equals("common") || (chosen.equals("today") && isOfUnits());
    return new ResultsInput(
        from,
        to,
        by,
        form,
        depth,
        day,
        isOwnWord ? chosen : null,
        compare,
        status,
        policyArea,
        audience,
        province,
        codesOn,
        map,
        sort,
        dir);
  }

  boolean isOfUnits() {
    return or(by, "province").equals("unit");
  }

  boolean isCommon() {
    return or(geography, "").equals("common");
  }

  /// What pages and files take where nothing is said: this year up to today, beside last year.
  ResultsInput forPeople(LocalDate today, String firstForm) {
    return plain().filled(today, firstForm);
  }

  /// The same for pages that choose a measure instead of a form.
  ResultsInput forExplorer(LocalDate today) {
    return plain().filled(today, "");
  }

  /// The same told in the provinces and units of a day.
  ResultsInput told(LocalDate day) {
    return new ResultsInput(
        from,
        to,
        by,
        form,
        depth,
        day.toString(),
        null,
        compare,
        status,
        policyArea,
        audience,
        province,
        codesOn,
        map,
        sort,
        dir);
  }

  private ResultsInput filled(LocalDate today, String firstForm) {
    String breakdown = or(by, "province");
    return new ResultsInput(
        or(from, today.withDayOfYear(1).toString()),
        or(to, today.toString()),
        breakdown,
        breakdown.equals("form") ? form : or(form, firstForm),
        depth,
        geographyOn,
        geography,
        or(compare, "same-period-last-year"),
        status,
        policyArea,
        audience,
        province,
        codesOn,
        map,
        sort,
        dir);
  }

  /// The same question to the reader of one breakdown: what it does not know is left out.
  ResultsInput asTable(String breakdown, String comparison, @Nullable String inProvince) {
    return new ResultsInput(
        from,
        to,
        breakdown,
        form,
        null,
        geographyOn,
        geography,
        comparison,
        status,
        policyArea,
        audience,
        inProvince,
        codesOn,
        null,
        null,
        null);
  }

  /// The same compared with something else.
  ResultsInput comparedWith(String other) {
    return new ResultsInput(
        from,
        to,
        by,
        form,
        depth,
        geographyOn,
        geography,
        other,
        status,
        policyArea,
        audience,
        province,
        codesOn,
        map,
        sort,
        dir);
  }

  static String or(@Nullable String value, String otherwise) {
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
