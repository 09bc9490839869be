package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.RuleBody;

/// What is said, and the parts of a sentence about it: who, how much, how often, when.
final class RuleVoice {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_NAMES = 3;

  private final MeasureWords measures;
  final RuleWords.Said said;
  final Locale locale;
  final RuleBody rule;
  final Measure measure;

  RuleVoice(MeasureWords measures, RuleWords.Said said, Locale locale) {
    this.measures = measures;
    this.said = said;
    this.locale = locale;
    this.rule = said.rule();
    this.measure =
        Measure.parse(rule.measure() == null ? "" : rule.measure())
            .orElse(new Measure.OfWork(MeasureWords.BLANK, Field.QUANTITY));
  }

  String text(String key, Object... arguments) {
    return measures.text(locale, key, arguments);
  }

  String who() {
    if (said.kind() != null) {
      return text("targets.words.kind." + said.kind().name());
    }
    List<String> units = said.units();
    if (units.isEmpty()) {
      return text("targets.words.nobody");
    }
    if (units.size() == 1) {
      return units.getFirst();
    }
    return units.size() <= MOST_NAMES
        ? text("targets.words.each", listed(units))
        : text("targets.words.some", units.size());
  }

  private String listed(List<String> units) {
    String first = String.join(", ", units.subList(0, units.size() - 1));
    return text("targets.words.and", first, units.getLast());
  }

  String verb() {
    return measures.verb(locale, measure);
  }

  /// A verb that waits for a form is open too.
  String thing() {
    return measure instanceof Measure.OfWork work
        ? measures.thing(locale, work.form())
        : measures.label(locale, measure);
  }

  String per() {
    Rule.Per per =
        Stream.of(Rule.Per.values())
            .filter(one -> one.name().equals(rule.per()))
            .findFirst()
            .orElse(null);
    if (per == null) {
      return MeasureWords.BLANK;
    }
    return per == Rule.Per.WHOLE ? days() : text("targets.words.per." + per.name());
  }

  String days() {
    DayRange days = said.days();
    if (days == null) {
      return "";
    }
    boolean year = days.from().getDayOfYear() == 1 && days.end().equals(days.from().plusYears(1));
    return year
        ? text("targets.words.year", Integer.toString(days.from().getYear()))
        : text("targets.words.days", day(days.from()), day(days.last()));
  }

  /// `10-12`, `ít nhất 4`, `không quá 5`.
  String amount(@Nullable BigDecimal least, @Nullable BigDecimal most, boolean share) {
    String low = number(least, share);
    String high = number(most, share);
    if (least == null && most == null) {
      return text("targets.words.bound.least", low);
    }
    if (most == null) {
      boolean all = share && percent(least).compareTo(HUNDRED) == 0;
      return all ? low : text("targets.words.bound.least", low);
    }
    if (least == null) {
      return text("targets.words.bound.most", high);
    }
    if (least.compareTo(most) == 0) {
      return high;
    }
    return (share ? low.replace("%", "") : low) + "-" + high;
  }

  String number(@Nullable BigDecimal number, boolean share) {
    if (!share || number == null) {
      return measures.number(locale, number) + (share ? "%" : "");
    }
    return measures.number(locale, percent(number)) + "%";
  }

  /// As [RuleBody] reads shares: up to one they are fractions.
  private static BigDecimal percent(@Nullable BigDecimal share) {
    BigDecimal written = share == null ? BigDecimal.ZERO : share;
    return written.compareTo(BigDecimal.ONE) <= 0 ? written.multiply(HUNDRED) : written;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
