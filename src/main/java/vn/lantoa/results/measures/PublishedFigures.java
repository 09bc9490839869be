package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.DayRange;

/// Printed totals, entered by who directs the whole agency and read by everybody in it.
public interface PublishedFigures {
  /// Latest periods first.
  ///
  /// @param measure code; empty for all
  List<PublishedFigure> list(String measure);

  Optional<PublishedFigure> find(UUID id);

  Outcome enter(Viewer viewer, Entry entry);

  /// Takes back what was entered wrongly; the audit trail keeps it.
  Outcome remove(Viewer viewer, UUID id, String reason);

  /// National totals; those of a unit come with its reports.
  record Entry(
      String measure,
      @Nullable Integer version,
      DayRange period,
      BigDecimal value,
      PublishedFigure.Qualifier qualifier,
      String change,
      String source,
      @Nullable LocalDate printedOn,
      String note) {}

  sealed interface Outcome {
    record Done(UUID id) implements Outcome {}

    record Refused(List<FormulaBody.Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    record Forbidden() implements Outcome {}

    record Absent() implements Outcome {}
  }
}
