package vn.lantoa.results.web.measures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Term;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.FormulaBody;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;

/// The dictionary of measures for programs.
@RestController
@RequestMapping("/api/v1/measures")
@Tag(name = "Measures", description = "What the agency's words count, by dated definitions.")
class MeasuresApi {
  private final Measures measures;
  private final MeasureReadings readings;
  private final Clock clock;

  MeasuresApi(Measures measures, MeasureReadings readings, Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.clock = clock;
  }

  /// @param version number of the definition that holds today
  /// @param from first day of that definition
  /// @param versions all of them, oldest first
  record MeasureAnswer(
      String code,
      Term name,
      Term noun,
      Formula.Aggregation aggregation,
      String owner,
      int version,
      LocalDate from,
      FormulaBody formula,
      String basis,
      List<VersionAnswer> versions) {
    static MeasureAnswer of(Measure measure, LocalDate today) {
      Measure.Version held = measure.on(today);
      return new MeasureAnswer(
          measure.code(),
          measure.name(),
          measure.noun(),
          measure.aggregation(),
          measure.owner(),
          held.number(),
          held.from(),
          FormulaBody.of(held.formula()),
          held.basis(),
          measure.versions().stream().map(VersionAnswer::of).toList());
    }
  }

  record VersionAnswer(
      int version,
      LocalDate from,
      FormulaBody formula,
      String basis,
      String note,
      Instant writtenAt) {
    static VersionAnswer of(Measure.Version version) {
      return new VersionAnswer(
          version.number(),
          version.from(),
          FormulaBody.of(version.formula()),
          version.basis(),
          version.note(),
          version.at());
    }
  }

  @GetMapping
  @Operation(summary = "All measures, in the order of the dictionary")
  List<MeasureAnswer> list(Viewer viewer) {
    LocalDate today = LocalDate.now(clock);
    return measures.all().stream().map(one -> MeasureAnswer.of(one, today)).toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "One measure with every definition that it ever had")
  MeasureAnswer show(Viewer viewer, @PathVariable String code) {
    return MeasureAnswer.of(found(code), LocalDate.now(clock));
  }

  private Measure found(String code) {
    return measures.find(code).orElseThrow(Refusal::absent);
  }

  /// @param from first day on which reports print by the first definition
  record MeasureBody(
      @Nullable String code,
      @Nullable String nameVi,
      @Nullable String nameEn,
      @Nullable String nounVi,
      @Nullable String nounEn,
      @Nullable String owner,
      @Nullable LocalDate from,
      @Nullable FormulaBody formula,
      @Nullable String basis) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Define a measure; for who directs the whole agency",
      description =
          "formula is {type:SUM,field,forms,audiences,policyAreas}, {type:RATIO,over,under},"
              + " {type:MAX,of}, {type:DISTINCT,count:COMMUNES|UNITS,forms…} or {type:LAST,series}.")
  MeasureAnswer define(Viewer viewer, @RequestBody MeasureBody body) {
    Measures.Revision first =
        new Measures.Revision(day(body.from()), formula(body.formula()), text(body.basis()), "");
    return done(
        measures.define(
            viewer,
            new Measures.Definition(
                text(body.code()),
                new Term(text(body.nameVi()), text(body.nameEn())),
                new Term(text(body.nounVi()), text(body.nounEn())),
                text(body.owner()),
                first)));
  }

  /// @param seen number of the latest definition that the writer saw
  record RevisionBody(
      @Nullable LocalDate from,
      @Nullable FormulaBody formula,
      @Nullable String basis,
      @Nullable String note,
      @Nullable Integer seen) {}

  @PostMapping("/{code}/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Write a new definition; the old ones stay for what they printed")
  MeasureAnswer revise(Viewer viewer, @PathVariable String code, @RequestBody RevisionBody body) {
    Integer seen = body.seen();
    return done(
        measures.revise(
            viewer,
            code,
            new Measures.Revision(
                day(body.from()), formula(body.formula()), text(body.basis()), text(body.note())),
            seen == null ? found(code).latest().number() : seen));
  }

  record EffectsBody(@Nullable FormulaBody formula) {}

  @PostMapping("/{code}/effects")
  @Operation(summary = "What another definition would make of past years; nothing is kept")
  MeasureReadings.Effects effects(
      Viewer viewer, @PathVariable String code, @RequestBody EffectsBody body) {
    return switch (measures.read(formula(body.formula()))) {
      case FormulaBody.Reading.Read(Formula formula) ->
          readings.effects(viewer, found(code), formula);
      case FormulaBody.Reading.Unreadable(var faults) -> throw Faults.refusal(faults);
    };
  }

  /// @param value null where nothing can be said
  /// @param over of a ratio: the sum that is divided
  /// @param under of a ratio: the sum that it is divided by
  record ValueAnswer(
      String code,
      int version,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal value,
      @Nullable BigDecimal over,
      @Nullable BigDecimal under) {}

  @GetMapping("/{code}/value")
  @Operation(
      summary = "The value of a measure in a period, as far as the viewer reads",
      description = "Days are inclusive. version is that of today unless it is given.")
  ValueAnswer value(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "all") String status) {
    Measures.Defined defined = defined(code, version);
    DayRange period = Faults.period(from, to);
    Approval approval =
        switch (status) {
          case "all" -> Approval.ALL;
          case "approved" -> Approval.APPROVED;
          default -> throw Faults.refusal("status", "value.wrong");
        };
    MeasureReadings.Amount amount = readings.of(viewer, defined, period, approval);
    return new ValueAnswer(
        code, defined.version().number(), from, to, amount.value(), amount.over(), amount.under());
  }

  private Measures.Defined defined(String code, @Nullable Integer version) {
    return measures
        .find(new Measure.Ref(code, version), LocalDate.now(clock))
        .orElseThrow(Refusal::absent);
  }

  private MeasureAnswer done(Measures.Outcome outcome) {
    return switch (outcome) {
      case Measures.Outcome.Done(Measure measure) ->
          MeasureAnswer.of(measure, LocalDate.now(clock));
      case Measures.Outcome.Refused(var faults) -> throw Faults.refusal(faults);
      case Measures.Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Measures.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
      case Measures.Outcome.Absent absent -> throw Refusal.absent();
    };
  }

  private static LocalDate day(@Nullable LocalDate day) {
    return Optional.ofNullable(day).orElseThrow(() -> Faults.refusal("from", "value.missing"));
  }

  private static FormulaBody formula(@Nullable FormulaBody body) {
    return Optional.ofNullable(body).orElseThrow(() -> Faults.refusal("formula", "value.missing"));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
