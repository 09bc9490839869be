package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.Targets.Fault;
import vn.lantoa.targets.Targets.Outcome;
import vn.lantoa.targets.Targets.Survey;

/// What surveys found about a share that no record can know: told and understanding.
@Controller
@RequestMapping("/targets/{id}/surveys")
class SurveyPages {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHARE_SCALE = 10;

  private final Targets targets;
  private final RuleWords words;
  private final UnitNames names;
  private final TargetUnits units;

  SurveyPages(Targets targets, RuleWords words, UnitNames names, TargetUnits units) {
    this.targets = targets;
    this.words = words;
    this.names = names;
    this.units = units;
  }

  @GetMapping
  Page list(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String done) {
    Told told = new Told(TargetInput.empty(), List.of(), done != null);
    return page(viewer, find(viewer, id), locale, told);
  }

  private record Told(TargetInput typed, List<Fault> faults, boolean done) {}

  private Target find(Viewer viewer, UUID id) {
    return targets.findFor(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
  }

  private SurveysPage page(Viewer viewer, Target target, Locale locale, Told told) {
    List<Survey> found = targets.surveysFor(viewer, target.id());
    Map<UnitId, Unit> named = names.named(found.stream().map(Survey::unit).toList());
    return new SurveysPage(
        target,
        words.of(target, locale),
        targets.mayChange(viewer, target),
        target.facts().rule().measure() instanceof Measure.OfSurvey,
        units.choices(target),
        found.stream().map(one -> line(one, named)).toList(),
        told.typed(),
        told.faults(),
        told.done());
  }

  private static SurveysPage.Line line(Survey one, Map<UnitId, Unit> named) {
    Unit unit = named.get(one.unit());
    BigDecimal low = one.low();
    BigDecimal high = one.high();
    return new SurveysPage.Line(
        unit == null ? "" : unit.name(),
        one.on(),
        one.sample(),
        one.share().movePointRight(2),
        low == null ? null : low.movePointRight(2),
        high == null ? null : high.movePointRight(2),
        one.method());
  }

  @PostMapping
  Object enter(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    Target target = find(viewer, id);
    TargetInput typed = new TargetInput(sent);
    List<Fault> faults = new ArrayList<>();
    UnitId unit = UnitOffer.id(typed.value("units"));
    if (unit == null) {
      faults.add(new Fault("units", "survey.unit"));
    }
    LocalDate on = day(typed.value("on"), faults);
    BigDecimal share = percent("share", typed, locale, faults);
    BigDecimal low = percent("low", typed, locale, faults);
    BigDecimal high = percent("high", typed, locale, faults);
    if (share == null && faults.stream().noneMatch(fault -> fault.field().equals("share"))) {
      faults.add(new Fault("share", "survey.percent"));
    }
    if (!faults.isEmpty() || unit == null || on == null || share == null) {
      return Rendered.refused(page(viewer, target, locale, new Told(typed, faults, false)));
    }
    Survey survey =
        new Survey(unit, on, sample(typed, locale), share, low, high, typed.value("method"));
    return switch (targets.survey(viewer, target.id(), survey)) {
      case Outcome.Done done -> "redirect:/targets/" + id + "/surveys?done";
      case Outcome.Refused(var wrong) ->
          Rendered.refused(page(viewer, target, locale, new Told(typed, wrong, false)));
      case Outcome.Stale stale -> throw Refusal.absent();
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private static @Nullable LocalDate day(String typed, List<Fault> faults) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException noDay) {
      faults.add(new Fault("on", "survey.on"));
      return null;
    }
  }

  /// Zero, which is refused, where it is no whole number.
  private static int sample(TargetInput typed, Locale locale) {
    return TypedNumber.read(typed.value("sample"), locale)
        .filter(number -> number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
        .map(BigDecimal::intValue)
        .orElse(0);
  }

  private static @Nullable BigDecimal percent(
      String field, TargetInput typed, Locale locale, List<Fault> faults) {
    if (typed.value(field).isEmpty()) {
      return null;
    }
    BigDecimal number = TypedNumber.read(typed.value(field), locale).orElse(null);
    if (number == null || number.compareTo(HUNDRED) > 0) {
      faults.add(new Fault(field, "survey.percent"));
      return null;
    }
    return number.divide(HUNDRED, SHARE_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
