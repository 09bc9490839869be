package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.BroadcastGrid;
import vn.lantoa.activities.BroadcastGrid.Grid;
import vn.lantoa.activities.BroadcastGrid.Line;
import vn.lantoa.activities.BroadcastGrid.LineFault;
import vn.lantoa.activities.BroadcastGrid.Numbers;
import vn.lantoa.activities.BroadcastGrid.Row;
import vn.lantoa.activities.BroadcastGrid.Saving;
import vn.lantoa.activities.BroadcastGrid.Sheet;
import vn.lantoa.activities.BroadcastGrid.Subject;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.web.GridPage.Problem;
import vn.lantoa.activities.web.GridPage.Saved;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The grid of broadcasts of a week. Its two ways to fill are plain posts that save nothing.
@Controller
class GridPages {
  private final BroadcastGrid grids;
  private final GridChoices choices;
  private final Units units;
  private final Clock clock;

  GridPages(BroadcastGrid grids, GridChoices choices, Units units, Clock clock) {
    this.grids = grids;
    this.choices = choices;
    this.units = units;
    this.clock = clock;
  }

  /// Which grid is meant, as typed.
  ///
  /// @param unit code in the week, or id; the viewer's own when missing
  /// @param week ISO week; the present one when missing
  /// @param area id of a commune; all when missing
  record GridAsked(@Nullable String unit, @Nullable String week, @Nullable String area) {
    String areaId() {
      return area == null ? "" : area.strip();
    }
  }

  @GetMapping("/activities/broadcasts")
  Page show(
      Viewer viewer,
      GridAsked asked,
      @RequestParam(required = false) @Nullable Integer recorded,
      @RequestParam(defaultValue = "0") int corrected,
      @RequestParam(defaultValue = "0") int withdrawn) {
    Grid grid = grid(viewer, asked);
    GridInput input =
        GridInput.untouched(
            List.copyOf(grid.subject().policyAreas()), List.copyOf(grid.subject().audiences()));
    Saved saved = recorded == null ? null : new Saved(recorded, corrected, withdrawn);
    return new GridPage(
        grid, input, choices.of(viewer, grid, asked.areaId()), Map.of(), List.of(), saved);
  }

  @PostMapping("/activities/broadcasts")
  Object save(
      Viewer viewer,
      GridAsked asked,
      @RequestParam(name = "do", defaultValue = "save") String act,
      @RequestParam MultiValueMap<String, String> typed) {
    Grid grid = grid(viewer, asked);
    GridInput input = GridInput.of(typed);
    return switch (act) {
      case "before" -> filled(viewer, grid, asked, asBefore(grid, input));
      case "all" -> filled(viewer, grid, asked, input.with(each(input, line -> all(input, line))));
      default -> saved(viewer, grid, asked, input);
    };
  }

  private Page filled(Viewer viewer, Grid grid, GridAsked asked, GridInput input) {
    return new GridPage(
        grid, input, choices.of(viewer, grid, asked.areaId()), Map.of(), List.of(), null);
  }

  /// Fills the empty lines only: what is typed stays.
  private static GridInput asBefore(Grid grid, GridInput input) {
    Map<String, GridInput.Line> lines = new LinkedHashMap<>(input.lines());
    for (Row row : grid.rows()) {
      Numbers before = row.before();
      if (before != null) {
        lines.computeIfPresent(
            row.station().id().toString(),
            (id, line) ->
                line.isEmpty()
                    ? line.filled(
                        String.valueOf(before.total()), String.valueOf(before.voluntary()))
                    : line);
      }
    }
    return input.with(lines);
  }

  private static GridInput.Line all(GridInput input, GridInput.Line line) {
    return line.filled(
        input.allTotal().isEmpty() ? line.total() : input.allTotal(),
        input.allVoluntary().isEmpty() ? line.voluntary() : input.allVoluntary());
  }

  private static Map<String, GridInput.Line> each(
      GridInput input, UnaryOperator<GridInput.Line> change) {
    Map<String, GridInput.Line> lines = new LinkedHashMap<>();
    input.lines().forEach((id, line) -> lines.put(id, change.apply(line)));
    return lines;
  }

  private Object saved(Viewer viewer, Grid grid, GridAsked asked, GridInput input) {
    Map<String, Problem> problems = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    input.lines().forEach((id, line) -> read(id, line, problems).ifPresent(lines::add));
    if (!problems.isEmpty()) {
      return refused(viewer, grid, asked, input, problems);
    }
    Sheet sheet =
        new Sheet(
            new Subject(
                new LinkedHashSet<>(input.policyAreas()), new LinkedHashSet<>(input.audiences())),
            input.isAboutAnother(),
            lines,
            input.reason(),
            confirmations(input));
    return switch (grids.save(viewer, grid.unit().id(), grid.week(), sheet)) {
      case Saving.Saved done -> "redirect:" + after(grid, asked, done);
      case Saving.Refused(var ofLines, var ofSheet) -> {
        ofLines.forEach(fault -> problems.put(fault.station().toString(), problem(fault)));
        GridInput told = input.tellingToo(doubts(ofLines));
        boolean stale = problems.values().stream().anyMatch(Problem::stale);
        yield new Rendered(
            stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
            new GridPage(
                grid, told, choices.of(viewer, grid, asked.areaId()), problems, ofSheet, null));
      }
      case Saving.Forbidden forbidden -> throw Refusal.forbidden();
      case Saving.Absent absent -> throw Refusal.absent();
    };
  }

