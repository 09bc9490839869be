package vn.lantoa.results.web.measures;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.web.measures.MeasureFormPage.Choices;
import vn.lantoa.results.web.measures.MeasureFormPage.Option;

/// What the form of a measure offers.
@Component
class MeasureChoices {
  private final FormulaVoice voice;
  private final Taxonomies taxonomies;
  private final Participants participants;

  MeasureChoices(FormulaVoice voice, Taxonomies taxonomies, Participants participants) {
    this.voice = voice;
    this.taxonomies = taxonomies;
    this.participants = participants;
  }

  Choices of(MeasureInput input, Locale locale) {
    return new Choices(
        Stream.of(Formula.Aggregation.values())
            .map(Enum::name)
            .map(
                type ->
                    new Option(
                        type,
                        voice.t(locale, "measures.aggregation." + type.toLowerCase(Locale.ROOT)),
                        type.equals(MeasureInput.text(input.type()))))
            .toList(),
        fields(input.field(), locale),
        forms(input.forms(), locale),
        many(
            taxonomies.audiences(),
            one -> one.code(),
            one -> one.name().in(locale),
            input.audiences()),
        many(
            taxonomies.policyAreas(),
            one -> one.code(),
            one -> one.name().in(locale),
            input.policyAreas()),
        fields(input.underField(), locale),
        forms(input.underForms(), locale),
        Stream.of(Formula.Thing.values())
            .map(Enum::name)
            .map(
                thing ->
                    new Option(
                        thing,
                        voice.t(locale, "measures.thing." + thing.toLowerCase(Locale.ROOT)),
                        thing.equals(MeasureInput.text(input.count()))))
            .toList(),
        many(
            participants.kinds(),
            one -> one.code(),
            one -> one.name().in(locale),
            List.of(MeasureInput.text(input.series()))));
  }

  private List<Option> fields(@Nullable String chosen, Locale locale) {
    return Stream.of(Field.values())
        .map(
            field ->
                new Option(
                    field.code(),
                    voice.field(field, locale),
                    field.code().equals(MeasureInput.text(chosen))))
        .toList();
  }

  private List<Option> forms(@Nullable List<String> chosen, Locale locale) {
    return many(taxonomies.forms(), one -> one.code(), one -> one.name().in(locale), chosen);
  }

  private static <T> List<Option> many(
      List<T> all,
      Function<T, String> code,
      Function<T, String> name,
      @Nullable List<String> chosen) {
    List<String> codes = MeasureInput.codes(chosen);
    return all.stream()
        .map(one -> new Option(code.apply(one), name.apply(one), codes.contains(code.apply(one))))
        .toList();
  }
}
