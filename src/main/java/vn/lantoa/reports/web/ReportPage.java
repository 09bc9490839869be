package vn.lantoa.reports.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Restatements;
import vn.lantoa.shared.web.Page;

/// A report as it would be printed, with what may be done about it.
///
/// @param hasTables whether there is a workbook
/// @param ledger what printed figures would be today; empty for drafts
/// @param grids tables with cells that would be others today; null until somebody asks for them
/// @param narrowed figures that tell of a part of their measure
/// @param signing what is typed into the signature
/// @param problems what was refused
public record ReportPage(
    Report report,
    String unit,
    Printout printout,
    boolean hasTables,
    Doors doors,
    List<Reports.Comment> comments,
    List<Restated> ledger,
    @Nullable List<Restatements.RestatedGrid> grids,
    List<Narrowed> narrowed,
    Reports.Signing signing,
    List<Problem> problems,
    String done)
    implements Page {
  public ReportPage {
    comments = List.copyOf(comments);
    ledger = List.copyOf(ledger);
    grids = grids == null ? null : List.copyOf(grids);
    narrowed = List.copyOf(narrowed);
    problems = List.copyOf(problems);
  }

  /// What the viewer may do.
  public record Doors(boolean write, boolean approve) {}

  /// Cells that a page shows of one table; the rest is in the interface for programs.
  public static final int MOST_CELLS = 60;

  /// @param text as it is printed
  /// @param says the measure and the part of it
  public record Narrowed(String text, String says, String href) {}

  /// @param field anchor of the field
  public record Problem(String field, String text) {}

  /// @param says how the figure is called
  public record Restated(
      String says,
      String text,
      @Nullable BigDecimal printed,
      @Nullable BigDecimal now,
      List<Restatements.Share> causes,
      Instant asOf) {
    public Restated {
      causes = List.copyOf(causes);
    }
  }

  /// What was wrong with a field; empty for nothing.
  public String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }

  /// Comments on a section.
  public List<Reports.Comment> commentsOn(int section) {
    return comments.stream().filter(comment -> comment.section() == section).toList();
  }

  /// Number of a section: I, II, III.
  public static String roman(int number) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "X".repeat(number / ones.length) + ones[number % ones.length];
  }
}
