package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;

/// Words and figures of standings, in one language.
final class StandingWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final MessageSource messages;
  private final Locale locale;
  private final Taxonomies taxonomies;
  private final RuleWords rules;
  private final Map<String, Denominators.Series> series;

  StandingWords(
      MessageSource messages,
      Locale locale,
      Taxonomies taxonomies,
      RuleWords rules,
      Map<String, Denominators.Series> series) {
    this.messages = messages;
    this.locale = locale;
    this.taxonomies = taxonomies;
    this.rules = rules;
    this.series = series;
  }

  String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  Collator collator() {
    return Collator.getInstance(Locale.of("vi"));
  }

  String d(LocalDate day) {
    return day.format(DAY);
  }

  String n(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// At most two places.
  String n(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  String percent(BigDecimal fraction) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(fraction.multiply(HUNDRED)) + "%";
  }

  /// An amount in the unit of the rule's value: percent of what a survey found.
  String amount(Rule rule, BigDecimal value) {
    return rule.measure() instanceof Measure.OfSurvey ? percent(value) : n(value);
  }

  /// Shares are told in percent, of a ratio how much of the one comes to the other.
  String ratio(Rule rule, BigDecimal ratio) {
    return rule instanceof Rule.Ratio ? n(ratio) : percent(ratio);
  }

  /// What the rule counts: "Hội nghị tại doanh nghiệp".
  String measure(Measure measure) {
    return switch (measure) {
      case Measure.OfWork(String form, Field field) ->
          field == Field.QUANTITY || field == Field.ACTIVITIES
              ? form(form).map(f -> f.name().in(locale)).orElse(t("standings.form.all"))
              : t(
                  "standings.measure",
                  t("standings.field." + field),
                  form(form).map(f -> f.name().in(locale)).orElse(t("standings.form.all")));
      case Measure.OfSeries(String code) -> series(code);
      case Measure.OfSurvey() -> t("standings.survey");
    };
  }

  /// What it is counted in: "hội nghị".
  String noun(Measure measure) {
    return switch (measure) {
      case Measure.OfWork(String form, Field field) ->
          field == Field.QUANTITY
              ? form(form).map(f -> f.noun().in(locale)).orElse(t("standings.noun.all"))
              : t("standings.field." + field);
      case Measure.OfSeries(String code) -> noun(code);
      case Measure.OfSurvey() -> "%";
    };
  }

  /// What the value of a standing is counted in.
  String noun(Rule rule) {
    return switch (rule) {
      case Rule.WeeklyFloor floor -> t("standings.noun.weeks");
      case Rule.Coverage coverage -> noun(coverage.of());
      case Rule.PerPartner partner -> t("standings.noun.partners");
      case Rule.Range range -> noun(range.measure());
      case Rule.Share share -> noun(share.measure());
      case Rule.Cumulative cumulative -> noun(cumulative.measure());
      case Rule.Ratio ratio -> noun(ratio.measure());
    };
  }

  /// The noun as it stands behind the number: `1 conference`.
  String after(String number, String noun) {
    return Counted.after(locale, number, noun);
  }

  String formName(int id) {
    return taxonomies.form(id).shortName().in(locale);
  }

  private Optional<Form> form(String code) {
    return taxonomies.findForm(code);
  }

  String series(String code) {
    Denominators.Series found = series.get(code);
    return found == null ? code : found.name().in(locale);
  }

  String noun(String code) {
    Denominators.Series found = series.get(code);
    return found == null ? code : found.noun().in(locale);
  }

  /// The target as a sentence.
  String sentence(Target target) {
    return rules.of(target, locale);
  }

  String policyArea(String code) {
    return taxonomies.policyAreas().stream()
        .filter(area -> area.code().equals(code))
        .map(area -> area.name().in(locale))
        .findFirst()
        .orElse(code);
  }
}
