package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.shared.DayRange;

/// The words of one answer: what is counted, by what, over which days, and how figures changed.
final class ExploreWords {
  private static final int PLACES = 2;

  private final ExploreQuestion question;
  private final Words words;
  private final FigureWords speech;
  private final String filters;

  /// @param filters what was asked for besides, in words; empty for nothing
  ExploreWords(ExploreQuestion question, Words words, FigureWords speech, String filters) {
    this.question = question;
    this.words = words;
    this.speech = speech;
    this.filters = filters;
  }

  Words plain() {
    return words;
  }

  FigureWords speech() {
    return speech;
  }

  Locale locale() {
    return words.locale();
  }

  String t(String key, Object... arguments) {
    return words.t(key, arguments);
  }

  String measure() {
    String name = question.defined().measure().name().in(locale());
    return switch (question.scale()) {
      case ExploreScale.Absolute() -> name;
      case ExploreScale.Office() -> t("explore.office.name", name);
      case ExploreScale.People(var series) ->
          t("explore.people.name", name, series.name().in(locale()).toLowerCase(locale()));
    };
  }

  String noun() {
    String noun = question.defined().measure().noun().in(locale());
    return switch (question.scale()) {
      case ExploreScale.Absolute() -> noun;
      case ExploreScale.Office() -> t("explore.office.noun", noun);
      case ExploreScale.People people -> t("explore.people.noun", noun);
    };
  }

  String filters() {
    return filters;
  }

  String period() {
    return speech.period(question.query().period(), locale());
  }

  /// Empty without a comparison.
  String compared() {
    if (question.isAgainstTarget()) {
      return t("explore.compare.target");
    }
    DayRange compared = question.query().compared();
    return compared == null ? "" : speech.period(compared, locale());
  }

  String dimension(Dimension dimension) {
    return t("explore.dimension." + dimension.name());
  }

  /// "Hội nghị truyền thông theo tỉnh, thành phố và tháng, năm 2022".
  String caption() {
    CrossQuery query = question.query();
    Dimension columns = query.columns();
    String by = dimension(query.rows()).toLowerCase(locale());
    String what =
        columns == null
            ? t("explore.caption", measure(), by, period())
            : t(
                "explore.caption.crossed",
                measure(),
                by,
                dimension(columns).toLowerCase(locale()),
                period());
    return Stream.of(what, filters)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  String n(@Nullable BigDecimal value) {
    return value == null ? "–" : words.n(value, Math.max(PLACES, value.scale()));
  }

  /// "tăng gấp 2 lần"; empty where there is nothing to say.
  String change(ExploreFigures.Value value) {
    BigDecimal now = value.now();
    BigDecimal before = value.before();
    if (now == null || before == null || !value.isAlike()) {
      return "";
    }
    return question.isAgainstTarget()
        ? reached(now, before)
        : speech.change(now, before, Growth.Style.TIMES, locale());
  }

  /// "đạt 83%", never more than was reached.
  String reached(BigDecimal now, BigDecimal wanted) {
    return wanted.signum() == 0
        ? ""
        : t(
            "explore.target.reached",
            words.n(now.movePointRight(2).divide(wanted, 0, RoundingMode.DOWN)));
  }

  /// What the change is called.
  String changeHead() {
    return t(question.isAgainstTarget() ? "explore.target.share" : "results.head.multiple");
  }

  String label(Subject subject) {
    return words.shortLabel(subject);
  }

  /// A short head for a column.
  String head(Subject subject) {
    return switch (subject) {
      case Subject.Month month -> words.monthInFigures(month);
      case Subject.OfForm(var form) -> form.shortName().in(locale());
      default -> words.shortLabel(subject);
    };
  }
}
