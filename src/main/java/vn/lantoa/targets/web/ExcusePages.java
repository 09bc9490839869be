package vn.lantoa.targets.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.Targets.Cause;
import vn.lantoa.targets.Targets.Excuse;
import vn.lantoa.targets.Targets.Fault;
import vn.lantoa.targets.Targets.Outcome;

/// Weeks of a weekly floor in which nothing is asked: Tết, distancing, flood.
@Controller
@RequestMapping("/targets/{id}/excuses")
class ExcusePages {
  private final Targets targets;
  private final RuleWords words;
  private final UnitNames names;
  private final TargetUnits units;

  ExcusePages(Targets targets, RuleWords words, UnitNames names, TargetUnits units) {
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
    Target target = find(viewer, id);
    TargetInput typed = TargetInput.empty().with("all", "true").with("cause", Cause.TET.name());
    ExcusesPage page = page(viewer, target, locale, typed);
    return done == null ? page : with(page, List.of(), true);
  }

  private Target find(Viewer viewer, UUID id) {
    return targets.findFor(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
  }

  private ExcusesPage page(Viewer viewer, Target target, Locale locale, TargetInput typed) {
    List<Targets.Excused> excused = targets.excusedFor(viewer, target.id());
    Map<UnitId, Unit> named =
        names.named(
            excused.stream().map(Targets.Excused::unit).filter(unit -> unit != null).toList());
    return new ExcusesPage(
        target,
        words.of(target, locale),
        targets.mayChange(viewer, target),
        target.facts().rule() instanceof Rule.WeeklyFloor,
        weeks(target.facts().days()),
        units.choices(target),
        excused.stream().map(one -> line(one, named)).toList(),
        typed,
        List.of(),
        false);
  }

  private static ExcusesPage.Line line(Targets.Excused one, Map<UnitId, Unit> named) {
    UnitId id = one.unit();
    Unit unit = id == null ? null : named.get(id);
    return new ExcusesPage.Line(
        new Week(one.monday()),
        unit == null ? "" : unit.name(),
        id == null ? "" : id.toString(),
        one.cause(),
        one.reason());
  }

  private static ExcusesPage with(ExcusesPage page, List<Fault> faults, boolean done) {
    return new ExcusesPage(
        page.target(),
        page.sentence(),
        page.mayChange(),
        page.weekly(),
        page.weeks(),
        page.units(),
        page.lines(),
        page.typed(),
        faults,
        done);
  }

  /// A week belongs to the days in which its Thursday lies.
  static List<Week> weeks(DayRange days) {
    LocalDate thursday = days.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    return Stream.iterate(thursday, day -> day.isBefore(days.end()), day -> day.plusWeeks(1))
        .map(Week::of)
        .toList();
  }

  @PostMapping
  Object excuse(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    Target target = find(viewer, id);
    TargetInput typed = new TargetInput(sent);
    boolean all = typed.has("all", "true");
    List<UnitId> chosen =
        all
            ? List.of()
            : typed.values("units").stream().map(UnitOffer::id).filter(u -> u != null).toList();
    if (!all && chosen.isEmpty()) {
      Fault nobody = new Fault("units", "excuse.units");
      return Rendered.refused(with(page(viewer, target, locale, typed), List.of(nobody), false));
    }
    Cause cause =
        Stream.of(Cause.values())
            .filter(one -> one.name().equals(typed.value("cause")))
            .findFirst()
            .orElse(Cause.OTHER);
    Excuse excuse = new Excuse(chosen, mondays(target, typed), cause, typed.value("reason"));
    return switch (targets.excuse(viewer, target.id(), excuse)) {
      case Outcome.Done done -> "redirect:/targets/" + id + "/excuses?done";
      case Outcome.Refused(var faults) ->
          Rendered.refused(with(page(viewer, target, locale, typed), faults, false));
      case Outcome.Stale stale -> throw Refusal.absent();
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  /// From one week to another; the first alone where there is no other.
  private static List<LocalDate> mondays(Target target, TargetInput typed) {
    Optional<Week> first = Week.parse(typed.value("weeks"));
    if (first.isEmpty()) {
      return List.of();
    }
    LocalDate from = first.get().monday();
    LocalDate last = Week.parse(typed.value("until")).map(Week::monday).orElse(from);
    List<LocalDate> mondays = new ArrayList<>();
    for (Week week : weeks(target.facts().days())) {
      if (!week.monday().isBefore(from) && !week.monday().isAfter(last)) {
        mondays.add(week.monday());
      }
    }
    return mondays;
  }

  @PostMapping("/take-back")
  Object takeBack(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String week,
      @RequestParam(defaultValue = "") String unit) {
    LocalDate monday = Week.parse(week).map(Week::monday).orElseThrow(Refusal::absent);
    UnitId of = unit.isEmpty() ? null : UnitOffer.id(unit);
    return switch (targets.unexcuse(viewer, new TargetId(id), of, monday)) {
      case Outcome.Done done -> "redirect:/targets/" + id + "/excuses?done";
      case Outcome.Refused refused -> throw Refusal.absent();
      case Outcome.Stale stale -> throw Refusal.absent();
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }
}
