package vn.lantoa.results.internal.measures;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Term;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.PublishedFigure.Qualifier;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.DayRange;

/// [FigureWords] from messages.
@Component
class FigureSpeech implements FigureWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int YEAR = 12;
  private static final int PLACES = 6;

  private final MessageSource messages;

  FigureSpeech(MessageSource messages) {
    this.messages = messages;
  }

  private String t(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static String n(BigDecimal number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(PLACES);
    return format.format(number);
  }

  @Override
  public String amount(BigDecimal value, Spoken.Style style, Locale locale) {
    Spoken spoken = Spoken.of(value, style);
    String number = n(spoken.shown(), locale);
    String scaled =
        switch (spoken.scale()) {
          case ONE -> number;
          case MILLION -> t(locale, "wording.million", number);
          case BILLION -> t(locale, "wording.billion", number);
        };
    return qualified(spoken.qualifier(), scaled, locale);
  }

  private String qualified(Qualifier qualifier, String number, Locale locale) {
    return switch (qualifier) {
      case EXACT -> number;
      case ABOUT -> t(locale, "wording.about", number);
      case OVER -> t(locale, "wording.over", number);
      case NEARLY -> t(locale, "wording.nearly", number);
    };
  }

  @Override
  public String counted(BigDecimal value, Term noun, Spoken.Style style, Locale locale) {
    return t(locale, "wording.counted", amount(value, style, locale), noun.in(locale));
  }

  @Override
  public String change(BigDecimal now, BigDecimal base, Growth.Style style, Locale locale) {
    return switch (Growth.of(now, base, style)) {
      case Growth.Times(Qualifier qualifier, BigDecimal figure) -> times(qualifier, figure, locale);
      case Growth.PercentOf(BigDecimal figure) -> t(locale, "wording.of", n(figure, locale));
      case Growth.ByPercent(boolean up, BigDecimal figure) ->
          up
              ? t(locale, "wording.up", n(figure, locale))
              : t(locale, "wording.down", n(figure, locale));
      case Growth.OnAPar() -> t(locale, "wording.par");
      case Growth.FromTo(BigDecimal from, BigDecimal to) ->
          to.compareTo(from) > 0
              ? t(locale, "wording.rise", n(from, locale), n(to, locale))
              : t(locale, "wording.fall", n(from, locale), n(to, locale));
      case Growth.New() -> t(locale, "wording.new");
      case Growth.Nothing() -> "";
    };
  }

  private String times(Qualifier qualifier, BigDecimal figure, Locale locale) {
    String number = n(figure, locale);
    return switch (qualifier) {
      case EXACT -> t(locale, "wording.times", number);
      case ABOUT -> t(locale, "wording.times.about", number);
      case OVER -> t(locale, "wording.times.over", number);
      case NEARLY -> t(locale, "wording.times.nearly", number);
    };
  }

  @Override
  public String comparedWith(Comparisons.Periods periods, Locale locale) {
    DayRange base = periods.base();
    boolean sameDaysOfAYear =
        isPartOfYear(base)
            && periods.now().from().getMonth() == base.from().getMonth()
            && periods.now().from().getYear() != base.from().getYear();
    return sameDaysOfAYear && wholeMonths(base) != 1 && wholeMonths(base) != QUARTER
        ? t(locale, "wording.same", String.valueOf(base.from().getYear()))
        : t(locale, "wording.against", period(base, locale));
  }

  private static boolean isPartOfYear(DayRange period) {
    return period.from().getYear() == period.last().getYear()
        && !period.equals(DayRange.year(period.from().getYear()));
  }

  @Override
  public String period(DayRange period, Locale locale) {
    LocalDate from = period.from();
    String year = String.valueOf(from.getYear());
    int months = wholeMonths(period);
    boolean sinceNewYear = from.getDayOfYear() == 1;
    if (months == YEAR && sinceNewYear) {
      return t(locale, "wording.period.year", year);
    }
    if (months == 1) {
      return t(locale, "wording.period.month", YearMonth.from(from).format(MONTH));
    }
    if (months == QUARTER && from.getMonthValue() % QUARTER == 1) {
      return t(
          locale,
          "wording.period.quarter",
          t(locale, "results.quarter." + (from.getMonthValue() / QUARTER + 1)),
          year);
    }
    if (months == HALF && sinceNewYear) {
      return t(locale, "wording.period.half.first", year);
    }
    if (months == HALF && from.getMonthValue() % HALF == 1) {
      return t(locale, "wording.period.half.second", year);
    }
    return months > 0 && months < YEAR && sinceNewYear
        ? t(locale, "wording.period.months", months, year)
        : t(locale, "wording.period.days", from.format(DAY), period.last().format(DAY));
  }

  /// 0 where it is not made of whole months.
  private static int wholeMonths(DayRange period) {
    return period.from().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1
        ? (int) YearMonth.from(period.from()).until(YearMonth.from(period.end()), MONTHS)
        : 0;
  }

  @Override
  public String told(
      Comparisons.Compared compared, Spoken.Style amount, Growth.Style change, Locale locale) {
    return switch (compared) {
      case Comparisons.Compared.Alike alike ->
          told(
              new Sides(alike.now(), alike.base(), alike.periods()),
              counted(alike.now(), alike.by().measure().noun(), amount, locale),
              change,
              locale);
      case Comparisons.Compared.Recomputed anew ->
          told(
              new Sides(anew.now(), anew.base(), anew.periods()),
              counted(anew.now(), anew.by().measure().noun(), amount, locale),
              change,
              locale);
      case Comparisons.Compared.Refused refused -> "";
    };
  }

  private record Sides(BigDecimal now, BigDecimal base, Comparisons.Periods periods) {}

  private String told(Sides sides, String counted, Growth.Style style, Locale locale) {
    String change = change(sides.now(), sides.base(), style, locale);
    if (change.isEmpty()) {
      return counted;
    }
    return Growth.of(sides.now(), sides.base(), style) instanceof Growth.New
        ? t(locale, "wording.told.new", counted, period(sides.periods().base(), locale))
        : t(locale, "wording.told", counted, change, comparedWith(sides.periods(), locale));
  }
}
