package vn.lantoa.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lantoa.shared.DayRange;

/// What a word counted in one document. The same records give every print: who compares two figures
/// must know that both used the same one.
///
/// @param code stable
/// @param measure the word that is defined, [Measure]
/// @param forms codes of the forms that count, each with its sub-forms
/// @param source notation or short name of the document that used it
/// @param printed the figure the document printed, as a whole number
/// @param period counting days of the printed figure
/// @param rounded whether the document printed it as "khoảng" or "trên"
public record MeasureDefinition(
    String code,
    Measure measure,
    List<String> forms,
    Source source,
    long printed,
    DayRange period,
    boolean rounded) {
  /// Words with more than one definition.
  public enum Measure {
    CONFERENCES,
    SOCIAL
  }

  /// Documents that printed figures.
  public enum Source {
    /// Công văn 3371/BHXH-TT, figures to 31/10/2022.
    LETTER_3371,
    /// The review of 2022 with the plan of 2023.
    REVIEW_2022
  }

  public MeasureDefinition {
    forms = List.copyOf(forms);
  }

  private static final DayRange TEN_MONTHS =
      DayRange.inclusive(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 10, 31));

  /// The definitions that came with the two documents of 2022.
  public static final List<MeasureDefinition> ALL =
      List.of(
          new MeasureDefinition(
              "conferences-review",
              Measure.CONFERENCES,
              List.of("CONFERENCE"),
              Source.REVIEW_2022,
              45_900,
              DayRange.year(2022),
              true),
          new MeasureDefinition(
              "conferences-letter",
              Measure.CONFERENCES,
              List.of("CONFERENCE", "ONLINE_CONFERENCE", "SMALL_GROUP"),
              Source.LETTER_3371,
              144_000,
              TEN_MONTHS,
              true),
          new MeasureDefinition(
              "social-review",
              Measure.SOCIAL,
              List.of("SOCIAL_POST", "STAFF_SHARE"),
              Source.REVIEW_2022,
              846_000,
              DayRange.year(2022),
              true),
          new MeasureDefinition(
              "social-letter",
              Measure.SOCIAL,
              List.of("SOCIAL_POST", "STAFF_SHARE", "PORTAL_ITEM"),
              Source.LETTER_3371,
              734_000,
              TEN_MONTHS,
              true));

  /// The codes as the API takes them: `CONFERENCE,ONLINE_CONFERENCE`.
  public String formParameter() {
    return String.join(",", forms);
  }

  /// The code as part of a message key.
  public String messageKey() {
    return code.toLowerCase(Locale.ROOT).replace('-', '.');
  }
}
