package vn.lantoa.results.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.results.internal.Blocks.Held;
import vn.lantoa.results.internal.Blocks.Overtaken;
import vn.lantoa.results.internal.Journal.Change;
import vn.lantoa.results.internal.Journal.Mark;
import vn.lantoa.results.internal.Journal.Seen;
import vn.lantoa.shared.DayRange;

/// Reads what figures are added up from, as of one moment: blocks, contributions that are not
/// folded, and records that name topics where these are asked about.
@Component
class CubeSources {
  private static final int MOST_TRIES = 3;

  private final Blocks blocks;
  private final Journal journal;
  private final NamedTopics topics;
  private final Traits traits;
  private final TransactionTemplate moment;

  CubeSources(
      Blocks blocks,
      Journal journal,
      NamedTopics topics,
      Traits traits,
      PlatformTransactionManager transactions) {
    this.blocks = blocks;
    this.journal = journal;
    this.topics = topics;
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
    Map<DayRange, Held> held =
        reading.isOfTopicsAlone()
            ? Map.of()
            : blocks.held(
                periods.stream().flatMap(period -> reading.pieces(period).stream()).toList());
    return Objects.requireNonNull(
        moment.execute(
            status -> {
              List<Adding> sums = new ArrayList<>();
              Seen seen = journal.read(held.values().stream().map(Held::mark).toList(), periods);
              for (DayRange period : periods) {
                Adding adding = reading.adding();
                if (!reading.isOfTopicsAlone()) {
                  addAll(adding, period, reading, held, seen);
                }
                if (reading.knowsTopics()) {
                  addNamed(adding, period, reading);
                }
                sums.add(adding);
              }
              return sums;
            }));
  }

  /// Holds parts beforehand, each in a moment of its own, while there is room.
  void hold(List<DayRange> pieces) {
    for (DayRange piece : pieces) {
      if (blocks.isFull()) {
        return;
      }
      Map<DayRange, Held> held = blocks.held(List.of(piece));
      moment.executeWithoutResult(
          status -> {
            List<Mark> marks = held.values().stream().map(Held::mark).toList();
            blocks.of(piece, held.get(piece), journal.read(marks, List.of(piece)));
          });
    }
  }

  private void addAll(
      Adding adding, DayRange period, CubeReading reading, Map<DayRange, Held> held, Seen seen) {
    for (DayRange piece : reading.pieces(period)) {
      reading.add(adding, period, piece, blocks.of(piece, held.get(piece), seen));
    }
    for (Change change : seen.waiting()) {
      if (period.contains(change.day())) {
        reading.add(adding, period, change, 0, 1);
      }
    }
  }

  /// Records that name topics are taken from those that seem to name none.
  private void addNamed(Adding adding, DayRange period, CubeReading reading) {
    for (Change named : topics.of(period)) {
      if (!reading.isOfTopicsAlone()) {
        reading.add(adding, period, named, 0, -1);
      }
      reading.add(adding, period, named, named.topics(), 1);
    }
  }
}
