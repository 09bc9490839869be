package vn.lantoa.results.web.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Term;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.FormulaBody;
import vn.lantoa.results.measures.FormulaBody.Fault;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Defines a measure, and writes a new definition of one.
@Controller
class MeasureForms {
  private static final Spoken.Style EXACT = new Spoken.Style(Spoken.Precision.AUTO, 6);

  private final Measures measures;
  private final MeasureReadings readings;
  private final MeasureChoices choices;
  private final FormulaVoice voice;
  private final FigureWords words;
  private final Errors errors;
  private final Clock clock;

  MeasureForms(
      Measures measures,
      MeasureReadings readings,
      MeasureChoices choices,
      FormulaVoice voice,
      FigureWords words,
      Errors errors,
      Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.choices = choices;
    this.voice = voice;
    this.words = words;
    this.errors = errors;
    this.clock = clock;
  }

  private void require(Viewer viewer) {
    if (!measures.mayDefine(viewer)) {
      throw Refusal.forbidden();
    }
  }

  @GetMapping(MeasurePages.PATH + "/new")
  Page blank(Viewer viewer, Locale locale) {
    require(viewer);
    MeasureInput input = MeasureInput.blank(LocalDate.now(clock).toString());
    return page("", input, List.of(), null, locale);
  }

  @PostMapping(MeasurePages.PATH + "/new")
  Object define(Viewer viewer, @ModelAttribute MeasureInput input, Locale locale) {
    require(viewer);
    Optional<LocalDate> from = day(input);
    if (from.isEmpty()) {
      return refused("", input, List.of(new Fault("from", "results.day.wrong", "")), locale);
    }
    Measures.Definition definition =
        new Measures.Definition(
            input.typed("code"),
            new Term(input.typed("nameVi"), input.typed("nameEn")),
            new Term(input.typed("nounVi"), input.typed("nounEn")),
            input.typed("owner"),
            revision(input, from.get()));
    return answer("", input, measures.define(viewer, definition), locale);
  }

  @GetMapping(MeasurePages.PATH + "/{code}/revise")
  Page revise(Viewer viewer, @PathVariable String code, Locale locale) {
    require(viewer);
    Measure measure = measures.find(code).orElseThrow(Refusal::absent);
    LocalDate today = LocalDate.now(clock);
    LocalDate from =
        today.isAfter(measure.latest().from()) ? today : measure.latest().from().plusDays(1);
    return page(
        measure.name().in(locale),
        MeasureInput.of(measure, from.toString()),
        List.of(),
        null,
        locale);
  }

  /// @param look asks what would change before anything is written
  @PostMapping(MeasurePages.PATH + "/{code}/revise")
  Object revise(
      Viewer viewer,
      @PathVariable String code,
      @ModelAttribute MeasureInput input,
      @RequestParam(defaultValue = "") String look,
      Locale locale) {
    require(viewer);
    Measure measure = measures.find(code).orElseThrow(Refusal::absent);
    String name = measure.name().in(locale);
    if (!look.isEmpty()) {
      return switch (measures.read(input.formula())) {
        case FormulaBody.Reading.Unreadable(var faults) -> refused(name, input, faults, locale);
        case FormulaBody.Reading.Read(Formula formula) ->
            page(name, input, List.of(), effects(viewer, measure, formula, locale), locale);
      };
    }
    Optional<LocalDate> from = day(input);
    return from.isEmpty()
        ? refused(name, input, List.of(new Fault("from", "results.day.wrong", "")), locale)
        : answer(
            name,
            input,
            measures.revise(viewer, code, revision(input, from.get()), input.seenNumber()),
            locale);
  }

  private static Optional<LocalDate> day(MeasureInput input) {
    try {
      return Optional.of(LocalDate.parse(input.typed("from")));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Measures.Revision revision(MeasureInput input, LocalDate from) {
    return new Measures.Revision(from, input.formula(), input.typed("basis"), input.typed("note"));
  }

  private Object answer(String name, MeasureInput input, Measures.Outcome outcome, Locale locale) {
    return switch (outcome) {
      case Measures.Outcome.Done(Measure measure) ->
          "redirect:" + MeasurePages.PATH + "/" + measure.code() + "?done=defined";
      case Measures.Outcome.Refused(List<Fault> faults) -> refused(name, input, faults, locale);
      case Measures.Outcome.Stale stale ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(
                  name,
                  input,
                  List.of(
                      new MeasureFormPage.Problem("formula", voice.t(locale, "measures.stale"))),
                  null,
                  locale));
      case Measures.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
      case Measures.Outcome.Absent absent -> throw Refusal.absent();
    };
  }

  private Rendered refused(String name, MeasureInput input, List<Fault> faults, Locale locale) {
    List<MeasureFormPage.Problem> problems = new ArrayList<>();
    for (Fault fault : faults) {
      problems.add(
          new MeasureFormPage.Problem(
              anchor(fault.field()), errors.textOf(Faults.error(fault), locale)));
    }
    return Rendered.refused(page(name, input, problems, null, locale));
  }

  /// The field of the form in which a part of the formula is typed.
  private static String anchor(String place) {
    if (!place.startsWith("formula")) {
      return place;
    }
    boolean under = place.startsWith("formula.under");
    String last = place.substring(place.lastIndexOf('.') + 1);
    return switch (last) {
      case "field" -> under ? "underField" : "field";
      case "forms" -> under ? "underForms" : "forms";
      case "audiences", "policyAreas", "count", "series", "type" -> last;
      default -> "type";
    };
  }

  private MeasureFormPage.Effects effects(
      Viewer viewer, Measure measure, Formula formula, Locale locale) {
    MeasureReadings.Effects effects = readings.effects(viewer, measure, formula);
    return new MeasureFormPage.Effects(
        voice.say(formula, locale),
        effects.years().stream()
            .map(
                year ->
                    new MeasureFormPage.Effects.Year(
                        year.year(),
                        amount(year.before().value(), locale),
                        amount(year.after().value(), locale),
                        !year.before().equals(year.after())))
            .toList(),
        effects.uses().stream()
            .map(
                use ->
                    new MeasureFormPage.Effects.Use(
                        use.title(), amount(use.printed(), locale), use.address()))
            .toList());
  }

  private String amount(@Nullable BigDecimal value, Locale locale) {
    return value == null ? "" : words.amount(value, EXACT, locale);
  }

  private MeasureFormPage page(
      String name,
      MeasureInput input,
      List<MeasureFormPage.Problem> problems,
      MeasureFormPage.@Nullable Effects effects,
      Locale locale) {
    return new MeasureFormPage(name, input, choices.of(input, locale), problems, effects);
  }
}
