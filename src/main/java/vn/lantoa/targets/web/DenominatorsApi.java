package vn.lantoa.targets.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Denominators.Entry;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Origin;
import vn.lantoa.targets.Denominators.Outcome;
import vn.lantoa.targets.Denominators.Series;
import vn.lantoa.targets.Denominators.Value;
import vn.lantoa.targets.NumberSheets;

@RestController
@RequestMapping("/api/v1/denominators")
@Tag(
    name = "Denominators",
    description = "Dated numbers that targets are measured against, with their sources.")
class DenominatorsApi {
  private final Denominators denominators;
  private final NumberSheets sheets;
  private final CodesOfDays units;
  private final Clock clock;

  DenominatorsApi(Denominators denominators, NumberSheets sheets, CodesOfDays units, Clock clock) {
    this.denominators = denominators;
    this.sheets = sheets;
    this.units = units;
    this.clock = clock;
  }

  /// What holds for a unit on a day.
  ///
  /// @param unit code on the day
  /// @param value null when nobody can say
  /// @param origin null without value
  /// @param from since when the number entered last for the unit itself holds; null for none
  /// @param source of that number
  record NumberAnswer(
      String series,
      String unit,
      UUID unitId,
      String unitName,
      LocalDate on,
      @Nullable BigDecimal value,
      @Nullable Origin origin,
      @Nullable LocalDate from,
      @Nullable String source) {}

  @GetMapping
  @Operation(
      summary = "What holds for units on a day",
      description =
          "Without unit: every unit of the day that the viewer reads; a value that nobody can say"
              + " is null.")
  List<NumberAnswer> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String series,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate on) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    String code = series == null ? "" : series.strip();
    if (denominators.series().stream().noneMatch(one -> one.code().equals(code))) {
      throw Refusal.fields(List.of(new FieldError("series", "targets.denominator.series")));
    }
    UnitId asked =
        unit == null || unit.isBlank()
            ? null
            : units.find(unit.strip(), day).map(Unit::id).orElseThrow(Refusal::absent);
    return sheets.everyFor(viewer, code, asked, day).orElseThrow(Refusal::absent).lines().stream()
        .map(line -> answer(code, day, line))
        .toList();
  }

  private static NumberAnswer answer(String series, LocalDate on, NumberSheets.Line line) {
    Known known = line.known();
    Value given = line.given();
    return new NumberAnswer(
        series,
        line.unit().code(),
        line.unit().id().value(),
        line.unit().name(),
        on,
        known == null ? null : known.value(),
        known == null ? null : known.origin(),
        given == null ? null : given.from(),
        given == null ? null : given.source());
  }

  /// @param unit code that it bears on the day, or id
  record NumberBody(
      @Nullable String series,
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable BigDecimal value,
      @Nullable String source) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enter or correct one number; what was there is kept")
  NumberAnswer enter(Viewer viewer, @RequestBody NumberBody body) {
    Entry entry = entry(body);
    done(denominators.enter(viewer, entry));
    return list(viewer, entry.series(), entry.unit().toString(), entry.from()).getFirst();
  }

  private Entry entry(NumberBody body) {
    List<FieldError> errors = new ArrayList<>();
    String series = body.series() == null ? "" : body.series().strip();
    String unit = body.unit() == null ? "" : body.unit().strip();
    LocalDate from = body.from();
    BigDecimal value = body.value();
    UnitId of = null;
    if (from == null) {
      errors.add(new FieldError("from", "numbers.from.empty"));
    } else {
      of = units.find(unit, from).map(Unit::id).orElse(null);
    }
    if (from != null && of == null) {
      errors.add(new FieldError("unit", "targets.denominator.unit"));
    }
    if (value == null) {
      errors.add(new FieldError("value", "numbers.value.empty"));
    }
    if (from == null || of == null || value == null) {
      throw Refusal.fields(errors);
    }
    String source = body.source() == null ? "" : body.source().strip();
    return new Entry(series, of, from, value, source);
  }

  static void done(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {}
      case Outcome.Refused(String field, String code) ->
          throw Refusal.fields(List.of(new FieldError(field, code)));
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    }
  }

  /// @param people whether it counts people
  record SeriesBody(
      @Nullable String code,
      @Nullable String nameVi,
      @Nullable String nameEn,
      @Nullable String nounVi,
      @Nullable String nounEn,
      @Nullable Boolean people) {
    static SeriesBody of(Series series) {
      return new SeriesBody(
          series.code(),
          series.name().vi(),
          series.name().en(),
          series.noun().vi(),
          series.noun().en(),
          series.people());
    }
  }

  @GetMapping("/series")
  @Operation(summary = "All series, by code")
  List<SeriesBody> series() {
    return denominators.series().stream().map(SeriesBody::of).toList();
  }

  @PostMapping("/series")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Add a series; for administrators of the agency")
  SeriesBody add(Viewer viewer, @RequestBody SeriesBody body) {
    Series series =
        new Series(
            text(body.code()),
            new Term(text(body.nameVi()), text(body.nameEn())),
            new Term(text(body.nounVi()), text(body.nounEn())),
            Boolean.TRUE.equals(body.people()));
    done(denominators.addSeries(viewer, series));
    return SeriesBody.of(series);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
