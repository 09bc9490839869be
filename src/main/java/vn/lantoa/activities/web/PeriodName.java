package vn.lantoa.activities.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Chrome;

/// What a period is called: "Tuần 47/2026", "Quý IV/2026".
public final class PeriodName {
  private PeriodName() {}

  public static String of(Chrome chrome, ReportingPeriod period) {
    return chrome.t(key(period), period.number(), String.valueOf(period.year()));
  }

  /// The same of a code; the code itself where it names no period of the calendar.
  public static String of(Chrome chrome, String code) {
    return ReportingPeriod.parse(code).map(period -> of(chrome, period)).orElse(code);
  }

  static String of(MessageSource messages, ReportingPeriod period, Locale locale) {
    Object[] arguments = {period.number(), String.valueOf(period.year())};
    return messages.getMessage(key(period), arguments, locale);
  }

  /// Quarters and halves have words of their own.
  private static String key(ReportingPeriod period) {
    Kind kind = period.kind();
    String each = kind == Kind.QUARTER || kind == Kind.HALF_YEAR ? "." + period.number() : "";
    return "activities.period." + kind + each;
  }
}
