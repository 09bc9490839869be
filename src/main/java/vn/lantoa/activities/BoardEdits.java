package vn.lantoa.activities;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;

/// Corrects figures in the cells of the collection board. A cell that one record stands behind
/// corrects that record, an empty one records new work; a cell of several records is corrected
/// record by record.
public interface BoardEdits {
  /// What may be corrected below a unit: units that the viewer records for. Absent too when the
  /// unit is not for the viewer.
  Optional<Sheet> sheetOf(Viewer viewer, UnitId unit, ReportingPeriod period);

  /// All of the changes or none.
  Applying apply(Viewer viewer, ReportingPeriod period, List<CellEdit> edits);

  /// @param forms columns
  record Sheet(Unit unit, ReportingPeriod period, List<Form> forms, List<SheetRow> rows) {
    public Sheet {
      forms = List.copyOf(forms);
      rows = List.copyOf(rows);
    }
  }

  /// @param cells one a column
  record SheetRow(Unit unit, List<SheetCell> cells) {
    public SheetRow {
      cells = List.copyOf(cells);
    }
  }

  /// @param records number of records behind it
  /// @param one the record when there is exactly one; null otherwise
  /// @param version of that record; 0 without
  record SheetCell(long quantity, long records, @Nullable ActivityId one, int version) {
    /// Whether the figure may be typed over.
    public boolean isOpen() {
      return records <= 1;
    }
  }

  /// @param form code
  /// @param quantity what shall stand there; 0 withdraws the record
  /// @param one record that stood behind the cell; null when there was none
  /// @param title of new work
  /// @param reason why an old record changes
  /// @param confirmation what is said to doubts about it
  record CellEdit(
      UnitId unit,
      String form,
      long quantity,
      @Nullable ActivityId one,
      int version,
      String title,
      String reason,
      Confirmation confirmation) {}

  /// @param at place among the edits
  record CellFault(int at, Fault fault) {}

  /// @param at place among the edits
  record CellDoubt(int at, Doubt doubt) {}

  /// What came of it.
  sealed interface Applying {
    record Applied(int changed) implements Applying {}

    /// Nothing is saved before these are confirmed with a reason.
    record Doubtful(List<CellDoubt> doubts) implements Applying {
      public Doubtful {
        doubts = List.copyOf(doubts);
      }
    }

    record Refused(List<CellFault> faults) implements Applying {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }
}
