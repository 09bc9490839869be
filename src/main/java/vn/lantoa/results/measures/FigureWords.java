package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.util.Locale;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.DayRange;

/// Figures in the words of official reports, in Vietnamese and English.
public interface FigureWords {
  /// "khoảng 45.900", "khoảng 1,05 triệu".
  String amount(BigDecimal value, Spoken.Style style, Locale locale);

  /// "khoảng 45.900 hội nghị".
  String counted(BigDecimal value, Term noun, Spoken.Style style, Locale locale);

  /// "tăng gấp 2 lần", "tăng 12,3%", "bằng 87%", "tương đương", "tăng từ 3 lên 12".
  String change(BigDecimal now, BigDecimal base, Growth.Style style, Locale locale);

  /// "so với năm 2021", "so với cùng kỳ năm 2021".
  String comparedWith(Comparisons.Periods periods, Locale locale);

  /// "năm 2022", "10 tháng đầu năm 2022".
  String period(DayRange period, Locale locale);

  /// "khoảng 45.900 hội nghị (tăng gấp 2 lần so với năm 2021)"; a comparison that is refused is
  /// left out.
  String told(
      Comparisons.Compared compared, Spoken.Style amount, Growth.Style change, Locale locale);
}
