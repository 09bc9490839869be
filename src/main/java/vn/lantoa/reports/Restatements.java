package vn.lantoa.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// What printed figures would be today, and why they differ. What was printed stays.
public interface Restatements {
  /// Every figure of an approved report that differs today; nothing where the viewer does not see
  /// the report.
  List<Restated> listFor(Viewer viewer, ReportId report);

  /// The same of the approved reports that the viewer sees, some reports at a time: each figure is
  /// worked out anew.
  ///
  /// @param page from 1
  Page pageFor(Viewer viewer, int page);

  /// Tables and charts of an approved report with cells that differ today.
  List<RestatedGrid> gridsFor(Viewer viewer, ReportId report);

  /// @param reports approved reports on all pages
  record Page(List<Restated> restated, int page, int pages, long reports) {
    public Page {
      restated = List.copyOf(restated);
    }
  }

  /// A table or chart.
  ///
  /// @param section in which it stands, from 0
  /// @param grid its place among the tables and charts of the report, from 0
  /// @param cells those that differ
  record RestatedGrid(int section, int grid, String caption, List<Cell> cells) {
    public RestatedGrid {
      cells = List.copyOf(cells);
    }
  }

  /// @param row label of the line
  /// @param column head of the column
  /// @param causes add up to `now - printed`
  record Cell(
      String row,
      String column,
      @Nullable BigDecimal printed,
      @Nullable BigDecimal now,
      List<Share> causes) {
    public Cell {
      causes = List.copyOf(causes);
    }
  }

  /// @param figure index within the report
  /// @param now by the same definition and units, from the records of today; by the definition of
  ///   today where that is another: see the causes
  /// @param causes add up to `now - printed`
  record Restated(
      Report report,
      int figure,
      Printout.Figure printed,
      @Nullable BigDecimal now,
      List<Share> causes,
      Instant asOf) {
    public Restated {
      causes = List.copyOf(causes);
    }
  }

  /// @param records how many records; 0 where it is none of them
  record Share(Cause cause, BigDecimal difference, long records) {}

  enum Cause {
    /// Records of the period that came after the figure was frozen.
    LATE_RECORD,
    /// Records that were corrected since.
    CORRECTION,
    /// Records that were withdrawn since.
    WITHDRAWAL,
    /// The word counts something else today.
    REDEFINITION,
    /// Other units belong to the one that reported.
    REORGANISATION,
    /// Work that is no sum and cannot be shared out by records.
    RECORDS
  }
}
