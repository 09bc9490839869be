package vn.lantoa.results.web.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.measures.FormulaBody.Fault;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PublishedFigure.Qualifier;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.results.web.measures.MeasureFormPage.Option;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.imports.WrittenDay;
import vn.lantoa.shared.imports.WrittenNumber;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Enters what a document printed.
@Controller
class PrintedForms {
  private static final String PATH = MeasurePages.PATH + "/{code}/printed";

  private final Measures measures;
  private final PublishedFigures published;
  private final FormulaVoice voice;
  private final Errors errors;

  PrintedForms(Measures measures, PublishedFigures published, FormulaVoice voice, Errors errors) {
    this.measures = measures;
    this.published = published;
    this.voice = voice;
    this.errors = errors;
  }

  private Measure require(Viewer viewer, String code) {
    if (!measures.mayDefine(viewer)) {
      throw Refusal.forbidden();
    }
    return measures.find(code).orElseThrow(Refusal::absent);
  }

  @GetMapping(PATH)
  Page blank(Viewer viewer, @PathVariable String code, Locale locale) {
    return page(require(viewer, code), PrintedInput.BLANK, List.of(), locale);
  }

  @PostMapping(PATH)
  Object enter(
      Viewer viewer, @PathVariable String code, @ModelAttribute PrintedInput input, Locale locale) {
    Measure measure = require(viewer, code);
    List<Fault> faults = new ArrayList<>();
    Optional<PublishedFigures.Entry> entry = entry(code, input, faults);
    if (entry.isEmpty()) {
      return refused(measure, input, faults, locale);
    }
    return switch (published.enter(viewer, entry.get())) {
      case PublishedFigures.Outcome.Done done ->
          "redirect:" + MeasurePages.PATH + "/" + code + "?done=printed#printed";
      case PublishedFigures.Outcome.Refused(List<Fault> wrong) ->
          refused(measure, input, wrong, locale);
      case PublishedFigures.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
      case PublishedFigures.Outcome.Absent absent -> throw Refusal.absent();
    };
  }

  private static Optional<PublishedFigures.Entry> entry(
      String code, PrintedInput input, List<Fault> faults) {
    Optional<LocalDate> from = day(input, "from", faults);
    Optional<LocalDate> to = day(input, "to", faults);
    Optional<LocalDate> printed =
        input.typed("printedOn").isEmpty() ? Optional.empty() : day(input, "printedOn", faults);
    var value = WrittenNumber.parse(input.typed("value"));
    if (value.isEmpty()) {
      faults.add(new Fault("value", "value.wrong", ""));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      faults.add(new Fault("to", "results.period.reversed", ""));
    }
    if (!faults.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    String version = input.typed("version");
    return Optional.of(
        new PublishedFigures.Entry(
            code,
            version.matches("\\d{1,4}") ? Integer.valueOf(version) : null,
            DayRange.inclusive(from.get(), to.get()),
            BigDecimal.valueOf(value.getAsLong()),
            Stream.of(Qualifier.values())
                .filter(one -> one.name().equals(input.typed("qualifier")))
                .findFirst()
                .orElse(Qualifier.EXACT),
            input.typed("change"),
            input.typed("source"),
            printed.orElse(null),
            input.typed("note")));
  }

  private static Optional<LocalDate> day(PrintedInput input, String field, List<Fault> faults) {
    Optional<LocalDate> day = WrittenDay.parse(input.typed(field));
    if (day.isEmpty()) {
      faults.add(new Fault(field, "results.day.wrong", ""));
    }
    return day;
  }

  private Rendered refused(Measure measure, PrintedInput input, List<Fault> faults, Locale locale) {
    return Rendered.refused(
        page(
            measure,
            input,
            faults.stream()
                .map(
                    fault ->
                        new MeasureFormPage.Problem(
                            fault.field(), errors.textOf(Faults.error(fault), locale)))
                .toList(),
            locale));
  }

  private PrintedFormPage page(
      Measure measure, PrintedInput input, List<MeasureFormPage.Problem> problems, Locale locale) {
    return new PrintedFormPage(
        measure.code(),
        measure.name().in(locale),
        input,
        measure.versions().stream()
            .map(
                version ->
                    new Option(
                        String.valueOf(version.number()),
                        voice.t(locale, "measures.version", version.number())
                            + " · "
                            + version.basis(),
                        String.valueOf(version.number()).equals(input.typed("version"))))
            .toList(),
        Stream.of(Qualifier.values())
            .map(
                one ->
                    new Option(
                        one.name(),
                        voice.t(
                            locale, "measures.qualifier." + one.name().toLowerCase(Locale.ROOT)),
                        one.name().equals(input.typed("qualifier"))))
            .toList(),
        problems);
  }
}
