package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.imports.WrittenDay;
import vn.lantoa.shared.imports.WrittenNumber;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Denominators.Entry;
import vn.lantoa.targets.Denominators.Outcome;
import vn.lantoa.targets.Denominators.Value;
import vn.lantoa.targets.NumberSheets;
import vn.lantoa.targets.web.DenominatorEntryPage.Option;

/// Forms for one number and for one series.
@Controller
class DenominatorEntries {
  private static final String FORM = DenominatorAddress.PATH + "/new";

  private final Denominators denominators;
  private final NumberSheets sheets;
  private final Organisation organisation;
  private final Clock clock;

  DenominatorEntries(
      Denominators denominators, NumberSheets sheets, Organisation organisation, Clock clock) {
    this.denominators = denominators;
    this.sheets = sheets;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping(FORM)
  Page form(Viewer viewer, @ModelAttribute DenominatorInput input, Locale locale) {
    require(viewer);
    Value there = there(viewer, input).orElse(null);
    DenominatorInput filled =
        there == null || !input.valueTyped().isEmpty()
            ? input
            : new DenominatorInput(
                input.series(),
                input.unit(),
                there.from().toString(),
                there.value().stripTrailingZeros().toPlainString(),
                there.source(),
                "");
    return page(viewer, filled, new Refused("", "", there), locale);
  }

  private void require(Viewer viewer) {
    if (!sheets.mayEnter(viewer)) {
      throw Refusal.forbidden();
    }
  }

  /// What is said of that very day.
  private Optional<Value> there(Viewer viewer, DenominatorInput input) {
    Optional<UnitId> unit = DenominatorPages.id(DenominatorInput.text(input.unit()));
    Optional<LocalDate> from = WrittenDay.parse(input.dayTyped());
    return unit.isEmpty() || from.isEmpty()
        ? Optional.empty()
        : denominators.list(viewer, DenominatorInput.text(input.series()), unit.get()).stream()
            .filter(value -> value.from().equals(from.get()))
            .findFirst();
  }

  /// @param field empty for nothing refused
  /// @param there what is said of that day already
  private record Refused(String field, String code, @Nullable Value there) {}

  private DenominatorEntryPage page(
      Viewer viewer, DenominatorInput input, Refused refused, Locale locale) {
    String series = DenominatorInput.text(input.series());
    String unit = DenominatorInput.text(input.unit());
    Optional<UnitId> asked = DenominatorPages.id(unit);
    Value there = refused.there();
    return new DenominatorEntryPage(
        denominators.series().stream()
            .map(one -> new Option(one.code(), one.name().in(locale), one.code().equals(series)))
            .toList(),
        units(viewer, asked.orElse(null)),
        input,
        there == null ? 0 : there.version(),
        refused.field(),
        refused.code(),
        there,
        asked
            .map(id -> new DenominatorAddress(series, id, null).page())
            .filter(address -> !series.isEmpty() && isAlive(asked.get()))
            .orElse(DenominatorAddress.PATH));
  }

  private boolean isAlive(UnitId unit) {
    return organisation.findUnit(unit, LocalDate.now(clock)).isPresent();
  }

  /// Units of today, and the one that is asked for where it has ended.
  private List<Option> units(Viewer viewer, @Nullable UnitId asked) {
    List<Unit> today = sheets.enterableFor(viewer, LocalDate.now(clock));
    Stream<Unit> ended =
        Stream.ofNullable(asked)
            .filter(id -> today.stream().noneMatch(unit -> unit.id().equals(id)))
            .flatMap(id -> organisation.lifeOf(id).reversed().stream().limit(1));
    return Stream.concat(ended, today.stream())
        .map(
            unit ->
                new Option(
                    unit.id().toString(),
                    unit.code() + " · " + unit.name(),
                    unit.id().equals(asked)))
        .toList();
  }

  @PostMapping(FORM)
  Object enter(Viewer viewer, @ModelAttribute DenominatorInput input, Locale locale) {
    require(viewer);
    Optional<LocalDate> from = WrittenDay.parse(input.dayTyped());
    Optional<UnitId> unit = DenominatorPages.id(DenominatorInput.text(input.unit()));
    Optional<BigDecimal> value = number(input.valueTyped());
    if (unit.isEmpty()) {
      return refused(viewer, input, new Refused("unit", "numbers.unit.empty", null), locale);
    }
    if (from.isEmpty()) {
      return refused(viewer, input, new Refused("from", "numbers.from.empty", null), locale);
    }
    if (value.isEmpty()) {
      return refused(viewer, input, new Refused("value", "numbers.value.empty", null), locale);
    }
    String series = DenominatorInput.text(input.series());
    Entry entry = new Entry(series, unit.get(), from.get(), value.get(), input.sourceTyped());
    return switch (denominators.enter(viewer, entry, input.seenVersion())) {
      case Outcome.Done done ->
          "redirect:"
              + new DenominatorAddress(series, unit.get(), null).history()
              + "&done=entered";
      case Outcome.Refused(String field, String code) ->
          refused(viewer, input, new Refused(field, code, null), locale);
      case Outcome.Stale(Value now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(viewer, input, new Refused("value", "numbers.there", now), locale));
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  /// What was seen stays seen.
  private Rendered refused(Viewer viewer, DenominatorInput input, Refused refused, Locale locale) {
    Value there =
        there(viewer, input).filter(value -> value.version() == input.seenVersion()).orElse(null);
    return Rendered.refused(
        page(viewer, input, new Refused(refused.field(), refused.code(), there), locale));
  }

  /// As people write numbers, and with a fraction after the sign of either language.
  static Optional<BigDecimal> number(String typed) {
    var whole = WrittenNumber.parse(typed);
    if (whole.isPresent()) {
      return Optional.of(BigDecimal.valueOf(whole.getAsLong()));
    }
    return typed.matches("\\d{1,12}[.,]\\d{1,6}")
        ? Optional.of(new BigDecimal(typed.replace(',', '.')))
        : Optional.empty();
  }

  @PostMapping(DenominatorAddress.PATH + "/series")
  Object add(Viewer viewer, @ModelAttribute SeriesInput input) {
    return switch (denominators.addSeries(viewer, input.series())) {
      case Outcome.Done done -> "redirect:" + DenominatorAddress.PATH + "/series?done=added";
      case Outcome.Refused(String field, String code) ->
          Rendered.refused(new SeriesPage(denominators.series(), true, input, field, code, false));
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }
}
