package vn.lantoa.targets.web;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// Targets that clauses name and nobody has written yet.
///
/// @param page of directives, from 1
/// @param pages how many
/// @param only the directive whose they are; empty for all
public record ProposalsPage(List<Line> lines, int page, int pages, String only) implements Page {
  public ProposalsPage {
    lines = List.copyOf(lines);
  }

  /// @param sentence as it would read; open where the words do not say
  public record Line(
      String directive,
      String label,
      String clause,
      String ref,
      int n,
      String words,
      String sentence) {
    public String address() {
      return "/targets/new?directive=" + directive + "&clause=" + clause + "&n=" + n;
    }
  }
}
