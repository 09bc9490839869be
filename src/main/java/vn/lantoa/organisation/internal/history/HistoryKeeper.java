package vn.lantoa.organisation.internal.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;

/// The one way to change history. One change at a time, by an advisory lock of the transaction.
@Component
public class HistoryKeeper {
  private final HistoryRows rows;
  private final HistoryWriter writer;
  private final AtomBook atoms;
  private final ActRows acts;
  private final ObjectProvider<ReorganisationParticipant> participants;
  private final Clock clock;

  HistoryKeeper(
      HistoryRows rows,
      HistoryWriter writer,
      AtomBook atoms,
      ActRows acts,
      ObjectProvider<ReorganisationParticipant> participants,
      Clock clock) {
    this.rows = rows;
    this.writer = writer;
    this.atoms = atoms;
    this.acts = acts;
    this.participants = participants;
    this.clock = clock;
  }

  /// Nobody else changes history until the transaction ends. Take it before reading what is to be
  /// changed.
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock() {
    rows.lock();
  }

  /// History stays as it is until the transaction ends: what is placed now is placed anew by a
  /// change that waits. Costs a round trip; a recording waits for a change in progress, seconds at
  /// most.
  @Transactional(propagation = Propagation.SUPPORTS)
  public void stay() {
    rows.stay();
  }

  /// What was given, as a workbench of the caller's own.
  public History given() {
    return rows.given();
  }

  /// What everyone reads now.
  public History present() {
    return rows.derived();
  }

  /// What would come of other given rows under the acts in force. Nothing is written.
  public Trial tryOut(History given) {
    return tryOut(given, acts.enacted(), LocalDate.now(clock));
  }

  /// What would come of other acts. Nothing is written.
  Trial tryOutActs(List<EnactedAct> wanted, LocalDate day) {
    return tryOut(rows.given(), wanted, day);
  }

  private Trial tryOut(History given, List<EnactedAct> wanted, LocalDate day) {
    Replay.Replayed replayed = Replay.of(given, wanted);
    return new Trial(
        given,
        wanted,
        replayed.history(),
        replayed.faults(),
        Changes.between(rows.derived(), replayed.history(), day));
  }

  /// Writes the difference, splits atoms, has facts placed anew and what hangs on ended units
  /// moved. In the caller's transaction, which holds the [#lock] since before the trial.
  ///
  /// @throws IllegalArgumentException for a trial with faults
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Trial trial) {
    if (!trial.isSound()) {
      throw new IllegalArgumentException("Against the laws of history: " + trial.faults());
    }
    History before = rows.derived();
    writer.writeGiven(rows.given(), trial.given());
    writer.writeDerived(before, trial.after());
    Set<AtomId> left = atoms.follow(trial.after());
    writer.removeThings(before, trial.after());
    rows.changed();
    if (!left.isEmpty()) {
      participants.orderedStream().forEach(participant -> participant.placeAnew(left));
    }
    follow();
  }

  /// Moves what hangs on units that have ended by today.
  @Transactional
  public void follow() {
    LocalDate today = LocalDate.now(clock);
    participants.orderedStream().forEach(participant -> participant.follow(today));
  }

  /// Whether every area has its atom: not so in a database of an earlier release.
  public boolean isPlaced() {
    return atoms.isComplete();
  }

  /// The enacted acts and one more.
  List<EnactedAct> with(EnactedAct added) {
    List<EnactedAct> all = new ArrayList<>(acts.enacted());
    all.add(added);
    return all;
  }

  /// The enacted acts without one.
  List<EnactedAct> without(UUID removed) {
    return acts.enacted().stream().filter(act -> !act.id().equals(removed)).toList();
  }
}
