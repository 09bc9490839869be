package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Measure;

/// How measures, forms and series are called within a sentence.
@Component
class MeasureWords {
  /// Stands for what is not said yet.
  static final String BLANK = "…";

  private static final int MOST_PLACES = 4;

  private final MessageSource messages;
  private final Taxonomies taxonomies;
  private final Denominators denominators;

  MeasureWords(MessageSource messages, Taxonomies taxonomies, Denominators denominators) {
    this.messages = messages;
    this.taxonomies = taxonomies;
    this.denominators = denominators;
  }

  String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private Optional<String> ifThere(Locale locale, String key) {
    return Optional.ofNullable(messages.getMessage(key, null, null, locale));
  }

  String number(Locale locale, @Nullable BigDecimal number) {
    if (number == null) {
      return BLANK;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(MOST_PLACES);
    return format.format(number);
  }

  /// What a form makes: `hội nghị tại doanh nghiệp`; a form that came later by its noun and name.
  String thing(Locale locale, String form) {
    return ifThere(locale, "targets.words.thing." + form)
        .or(
            () ->
                taxonomies
                    .findForm(form)
                    .map(one -> one.noun().in(locale) + " (" + one.name().in(locale) + ")"))
        .orElse(BLANK);
  }

  /// What its quantity is counted in: `hội nghị`, `cuộc`, `lượt`.
  String noun(Locale locale, String form) {
    return taxonomies
        .findForm(form)
        .map(one -> one.noun().in(locale))
        .orElseGet(() -> thing(locale, form));
  }

  /// What a unit does that brings the measure about.
  String verb(Locale locale, Measure measure) {
    return switch (measure) {
      case Measure.OfWork work -> doing(locale, work);
      case Measure.OfSeries series -> text(locale, "targets.words.has");
      case Measure.OfSurvey survey -> text(locale, "targets.words.has");
    };
  }

  private String doing(Locale locale, Measure.OfWork work) {
    return switch (work.field()) {
      case QUANTITY, ACTIVITIES -> making(locale, work.form());
      case ATTENDANCES, PEOPLE, VOLUNTARY_JOINED, HOUSEHOLD_JOINED, VSSID_INSTALLED, COST ->
          text(locale, "targets.words.does." + work.field().name());
    };
  }

  private String making(Locale locale, String form) {
    Optional<String> own = ifThere(locale, "targets.words.verb." + form);
    String parent = taxonomies.findForm(form).map(Form::parent).orElse(null);
    return own.or(() -> parent == null ? Optional.empty() : Optional.of(making(locale, parent)))
        .orElseGet(() -> text(locale, "targets.words.does.ANY"));
  }

  /// An amount of it: `10-12 hội nghị tại doanh nghiệp`, `500 người qua hội nghị`.
  String amount(Locale locale, Measure measure, String number) {
    String amount =
        switch (measure) {
          case Measure.OfWork(String form, Field field) ->
              text(locale, "targets.words.amount." + field.name(), number, thing(locale, form));
          case Measure.OfSeries(String code) ->
              number + " " + nounOf(locale, code) + " (" + name(locale, code) + ")";
          case Measure.OfSurvey() -> number;
        };
    return amount.startsWith(number)
        ? number + Counted.after(locale, number, amount.substring(number.length()))
        : amount;
  }

  /// A short unit behind a number where the sentence has named the measure.
  String unit(Locale locale, Measure measure, String number) {
    return Counted.after(locale, number, unit(locale, measure));
  }

  private String unit(Locale locale, Measure measure) {
    return switch (measure) {
      case Measure.OfWork(String form, Field field) ->
          field == Field.QUANTITY
              ? noun(locale, form)
              : text(locale, "targets.words.unit." + field.name());
      case Measure.OfSeries(String code) -> nounOf(locale, code);
      case Measure.OfSurvey() -> "%";
    };
  }

  /// The measure by its name: `số hội nghị tại doanh nghiệp`, `chi phí hội nghị`.
  String label(Locale locale, Measure measure) {
    return switch (measure) {
      case Measure.OfWork(String form, Field field) ->
          text(locale, "targets.words.measure." + field.name(), thing(locale, form));
      case Measure.OfSeries(String code) -> name(locale, code);
      case Measure.OfSurvey() -> text(locale, "targets.words.measure.SURVEY");
    };
  }

  /// A series within a sentence: `lực lượng lao động trong độ tuổi`.
  String name(Locale locale, String code) {
    return series(code)
        .map(one -> inside(one.name().in(locale)))
        .orElse(code.isBlank() ? BLANK : code);
  }

  /// What a series counts: `người`.
  String nounOf(Locale locale, String series) {
    return series(series).map(one -> one.noun().in(locale)).orElse(BLANK);
  }

  Optional<Denominators.Series> series(String code) {
    return denominators.series().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  String policyArea(Locale locale, @Nullable String code) {
    return taxonomies.policyAreas().stream()
        .filter(area -> area.code().equals(code))
        .map(area -> inside(area.name().in(locale)))
        .findFirst()
        .orElse(BLANK);
  }

  /// What the people of a share are or had done to them: `được tập huấn`, `được truyền thông`.
  String done(Locale locale, Measure measure) {
    return switch (measure) {
      case Measure.OfWork(String form, Field field) ->
          form.equals(Measure.ALL_FORMS)
              ? text(locale, "targets.words.done.any." + field.name())
              : text(locale, "targets.words.done.by." + field.name(), thing(locale, form));
      case Measure.OfSeries(String code) ->
          ifThere(locale, "targets.words.done.series." + code)
              .orElseGet(() -> text(locale, "targets.words.done.counted", name(locale, code)));
      case Measure.OfSurvey() -> text(locale, "targets.words.done.survey");
    };
  }

  /// A name as it stands inside a sentence: a capital only where it belongs to the word, as in
  /// `BHXH`.
  static String inside(String name) {
    boolean plain =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && !Character.isUpperCase(name.charAt(1));
    return plain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  static String listed(java.util.Collection<String> parts) {
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }
}
