package vn.lantoa.results.web.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// One measure in plain words, with its history, its years and what documents printed.
///
/// @param aggregation key of how parts come together
/// @param owner who answers for it
/// @param done what was just written: a message key; empty for nothing
public record MeasurePage(
    String code,
    String name,
    String noun,
    String aggregation,
    String owner,
    List<Version> versions,
    List<Year> years,
    List<Printed> printed,
    boolean mayDefine,
    String done)
    implements Page {
  public MeasurePage {
    versions = List.copyOf(versions);
    years = List.copyOf(years);
    printed = List.copyOf(printed);
  }

  /// @param until last day before the next one; null while it holds
  /// @param holds whether reports of today print by it
  public record Version(
      int number,
      LocalDate from,
      @Nullable LocalDate until,
      boolean holds,
      String says,
      String basis,
      String note) {}

  /// @param told value with its change on the year before
  public record Year(int year, String value, String told, String href) {}

  /// @param records the same total from records by the same definition; empty where nobody can say
  /// @param agrees whether both are the same
  public record Printed(
      String period,
      String value,
      String change,
      String source,
      @Nullable LocalDate on,
      int version,
      String records,
      boolean agrees,
      String note) {}
}