  private static Map<StationId, Confirmation> confirmations(GridInput input) {
    Map<StationId, Confirmation> said = new HashMap<>();
    input
        .told()
        .forEach(
            (station, rules) ->
                Units.uuid(station)
                    .ifPresent(
                        id ->
                            said.put(
                                new StationId(id),
                                new Confirmation(input.keepReason(), Keeping.rules(rules)))));
    return said;
  }

  /// Rules that doubt lines, by id of the station.
  private static Map<String, List<String>> doubts(List<LineFault> faults) {
    return faults.stream()
        .flatMap(fault -> fault instanceof LineFault.Doubtful one ? Stream.of(one) : Stream.empty())
        .collect(
            Collectors.groupingBy(
                one -> one.station().toString(),
                Collectors.mapping(one -> one.doubt().rule().name(), Collectors.toList())));
  }

  private Rendered refused(
      Viewer viewer, Grid grid, GridAsked asked, GridInput input, Map<String, Problem> problems) {
    return Rendered.refused(
        new GridPage(
            grid, input, choices.of(viewer, grid, asked.areaId()), problems, List.of(), null));
  }

  private static String after(Grid grid, GridAsked asked, Saving.Saved done) {
    return Address.of("/activities/broadcasts")
        .with("unit", grid.unit().id().toString())
        .with("week", grid.week().code())
        .with("area", asked.areaId())
        .with("recorded", String.valueOf(done.recorded()))
        .with("corrected", done.corrected() == 0 ? null : String.valueOf(done.corrected()))
        .with("withdrawn", done.withdrawn() == 0 ? null : String.valueOf(done.withdrawn()))
        .href();
  }

  private static Problem problem(LineFault fault) {
    return switch (fault) {
      case LineFault.Wrong(var station, var what) ->
          new Problem(what, what.field().equals("voluntary") ? "voluntary" : "total", false, null);
      case LineFault.Doubtful(var station, var doubt) ->
          new Problem(doubt.fault(), "total", false, null);
      case LineFault.Stale(var station, var now) ->
          new Problem(new Fault("total", "broadcasts.stale"), "total", true, now);
    };
  }

  /// Absent when it cannot be read; the problem then says why.
  private static Optional<Line> read(
      String id, GridInput.Line line, Map<String, Problem> problems) {
    Optional<Long> total = number(line.total());
    Optional<Long> voluntary = number(line.voluntary());
    Optional<Fault> fault =
        total.isEmpty()
            ? Optional.of(new Fault("total", "number.wrong"))
            : voluntary.isEmpty()
                ? Optional.of(new Fault("voluntary", "number.wrong"))
                : line.total().isEmpty() && !line.voluntary().isEmpty()
                    ? Optional.of(new Fault("total", "broadcasts.total.missing"))
                    : Optional.empty();
    fault.ifPresent(what -> problems.put(id, new Problem(what, what.field(), false, null)));
    if (fault.isPresent()) {
      return Optional.empty();
    }
    Numbers typed =
        line.isEmpty() ? null : new Numbers(total.orElseThrow(), voluntary.orElseThrow());
    return Units.uuid(id)
        .map(StationId::new)
        .map(station -> new Line(station, typed, GridInput.shown(line.shown())));
  }

  /// People write thousands with dots or blanks. Nothing typed is 0; absent for what is no number.
  private static Optional<Long> number(String text) {
    String digits = text.replaceAll("[.,\\s\\u00A0]", "");
    return digits.isEmpty() && text.isEmpty()
        ? Optional.of(0L)
        : Optional.of(digits).filter(all -> all.matches("-?\\d{1,15}")).map(Long::parseLong);
  }

  private Grid grid(Viewer viewer, GridAsked asked) {
    Week week =
        asked.week() == null || asked.week().isBlank()
            ? Week.of(LocalDate.now(clock))
            : Week.parse(asked.week().strip()).orElseThrow(Refusal::absent);
    return unit(viewer, asked, week)
        .flatMap(unit -> grids.gridOf(viewer, unit, week))
        .orElseThrow(Refusal::absent);
  }

  private Optional<UnitId> unit(Viewer viewer, GridAsked asked, Week week) {
    return asked.unit() == null || asked.unit().isBlank()
        ? choices.units(viewer, week).stream()
            .findFirst()
            .map(Unit::id)
            .or(() -> Optional.of(viewer.unit()))
        : units.findBy(asked.unit().strip(), week.days().last());
  }
}
