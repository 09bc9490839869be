package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Week;

/// The loudspeaker stations of a unit and a week, two numbers each: broadcasts, and those of them
/// about voluntary BHXH. One file played by forty stations is forty broadcasts.
///
/// The numbers are records of work like others: one for the part about voluntary BHXH, one for the
/// rest. Their sum counts each broadcast once, and the part is found by its policy area. Saving
/// again corrects these records.
public interface BroadcastGrid {
  /// Code of the form whose quantity is a broadcast of a station.
  String FORM = "BROADCAST";

  /// Code of the policy area of the part.
  String VOLUNTARY = "VOLUNTARY_SI";

  /// Absent too when the unit is not for the viewer, did not exist, or the week has not begun.
  Optional<Grid> gridOf(Viewer viewer, UnitId unit, Week week);

  /// Saves what was typed, all or nothing. Lines that say what they said when they were shown are
  /// left alone, unless the subject was changed.
  Saving save(Viewer viewer, UnitId unit, Week week, Sheet sheet);

  /// @param day on which the broadcasts of the week count: its Sunday, or today
  /// @param subject what the last saved sheet was about
  /// @param rows by name of the station; empty where the unit has no stations
  /// @param editable whether the viewer may record for the unit
  record Grid(
      Unit unit, Week week, LocalDate day, Subject subject, List<Row> rows, boolean editable) {
    public Grid {
      rows = List.copyOf(rows);
    }
  }

  /// @param communeName of the commune it stands in
  /// @param now what the grid says of the week; null while nothing is reported
  /// @param before what all records say of the week before; null when there are none
  /// @param apart broadcasts of the week that were recorded otherwise than in the grid
  record Row(
      Station station,
      String communeName,
      @Nullable Numbers now,
      @Nullable Numbers before,
      long apart,
      CollectionBoard.Mark mark) {}

  /// @param voluntary those of the total that are about voluntary BHXH
  record Numbers(long total, long voluntary) {
    /// Said that there was none.
    public static final Numbers ZERO = new Numbers(0, 0);

    /// About anything else.
    public long others() {
      return total - voluntary;
    }
  }

  /// @param policyAreas of the broadcasts that are not about voluntary BHXH; codes
  /// @param audiences of all; codes
  record Subject(SequencedSet<String> policyAreas, SequencedSet<String> audiences) {}

  /// @param anew whether the subject was changed, so that it goes to every line
  /// @param reason of corrections; required where the week lies in a closed period
  /// @param confirmations what is said to doubts, by station
  record Sheet(
      Subject subject,
      boolean anew,
      List<Line> lines,
      String reason,
      Map<StationId, Confirmation> confirmations) {
    public Sheet {
      lines = List.copyOf(lines);
      confirmations = Map.copyOf(confirmations);
    }

    /// Nothing is confirmed.
    public Sheet(Subject subject, boolean anew, List<Line> lines, String reason) {
      this(subject, anew, lines, reason, Map.of());
    }

    /// What is said to doubts about a station.
    public Confirmation confirmationOf(StationId station) {
      return confirmations.getOrDefault(station, Confirmation.NONE);
    }
  }

  /// @param typed null to say nothing of the week
  /// @param shown what the person saw; null when nothing was reported
  record Line(StationId station, @Nullable Numbers typed, @Nullable Numbers shown) {
    public boolean isTouched() {
      return typed == null ? shown != null : !typed.equals(shown);
    }
  }

  /// What came of saving.
  sealed interface Saving {
    /// Numbers of records, of which an unchanged line has none.
    record Saved(int recorded, int corrected, int withdrawn) implements Saving {}

    /// Nothing was saved.
    ///
    /// @param faults of lines
    /// @param sheet faults of what holds for all lines
    record Refused(List<LineFault> faults, List<Fault> sheet) implements Saving {
      public Refused {
        faults = List.copyOf(faults);
        sheet = List.copyOf(sheet);
      }
    }

    record Forbidden() implements Saving {}

    record Absent() implements Saving {}
  }

  /// What is wrong with a line.
  sealed interface LineFault {
    StationId station();

    record Wrong(StationId station, Fault fault) implements LineFault {}

    /// Saved once it is confirmed with a reason.
    record Doubtful(StationId station, Doubt doubt) implements LineFault {}

    /// Somebody else was quicker.
    ///
    /// @param now what the grid says by now; null when nothing is reported
    record Stale(StationId station, @Nullable Numbers now) implements LineFault {}
  }
}
