package vn.lantoa.results.web.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.results.participants.Participants;

/// Says what a formula counts, in plain words, and what documents printed.
@Component
public class FormulaVoice {
  private static final Spoken.Style EVERY_FIGURE = new Spoken.Style(Spoken.Precision.AUTO, 6);

  private final MessageSource messages;
  private final Taxonomies taxonomies;
  private final Participants participants;
  private final FigureWords words;

  FormulaVoice(
      MessageSource messages, Taxonomies taxonomies, Participants participants, FigureWords words) {
    this.messages = messages;
    this.taxonomies = taxonomies;
    this.participants = participants;
    this.words = words;
  }

  public String say(Formula formula, Locale locale) {
    return switch (formula) {
      case Formula.Sum sum -> t(locale, "measures.say.sum", sum(sum, locale));
      case Formula.HighestMonth(Formula.Sum of) -> t(locale, "measures.say.max", sum(of, locale));
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) ->
          t(locale, "measures.say.ratio", sum(over, locale), sum(under, locale));
      case Formula.Distinct(Formula.Thing thing, Formula.Among among) ->
          t(
              locale,
              thing == Formula.Thing.COMMUNES ? "measures.say.communes" : "measures.say.units",
              among(among, locale));
      case Formula.LastCount(String kind) ->
          t(
              locale,
              "measures.say.last",
              participants.kinds().stream()
                  .filter(one -> one.code().equals(kind))
                  .map(one -> one.name().in(locale))
                  .findFirst()
                  .orElse(kind));
    };
  }

  /// A printed total as its document said it: "khoảng 45.900".
  public String said(PublishedFigure figure, Locale locale) {
    String number = words.amount(figure.value(), EVERY_FIGURE, locale);
    return switch (figure.qualifier()) {
      case EXACT -> number;
      case ABOUT -> t(locale, "wording.about", number);
      case OVER -> t(locale, "wording.over", number);
      case NEARLY -> t(locale, "wording.nearly", number);
    };
  }

  private String sum(Formula.Sum sum, Locale locale) {
    return t(locale, "measures.say.field", field(sum.field(), locale), among(sum.among(), locale));
  }

  String field(Field field, Locale locale) {
    return t(locale, "measures.field." + field.code());
  }

  private String among(Formula.Among among, Locale locale) {
    List<String> parts = new ArrayList<>();
    add(
        parts,
        among.forms(),
        code -> taxonomies.findForm(code).map(form -> form.name().in(locale)).orElse(code),
        names -> t(locale, "measures.say.forms", names),
        locale);
    add(
        parts,
        among.audiences(),
        code ->
            taxonomies.audiences().stream()
                .filter(one -> one.code().equals(code))
                .map((Audience one) -> one.name().in(locale))
                .findFirst()
                .orElse(code),
        names -> t(locale, "measures.say.audiences", names),
        locale);
    add(
        parts,
        among.policyAreas(),
        code ->
            taxonomies.policyAreas().stream()
                .filter(one -> one.code().equals(code))
                .map((PolicyArea one) -> one.name().in(locale))
                .findFirst()
                .orElse(code),
        names -> t(locale, "measures.say.areas", names),
        locale);
    return parts.isEmpty() ? t(locale, "measures.say.all") : String.join("; ", parts);
  }

  private void add(
      List<String> parts,
      List<String> codes,
      Function<String, String> name,
      Function<String, String> say,
      Locale locale) {
    if (!codes.isEmpty()) {
      parts.add(
          say.apply(
              codes.stream().map(name).collect(Collectors.joining(t(locale, "measures.say.or")))));
    }
  }

  String t(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
