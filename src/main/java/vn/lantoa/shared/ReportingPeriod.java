package vn.lantoa.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days that are reported on together (kỳ báo cáo).
///
/// @param code `2026-W47`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`, or `C:` and the code of a
///   campaign
/// @param days half-open
public record ReportingPeriod(Kind kind, String code, DayRange days) {
  /// Begins the code of a campaign's period.
  public static final String CAMPAIGN = "C:";

  private static final Pattern PART =
      Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])))?");
  private static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int YEAR = 12;

  /// How long it is.
  public enum Kind {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /// As long as a campaign.
    CAMPAIGN
  }

  /// The period of the kind in which the day lies. A campaign has no such period.
  public static ReportingPeriod of(Kind kind, LocalDate day) {
    return switch (kind) {
      case WEEK -> of(Week.of(day));
      case MONTH -> months(kind, day, 1);
      case QUARTER -> months(kind, day, QUARTER);
      case HALF_YEAR -> months(kind, day, HALF);
      case YEAR -> months(kind, day, YEAR);
      case CAMPAIGN -> throw new IllegalArgumentException("A day lies in no certain campaign");
    };
  }

  public static ReportingPeriod of(Week week) {
    return new ReportingPeriod(Kind.WEEK, week.code(), week.days());
  }

  /// The days of a campaign.
  public static ReportingPeriod campaign(String code, DayRange days) {
    return new ReportingPeriod(Kind.CAMPAIGN, CAMPAIGN + code, days);
  }

  private static ReportingPeriod months(Kind kind, LocalDate day, int length) {
    int first = (day.getMonthValue() - 1) / length * length + 1;
    LocalDate from = LocalDate.of(day.getYear(), first, 1);
    String code =
        switch (kind) {
          case MONTH -> YearMonth.from(from).toString();
          case QUARTER -> from.getYear() + "-Q" + (first / QUARTER + 1);
          case HALF_YEAR -> from.getYear() + "-H" + (first / HALF + 1);
          case WEEK, YEAR, CAMPAIGN -> String.valueOf(from.getYear());
        };
    return new ReportingPeriod(kind, code, new DayRange(from, from.plusMonths(length)));
  }

  /// Reads a code; absent for anything else, and for campaigns, whose days stand elsewhere.
  public static Optional<ReportingPeriod> parse(String code) {
    Optional<ReportingPeriod> week = Week.parse(code).map(ReportingPeriod::of);
    return week.isPresent() ? week : parsePart(code);
  }

  private static Optional<ReportingPeriod> parsePart(String code) {
    Matcher part = PART.matcher(code);
    if (!part.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(part.group(1));
    if (part.group(2) != null) {
      int month = Integer.parseInt(part.group(2));
      return month < 1 || month > YEAR
          ? Optional.empty()
          : Optional.of(of(Kind.MONTH, LocalDate.of(year, month, 1)));
    }
    if (part.group(3) != null) {
      int month = (Integer.parseInt(part.group(3)) - 1) * QUARTER + 1;
      return Optional.of(of(Kind.QUARTER, LocalDate.of(year, month, 1)));
    }
    if (part.group(4) != null) {
      int month = (Integer.parseInt(part.group(4)) - 1) * HALF + 1;
      return Optional.of(of(Kind.HALF_YEAR, LocalDate.of(year, month, 1)));
    }
    return Optional.of(of(Kind.YEAR, LocalDate.of(year, 1, 1)));
  }

  /// The period so many later; negative for earlier. A campaign has as many days just before or
  /// after it.
  public ReportingPeriod plus(int count) {
    LocalDate from = days.from();
    return switch (kind) {
      case WEEK -> of(kind, from.plusWeeks(count));
      case MONTH -> of(kind, from.plusMonths(count));
      case QUARTER -> of(kind, from.plusMonths((long) QUARTER * count));
      case HALF_YEAR -> of(kind, from.plusMonths((long) HALF * count));
      case YEAR -> of(kind, from.plusYears(count));
      case CAMPAIGN -> {
        long shift = days.days() * count;
        yield new ReportingPeriod(
            kind, code, new DayRange(from.plusDays(shift), days.end().plusDays(shift)));
      }
    };
  }

  /// The part of its code that names it within its year: week, month, quarter or half; the year
  /// itself; the campaign's code.
  public String number() {
    return switch (kind) {
      case WEEK -> String.valueOf(new Week(days.from()).number());
      case MONTH -> String.valueOf(days.from().getMonthValue());
      case QUARTER -> String.valueOf(days.from().getMonthValue() / QUARTER + 1);
      case HALF_YEAR -> String.valueOf(days.from().getMonthValue() / HALF + 1);
      case YEAR -> code;
      case CAMPAIGN -> code.startsWith(CAMPAIGN) ? code.substring(CAMPAIGN.length()) : code;
    };
  }

  /// The year that its number belongs to.
  public int year() {
    return kind == Kind.WEEK ? new Week(days.from()).year() : days.from().getYear();
  }
}
