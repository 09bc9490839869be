package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.BroadcastGrid.Grid;
import vn.lantoa.activities.BroadcastGrid.Numbers;
import vn.lantoa.activities.BroadcastGrid.Row;
import vn.lantoa.activities.Fault;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;

/// The grid of broadcasts: stations of a unit × two numbers of a week.
///
/// @param problems by id of the station
/// @param faults of what holds for all lines
/// @param saved what was saved just now; null when nothing was
public record GridPage(
    Grid grid,
    GridInput input,
    Choices choices,
    Map<String, Problem> problems,
    List<Fault> faults,
    @Nullable Saved saved)
    implements Page {
  public GridPage {
    problems = Map.copyOf(problems);
    faults = List.copyOf(faults);
  }

  /// @param units whose grid may be looked at
  /// @param communes of the unit that have a station
  /// @param area id of the commune that is shown; empty for all
  /// @param last the latest week that has begun
  public record Choices(
      List<Unit> units,
      List<Area> communes,
      String area,
      List<PolicyArea> policyAreas,
      List<Audience> audiences,
      Week last) {
    public Choices {
      units = List.copyOf(units);
      communes = List.copyOf(communes);
      policyAreas = List.copyOf(policyAreas);
      audiences = List.copyOf(audiences);
    }
  }

  /// @param field `total` or `voluntary`
  /// @param stale whether somebody else was quicker; `now` is then what the grid says
  public record Problem(Fault fault, String field, boolean stale, @Nullable Numbers now) {}

  public record Saved(int recorded, int corrected, int withdrawn) {
    public boolean isNothing() {
      return recorded + corrected + withdrawn == 0;
    }
  }

  /// A row with what is typed in it.
  ///
  /// @param token what the person saw, sent along
  public record Line(
      int number,
      Row row,
      String token,
      String total,
      String voluntary,
      @Nullable Problem problem) {
    public String totalId() {
      return "t" + number;
    }

    public String voluntaryId() {
      return "v" + number;
    }

    public boolean isWrong(String field) {
      return problem != null && problem.field().equals(field);
    }
  }

  /// Rows of the chosen commune.
  public List<Line> lines() {
    List<Row> shown =
        grid.rows().stream()
            .filter(
                row ->
                    choices.area().isEmpty()
                        || row.station().area().toString().equals(choices.area()))
            .toList();
    return IntStream.range(0, shown.size())
        .mapToObj(number -> line(number, shown.get(number)))
        .toList();
  }

  private Line line(int number, Row row) {
    String id = row.station().id().toString();
    Problem problem = problems.get(id);
    GridInput.Line typed = input.lines().get(id);
    if (typed == null) {
      Numbers now = row.now();
      return new Line(
          number,
          row,
          GridInput.tokenOf(now),
          now == null ? "" : String.valueOf(now.total()),
          now == null ? "" : String.valueOf(now.voluntary()),
          problem);
    }
    String token =
        problem != null && problem.stale() ? GridInput.tokenOf(problem.now()) : typed.shown();
    return new Line(number, row, token, typed.total(), typed.voluntary(), problem);
  }

  /// Rows with something wrong.
  public List<Line> wrong() {
    return lines().stream().filter(line -> line.problem() != null).toList();
  }

  public boolean hasFaults() {
    return !problems.isEmpty() || !faults.isEmpty();
  }

  public String keyOf(Fault fault) {
    return Faults.keyOf(fault);
  }

  /// The one reason for all lines that were doubted.
  public Keeping keeping() {
    return new Keeping(
        input.told().values().stream()
            .flatMap(rules -> Keeping.rules(rules).stream())
            .distinct()
            .sorted()
            .toList(),
        input.keepReason());
  }

  /// Whether what the sheet is about has to be open.
  public boolean isSubjectOpen() {
    return faults.stream()
        .anyMatch(fault -> List.of("policyAreas", "audiences").contains(fault.field()));
  }

  /// Corrections of a closed week need a reason.
  public boolean asksForReason() {
    return !input.reason().isEmpty()
        || faults.stream().anyMatch(fault -> fault.field().equals("reason"));
  }

  public boolean isOneCommune() {
    return !choices.area().isEmpty() || choices.communes().size() <= 1;
  }

  /// Sum of the rows of last week.
  public long before(boolean voluntary) {
    return lines().stream()
        .map(line -> line.row().before())
        .filter(Objects::nonNull)
        .mapToLong(numbers -> voluntary ? numbers.voluntary() : numbers.total())
        .sum();
  }

  /// Sum of what is typed, as far as it is numbers.
  public long typed(boolean voluntary) {
    return lines().stream()
        .map(line -> voluntary ? line.voluntary() : line.total())
        .filter(text -> text.matches("\\d{1,9}"))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /// Stations of which nothing is reported.
  public long missing() {
    return lines().stream().filter(line -> line.row().now() == null).count();
  }

  /// The same grid in another week.
  public String at(Week week) {
    return Address.of("/activities/broadcasts")
        .with("unit", grid.unit().id().toString())
        .with("week", week.code())
        .with("area", choices.area())
        .href();
  }

  /// The records behind the grid.
  public String records() {
    return Address.of("/activities")
        .with("unit", grid.unit().id().toString())
        .with("form", "BROADCAST")
        .with("from", grid.week().monday().toString())
        .with("to", grid.week().days().last().toString())
        .href();
  }
}
