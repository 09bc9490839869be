package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Figure;
import vn.lantoa.results.MeasureDefinition;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;

/// The page that explains why two documents print two figures from the same records.
@Controller
class DefinitionsPages {
  private final Results results;
  private final Taxonomies taxonomies;
  private final WordsOf words;
  private final Clock clock;

  DefinitionsPages(Results results, Taxonomies taxonomies, WordsOf words, Clock clock) {
    this.results = results;
    this.taxonomies = taxonomies;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(ResultsPages.PATH + "/definitions")
  DefinitionsPage show(Viewer viewer, Locale locale) {
    Words language = words.language(locale);
    return new DefinitionsPage(
        Arrays.stream(MeasureDefinition.Measure.values())
            .map(
                measure ->
                    new DefinitionsPage.Measure(
                        measure.name().toLowerCase(Locale.ROOT),
                        MeasureDefinition.ALL.stream()
                            .filter(definition -> definition.measure() == measure)
                            .map(definition -> drawn(viewer, definition, language))
                            .toList()))
            .toList());
  }

  private DefinitionsPage.Definition drawn(
      Viewer viewer, MeasureDefinition definition, Words language) {
    List<Form> forms =
        definition.forms().stream().map(taxonomies::findForm).flatMap(Optional::stream).toList();
    ResultsQuery query =
        new ResultsQuery(
            definition.period(),
            Breakdown.FORM,
            new ResultsQuery.Told.On(LocalDate.now(clock)),
            Comparison.SAME_PERIOD_LAST_YEAR,
            ResultsQuery.Filter.NONE.ofForms(forms));
    Figure total = results.table(viewer, query).total();
    return new DefinitionsPage.Definition(
        definition.messageKey(),
        definition.source().name().toLowerCase(Locale.ROOT),
        forms.stream()
            .map(form -> form.name().in(language.locale()))
            .collect(Collectors.joining(" + ")),
        language.period(definition.period()),
        language.n(definition.printed()),
        language.n(total.now().quantity()),
        language.multiple(total.multiple()),
        href(definition));
  }

  private static String href(MeasureDefinition definition) {
    return new Address(ResultsPages.PATH, new LinkedHashMap<>())
        .with("from", definition.period().from().toString())
        .with("to", definition.period().last().toString())
        .with("by", "province")
        .with("form", definition.formParameter())
        .href();
  }
}
