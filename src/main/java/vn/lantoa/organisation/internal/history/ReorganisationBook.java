package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisation.State;
import vn.lantoa.organisation.reorganisation.ReorganisationId;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// [Reorganisations] over the register of acts and the history that they make.
@Service
class ReorganisationBook implements Reorganisations {
  private final ActRows acts;
  private final HistoryKeeper keeper;
  private final Previews previews;
  private final ObjectProvider<ReorganisationParticipant> participants;
  private final Audit audit;

  ReorganisationBook(
      ActRows acts,
      HistoryKeeper keeper,
      Previews previews,
      ObjectProvider<ReorganisationParticipant> participants,
      Audit audit) {
    this.acts = acts;
    this.keeper = keeper;
    this.previews = previews;
    this.participants = participants;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Reorganisation> list() {
    return acts.list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Reorganisation> find(ReorganisationId id) {
    return acts.find(id);
  }

  @Override
  @Transactional
  public Outcome draft(ActorId by, Act act) {
    keeper.lock();
    if (acts.isTaken(act.number(), null)) {
      return new Outcome.NumberTaken(act.number());
    }
    ReorganisationId id = acts.insert(by, act);
    audit(by, "reorganisation.drafted", id, act);
    return done(id);
  }

  @Override
  @Transactional
  public Outcome change(ActorId by, ReorganisationId id, int version, Act act) {
    return ifCurrent(
        id,
        version,
        State.DRAFT,
        draft -> {
          if (acts.isTaken(act.number(), id)) {
            return new Outcome.NumberTaken(act.number());
          }
          acts.update(id, act);
          audit(by, "reorganisation.changed", id, act);
          return done(id);
        });
  }

  @Override
  @Transactional
  public Outcome discard(ActorId by, ReorganisationId id, int version) {
    return ifCurrent(
        id,
        version,
        State.DRAFT,
        draft -> {
          acts.delete(id);
          audit(by, "reorganisation.discarded", id, draft.act());
          return new Outcome.Discarded();
        });
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Preview> preview(ReorganisationId id) {
    return acts.find(id).map(this::previewed);
  }

  private Preview previewed(Reorganisation reorganisation) {
    EnactedAct act = ActRows.enactedAct(reorganisation);
    return switch (reorganisation.state()) {
      case DRAFT ->
          previews.of(act, keeper.tryOutActs(keeper.with(act), act.day()), keeper.present());
      // What it did: the history without it beside the one with it.
      case ENACTED ->
          new Preview(
              List.of(),
              previews
                  .of(
                      act,
                      keeper.tryOutActs(keeper.with(act), act.day()),
                      keeper.tryOutActs(keeper.without(act.id()), act.day()).after())
                  .lines(),
              List.of());
      case WITHDRAWN -> new Preview(List.of(), List.of(), List.of());
    };
  }

  @Override
  @Transactional
  public Outcome enact(ActorId by, ReorganisationId id, int version) {
    return ifCurrent(
        id,
        version,
        State.DRAFT,
        draft -> {
          EnactedAct act = ActRows.enactedAct(draft);
          Trial trial = keeper.tryOutActs(keeper.with(act), act.day());
          Preview preview = previews.of(act, trial, keeper.present());
          if (!preview.isEnactable()) {
            return new Outcome.Refused(preview);
          }
          acts.enact(id, by);
          keeper.write(trial);
          audit(by, "reorganisation.enacted", id, draft.act());
          return done(id);
        });
  }

  @Override
  @Transactional
  public Outcome withdraw(ActorId by, ReorganisationId id, int version, String reason) {
    return ifCurrent(
        id,
        version,
        State.ENACTED,
        enacted -> {
          LocalDate day = enacted.act().effectiveOn();
          Trial trial = keeper.tryOutActs(keeper.without(id.value()), day);
          if (!trial.isSound()) {
            return new Outcome.StoodOn(0, standingOn(trial));
          }
          long records = recordedUnder(trial, day);
          if (records > 0) {
            return new Outcome.StoodOn(records, List.of());
          }
          Set<UnitId> gone = trial.change().endedUnits().keySet();
          participants.orderedStream().forEach(participant -> participant.giveBack(gone));
          acts.withdraw(id, by, reason);
          keeper.write(trial);
          audit.record(
              by,
              "reorganisation.withdrawn",
              "reorganisation:" + id,
              Map.of("number", enacted.act().number(), "reason", reason));
          return done(id);
        });
  }

  /// Numbers of acts that cannot be carried out without the one withdrawn.
  private static List<String> standingOn(Trial trial) {
    Set<java.util.UUID> broken =
        trial.faults().stream()
            .map(Fault::act)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    return trial.acts().stream()
        .filter(act -> broken.contains(act.id()))
        .map(EnactedAct::number)
        .sorted()
        .toList();
  }

  /// Records under units and areas that would be no more, or that would end: those that the act
  /// founded. Work of the ones that go on is not in the way.
  private long recordedUnder(Trial trial, LocalDate day) {
    HistoryChange change = trial.change();
    Set<UnitId> units = change.endedUnits().keySet();
    Set<AreaId> areas = change.endedAreas().keySet();
    return participants
        .orderedStream()
        .mapToLong(participant -> participant.countRecordedUnder(units, areas, day))
        .sum();
  }

  private interface Action {
    Outcome on(Reorganisation current);
  }

  private Outcome ifCurrent(ReorganisationId id, int version, State state, Action action) {
    keeper.lock();
    Optional<Reorganisation> found = acts.find(id);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    if (found.get().state() != state) {
      return new Outcome.WrongState(found.get());
    }
    return found.get().version() == version
        ? action.on(found.get())
        : new Outcome.Stale(found.get());
  }

  private Outcome done(ReorganisationId id) {
    return new Outcome.Done(acts.find(id).orElseThrow());
  }

  private void audit(ActorId by, String action, ReorganisationId id, Act act) {
    audit.record(
        by,
        action,
        "reorganisation:" + id,
        Map.of("number", act.number(), "effectiveOn", act.effectiveOn().toString()));
  }
}
