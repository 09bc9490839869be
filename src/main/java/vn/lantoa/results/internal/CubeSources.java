package vn.lantoa.results.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.results.internal.Blocks.Overtaken;
import vn.lantoa.results.internal.Blocks.Part;
import vn.lantoa.results.internal.Journal.Change;
import vn.lantoa.results.internal.Journal.Mark;
import vn.lantoa.results.internal.Journal.Seen;
import vn.lantoa.shared.DayRange;

/// Reads what figures are added up from, as of one moment: blocks, and contributions that are not
/// folded.
@Component
class CubeSources {
  private static final int MOST_TRIES = 3;

  private final Blocks blocks;
  private final Journal journal;
  private final Traits traits;
  private final TransactionTemplate moment;

  CubeSources(
      Blocks blocks, Journal journal, Traits traits, PlatformTransactionManager transactions) {
    this.blocks = blocks;
    this.journal = journal;
    this.traits = traits;
    this.moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  Traits traits() {
    return traits;
  }

  /// The sums of each period.
  List<Adding> read(List<DayRange> periods, CubeReading reading) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(periods, reading);
      } catch (Overtaken overtaken) {
        // Only inside a transaction of the caller that sees every commit.
        if (tries == MOST_TRIES) {
          throw overtaken;
        }
      }
    }
  }

  private List<Adding> attempt(List<DayRange> periods, CubeReading reading) {
    List<Part> parts = new ArrayList<>();
    periods.forEach(period -> parts.addAll(parts(period, reading)));
    Map<Part, Held> held = blocks.held(parts);
    return Objects.requireNonNull(
        moment.execute(
            status -> {
              Seen seen = journal.read(marks(held), periods);
              Map<Part, Held> found = blocks.of(held, seen);
              List<Adding> sums = new ArrayList<>();
              for (DayRange period : periods) {
                Adding adding = reading.adding();
                for (Part part : parts(period, reading)) {
                  Held here = found.get(part);
                  here = here == null ? blocks.read(part, seen) : here;
                  reading.add(adding, period, part.days(), here);
                }
                addWaiting(adding, period, reading, seen);
                sums.add(adding);
              }
              return sums;
            }));
  }

  private static List<Part> parts(DayRange period, CubeReading reading) {
    List<Part> parts = new ArrayList<>();
    for (DayRange piece : reading.pieces(period)) {
      if (!reading.isOfTopicsAlone()) {
        parts.add(new Part(piece, false));
      }
      if (reading.knowsTopics()) {
        parts.add(new Part(piece, true));
      }
    }
    return parts;
  }

  private static List<Mark> marks(Map<Part, Held> held) {
    return held.values().stream().map(Held::mark).toList();
  }

  private static void addWaiting(Adding adding, DayRange period, CubeReading reading, Seen seen) {
    for (Change change : seen.waiting()) {
      if (period.contains(change.day())) {
        reading.add(adding, period, change);
      }
    }
  }

  /// Holds parts beforehand, while there is room: adds to those that are held what was folded
  /// since, and reads the others, each in a moment of its own.
  void hold(List<DayRange> pieces) {
    List<Part> missing = new ArrayList<>();
    pieces.forEach(piece -> missing.add(new Part(piece, false)));
    pieces.forEach(piece -> missing.add(new Part(piece, true)));
    Map<Part, Held> held = blocks.held(missing);
    if (!held.isEmpty()) {
      moment.executeWithoutResult(
          status -> missing.removeAll(blocks.of(held, journal.read(marks(held), pieces)).keySet()));
    }
    for (Part part : missing) {
      if (blocks.isFull()) {
        return;
      }
      moment.executeWithoutResult(
          status -> blocks.read(part, journal.read(List.of(), List.of(part.days()))));
    }
  }
}
