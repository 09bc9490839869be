package vn.lantoa.targets.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.imports.WrittenDay;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Series;
import vn.lantoa.targets.Denominators.Value;
import vn.lantoa.targets.NumberSheets;
import vn.lantoa.targets.NumberSheets.Sheet;

/// Dated numbers: what holds for units on a day, and what was said before.
@Controller
class DenominatorPages {
  /// The series that every unit has something of.
  private static final String FIRST = "COMMUNES";

  private static final int NAMED = 3;

  private final Denominators denominators;
  private final NumberSheets sheets;
  private final CodesOfDays units;
  private final Clock clock;

  DenominatorPages(Denominators denominators, NumberSheets sheets, CodesOfDays units, Clock clock) {
    this.denominators = denominators;
    this.sheets = sheets;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping(DenominatorAddress.PATH)
  Rendered show(
      Viewer viewer,
      @RequestParam(defaultValue = "") String series,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String on,
      Locale locale) {
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> day = on.isBlank() ? Optional.of(today) : WrittenDay.parse(on);
    LocalDate asked = day.orElse(today);
    Sheet sheet = sheet(viewer, series, unit, asked);
    DenominatorsPage page =
        page(viewer, sheet, new Shown(on.strip(), asked.equals(today), locale), day.isPresent());
    return new Rendered(day.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, page);
  }

  /// The sheet of a question whose day is understood; absent things are not found.
  Sheet sheet(Viewer viewer, String series, String unit, LocalDate on) {
    String code = series.isBlank() ? FIRST : series.strip();
    UnitId of =
        unit.isBlank()
            ? viewer.unit()
            : units.find(unit.strip(), on).map(Unit::id).orElseThrow(Refusal::absent);
    return sheets.sheetFor(viewer, code, of, on).orElseThrow(Refusal::absent);
  }

  /// @param day as typed
  private record Shown(String day, boolean isToday, Locale locale) {}

  private DenominatorsPage page(Viewer viewer, Sheet sheet, Shown shown, boolean understood) {
    Series series = sheet.series();
    LocalDate day = shown.isToday() ? null : sheet.on();
    DenominatorAddress here = new DenominatorAddress(series.code(), sheet.unit().id(), day);
    Unit above = sheet.above();
    boolean mayEnter = sheets.mayEnter(viewer);
    return new DenominatorsPage(
        denominators.series().stream()
            .map(
                one ->
                    new DenominatorsPage.Chip(
                        one.name().in(shown.locale()),
                        here.of(one.code()).page(),
                        one.code().equals(series.code())))
            .toList(),
        new DenominatorsPage.Heading(
            series.name().in(shown.locale()),
            series.code(),
            series.noun().in(shown.locale()),
            sheet.unit().name(),
            sheet.unit().id().toString(),
            sheet.on()),
        understood ? "" : "numbers.from.wrong",
        shown.day().isEmpty() || understood ? sheet.on().toString() : shown.day(),
        above == null ? null : new DenominatorsPage.Link(above.name(), here.of(above.id()).page()),
        understood
            ? sheet.lines().stream()
                .map(line -> line(here.of(line.unit().id()), line, sheet.unit().id()))
                .toList()
            : List.of(),
        new DenominatorsPage.Doors(
            mayEnter ? here.form(null) : "",
            mayEnter,
            sheets.mayAddSeries(viewer),
            here.file("xlsx"),
            here.file("csv"),
            DenominatorAddress.PATH + "/template.xlsx?series=" + series.code()));
  }

  private static DenominatorsPage.Line line(
      DenominatorAddress here, NumberSheets.Line line, UnitId top) {
    Known known = line.known();
    List<String> missing = line.missing().stream().map(Unit::name).toList();
    boolean opens = line.parts() > 0 && !line.unit().id().equals(top);
    return new DenominatorsPage.Line(
        line.unit().name(),
        line.unit().code(),
        opens ? here.page() : "",
        known == null ? null : known.value(),
        known == null ? null : known.origin(),
        given(line.given()),
        missing.size() == line.parts()
            ? ""
            : String.join(", ", missing.stream().limit(NAMED).toList()),
        Math.max(0, missing.size() - NAMED),
        here.history(),
        line.mayEnter() ? here.form(null) : "");
  }

  private static DenominatorsPage.@Nullable Given given(@Nullable Value value) {
    return value == null
        ? null
        : new DenominatorsPage.Given(
            value.value(), value.from(), value.source(), value.version() - 1);
  }

  @GetMapping(DenominatorAddress.PATH + "/history")
  Page history(
      Viewer viewer,
      @RequestParam(defaultValue = "") String series,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String done,
      Locale locale) {
    LocalDate today = LocalDate.now(clock);
    UnitId of =
        id(unit).or(() -> units.find(unit, today).map(Unit::id)).orElseThrow(Refusal::absent);
    NumberSheets.History history =
        sheets.historyFor(viewer, series, of).orElseThrow(Refusal::absent);
    return DenominatorHistoryPage.of(history, done.equals("entered"), locale);
  }

  /// Also of a unit that has ended.
  static Optional<UnitId> id(String text) {
    try {
      return Optional.of(new UnitId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  @GetMapping(DenominatorAddress.PATH + "/series")
  Page series(Viewer viewer, @RequestParam(defaultValue = "") String done) {
    return new SeriesPage(
        denominators.series(),
        sheets.mayAddSeries(viewer),
        SeriesInput.EMPTY,
        "",
        "",
        done.equals("added"));
  }
}
