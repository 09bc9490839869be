package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Denominators.Origin;

/// What units are measured against: one series, a unit and those directly below it.
///
/// @param problem message code of what was wrong with the day; empty for nothing
/// @param day as typed
/// @param above the unit above; null where there is none to be read
/// @param lines empty when the question was refused
public record DenominatorsPage(
    List<Chip> series,
    Heading heading,
    String problem,
    String day,
    @Nullable Link above,
    List<Line> lines,
    Doors doors)
    implements Page {
  public DenominatorsPage {
    series = List.copyOf(series);
    lines = List.copyOf(lines);
  }

  public record Chip(String name, String href, boolean chosen) {}

  public record Link(String text, String href) {}

  /// @param series its name
  /// @param code of the series
  /// @param noun what it counts
  /// @param unitId of the unit that is looked at
  public record Heading(
      String series, String code, String noun, String unit, String unitId, LocalDate on) {}

  /// Where the viewer can go on.
  ///
  /// @param enter form for one number; empty for those who enter none
  public record Doors(
      String enter,
      boolean mayImport,
      boolean mayAddSeries,
      String xlsx,
      String csv,
      String template) {}

  /// @param href those below; empty where there are none
  /// @param value null when nobody can say
  /// @param origin null without value
  /// @param given what was entered last for the unit itself; null for nothing
  /// @param missing names of units below without a number
  /// @param missingMore how many more
  /// @param enter form for this unit; empty for those who may not
  public record Line(
      String unit,
      String code,
      String href,
      @Nullable BigDecimal value,
      @Nullable Origin origin,
      @Nullable Given given,
      String missing,
      int missingMore,
      String history,
      String enter) {}

  /// @param corrections how often it was corrected
  public record Given(BigDecimal value, LocalDate from, String source, int corrections) {}

  public long known() {
    return lines.stream().filter(line -> line.value() != null).count();
  }
}
