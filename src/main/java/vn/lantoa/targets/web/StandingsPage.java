package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.State;
import vn.lantoa.targets.TargetId;

/// Where units stand with all targets in force on a day.
///
/// @param counts over targets and units, before the choice of a state
/// @param drafts for who gives targets
/// @param gaps the widest, of all units and targets in sight
/// @param xlsx the same as a workbook
public record StandingsPage(
    DayView days,
    StateCounts counts,
    List<Line> lines,
    List<Draft> drafts,
    List<GapLine> gaps,
    Choices choices,
    boolean mayGive,
    String xlsx)
    implements Page {
  public StandingsPage {
    lines = List.copyOf(lines);
    drafts = List.copyOf(drafts);
    gaps = List.copyOf(gaps);
  }

  /// @param row where the unit stands, where there is one alone; null otherwise
  public record Line(
      TargetId id,
      String name,
      String href,
      String sentence,
      String source,
      LocalDate until,
      StateCounts counts,
      @Nullable StandingRow row,
      String noun) {}

  public record Draft(TargetId id, String name, String sentence, String source) {}

  /// @param share gap as a share of what is required
  public record GapLine(
      String unit,
      String unitHref,
      String target,
      String href,
      String gap,
      String share,
      State state) {}

  /// What the list can be narrowed by, and by what it is.
  ///
  /// @param units that have a target
  public record Choices(
      @Nullable State state,
      RuleBody.@Nullable Type type,
      String unit,
      String text,
      List<Option> units) {
    public Choices {
      units = List.copyOf(units);
    }

    public boolean isNarrowed() {
      return state != null || type != null || !unit.isEmpty() || !text.isEmpty();
    }
  }

  public record Option(String value, String text) {}

  /// The list of units in this state; of all for null.
  public String inState(@Nullable State state) {
    return days.address().with("state", state == null ? "" : state.name()).href();
  }
}
