package vn.lantoa.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// What printed figures would be today, and why they differ. What was printed stays.
public interface Restatements {
  /// Every figure of approved reports that the viewer may read and that differs today.
  ///
  /// @param report null for all
  List<Restated> listFor(Viewer viewer, @Nullable ReportId report);

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
