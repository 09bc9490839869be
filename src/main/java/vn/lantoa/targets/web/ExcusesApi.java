package vn.lantoa.targets.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.Targets.Cause;
import vn.lantoa.targets.Targets.Excuse;
import vn.lantoa.targets.Targets.Fault;
import vn.lantoa.targets.Targets.Survey;

@RestController
@RequestMapping("/api/v1/targets/{id}")
@Tag(
    name = "Excuses and surveys of targets",
    description = "Weeks in which nothing is asked, and what surveys found.")
class ExcusesApi {
  private final Targets targets;
  private final TargetReader reader;
  private final UnitNames names;

  ExcusesApi(Targets targets, TargetReader reader, UnitNames names) {
    this.targets = targets;
    this.reader = reader;
    this.names = names;
  }

  /// @param units codes or ids; empty or missing for every unit of the target
  /// @param weeks `2026-W07`, or the day of a Monday
  /// @param cause `TET`, `DISTANCING`, `DISASTER`, `REORGANISATION`, `OTHER` (default)
  record ExcuseBody(
      @Nullable List<String> units,
      @Nullable List<String> weeks,
      @Nullable String cause,
      @Nullable String reason) {}

  /// @param unit null for every unit
  record ExcuseAnswer(@Nullable String unit, String week, Cause cause, String reason) {}

  @GetMapping("/excuses")
  @Operation(summary = "Weeks in which nothing is asked")
  List<ExcuseAnswer> list(Viewer viewer, @PathVariable UUID id) {
    find(viewer, id);
    List<Targets.Excused> excused = targets.excusedFor(viewer, new TargetId(id));
    Map<UnitId, Unit> units =
        names.named(
            excused.stream().map(Targets.Excused::unit).filter(unit -> unit != null).toList());
    return excused.stream()
        .map(
            one ->
                new ExcuseAnswer(
                    code(units, one.unit()),
                    new Week(one.monday()).code(),
                    one.cause(),
                    one.reason()))
        .toList();
  }

  private static @Nullable String code(Map<UnitId, Unit> units, @Nullable UnitId id) {
    Unit unit = id == null ? null : units.get(id);
    return unit == null ? null : unit.code();
  }

  private Target find(Viewer viewer, UUID id) {
    return targets.findFor(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
  }

  @PostMapping("/excuses")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Ask nothing of units in weeks, with a reason")
  List<ExcuseAnswer> excuse(Viewer viewer, @PathVariable UUID id, @RequestBody ExcuseBody body) {
    Target target = find(viewer, id);
    List<Fault> faults = new ArrayList<>();
    Excuse excuse =
        new Excuse(
            units(target, body.units() == null ? List.of() : body.units(), faults),
            weeks(body.weeks() == null ? List.of() : body.weeks(), faults),
            cause(body.cause(), faults),
            body.reason() == null ? "" : body.reason());
    if (!faults.isEmpty()) {
      throw Outcomes.refused(faults);
    }
    Outcomes.done(targets.excuse(viewer, target.id(), excuse));
    return list(viewer, id);
  }

  private List<UnitId> units(Target target, Collection<String> codes, List<Fault> faults) {
    List<UnitId> units = new ArrayList<>();
    for (String code : codes) {
      reader
          .find(code.strip(), target.facts().days().from(), target.facts().days().last())
          .ifPresentOrElse(units::add, () -> faults.add(new Fault("units", "unit.unknown", code)));
    }
    return units;
  }

  private static List<LocalDate> weeks(Collection<String> codes, List<Fault> faults) {
    List<LocalDate> mondays = new ArrayList<>();
    for (String code : codes) {
      monday(code)
          .ifPresentOrElse(mondays::add, () -> faults.add(new Fault("weeks", "excuse.week", code)));
    }
    return mondays;
  }

  private static Optional<LocalDate> monday(String code) {
    Optional<LocalDate> week = Week.parse(code.strip()).map(Week::monday);
    return week.isPresent() ? week : day(code).map(day -> Week.of(day).monday());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (java.time.format.DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Cause cause(@Nullable String name, List<Fault> faults) {
    if (name == null || name.isBlank()) {
      return Cause.OTHER;
    }
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Stream.of(Cause.values())
        .filter(cause -> cause.name().equals(wanted))
        .findFirst()
        .orElseGet(
            () -> {
              faults.add(new Fault("cause", "excuse.cause", name));
              return Cause.OTHER;
            });
  }

  @DeleteMapping("/excuses/{week}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take an excuse back")
  void unexcuse(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String week,
      @RequestParam(required = false) @Nullable String unit) {
    Target target = find(viewer, id);
    LocalDate monday = monday(week).orElseThrow(Refusal::absent);
    UnitId of =
        unit == null
            ? null
            : reader.find(unit, target.facts().days().from(), null).orElseThrow(Refusal::absent);
    Outcomes.done(targets.unexcuse(viewer, target.id(), of, monday));
  }

  /// @param unit code or id
  /// @param share fraction of one
  record SurveyBody(
      @Nullable String unit,
      @Nullable LocalDate on,
      @Nullable Integer sample,
      @Nullable BigDecimal share,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable String method) {}

  @GetMapping("/surveys")
  @Operation(summary = "What surveys found, the newest first")
  List<SurveyBody> surveys(Viewer viewer, @PathVariable UUID id) {
    find(viewer, id);
    List<Survey> found = targets.surveysFor(viewer, new TargetId(id));
    Map<UnitId, Unit> units = names.named(found.stream().map(Survey::unit).toList());
    return found.stream()
        .map(
            one ->
                new SurveyBody(
                    code(units, one.unit()),
                    one.on(),
                    one.sample(),
                    one.share(),
                    one.low(),
                    one.high(),
                    one.method()))
        .toList();
  }

  @PostMapping("/surveys")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enter what a survey found")
  List<SurveyBody> survey(Viewer viewer, @PathVariable UUID id, @RequestBody SurveyBody body) {
    Target target = find(viewer, id);
    List<Fault> faults = new ArrayList<>();
    List<UnitId> unit = units(target, List.of(body.unit() == null ? "" : body.unit()), faults);
    if (body.on() == null) {
      faults.add(new Fault("on", "survey.on"));
    }
    if (body.share() == null) {
      faults.add(new Fault("share", "survey.share"));
    }
    if (!faults.isEmpty() || body.on() == null || body.share() == null) {
      throw Outcomes.refused(faults);
    }
    Outcomes.done(
        targets.survey(
            viewer,
            target.id(),
            new Survey(
                unit.getFirst(),
                body.on(),
                body.sample() == null ? 0 : body.sample(),
                body.share(),
                body.low(),
                body.high(),
                body.method() == null ? "" : body.method())));
    return surveys(viewer, id);
  }
}
