package vn.lantoa.results.web.measures;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// The dictionary of measures.
public record MeasuresPage(List<Line> lines, boolean mayDefine) implements Page {
  public MeasuresPage {
    lines = List.copyOf(lines);
  }

  /// @param says what it counts now
  /// @param year its value in the running year; empty where nothing can be said
  /// @param versions how many definitions it had
  public record Line(
      String code, String name, String noun, String says, String year, int versions) {}
}
