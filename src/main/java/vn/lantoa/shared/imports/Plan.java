package vn.lantoa.shared.imports;

import java.util.List;
import vn.lantoa.shared.ActorId;

/// What a file would do.
public sealed interface Plan {
  Counts counts();

  /// Refused rows, in the order of the file.
  List<RowFault> faults();

  /// Can be written.
  ///
  /// @param faults refused rows of an importer whose rows are independent; else empty
  /// @param notes what should be known and hinders nothing
  /// @param fingerprint equal for two plans that would do the same
  /// @param commit writes it
  record Ready(
      Counts counts, List<RowFault> faults, List<RowFault> notes, String fingerprint, Commit commit)
      implements Plan {
    public Ready {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
    }
  }

  /// Cannot be taken, as a whole.
  record Refused(Counts counts, List<RowFault> faults) implements Plan {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// Writes a plan, within the transaction in which it was made.
  @FunctionalInterface
  interface Commit {
    void write(ActorId by);
  }
}
