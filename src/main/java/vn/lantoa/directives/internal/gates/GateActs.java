package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.GateId;
import vn.lantoa.directives.gates.Gates.Act;
import vn.lantoa.directives.gates.Gates.Outcome;
import vn.lantoa.directives.gates.Gates.Wanted;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.gates.GateReading.Standing;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.shared.Audit;

/// Sets, opens and closes gates. Called inside the transaction of the face.
@Component
class GateActs {
  private static final int LONGEST_WORDING = 2_000;
  private static final int LONGEST_NOTATION = 60;
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private final GateReading reading;
  private final GateRows rows;
  private final LegalEvents events;
  private final Follower follower;
  private final Sights sights;
  private final Audit audit;

  GateActs(
      GateReading reading,
      GateRows rows,
      LegalEvents events,
      Follower follower,
      Sights sights,
      Audit audit) {
    this.reading = reading;
    this.rows = rows;
    this.events = events;
    this.follower = follower;
    this.sights = sights;
    this.audit = audit;
  }

  Outcome done(Viewer viewer, Act act) {
    return switch (act) {
      case Act.Add add -> add(viewer, add);
      case Act.Change(var gate, int version, var wanted) ->
          with(viewer, gate, version, standing -> change(viewer, gate, standing, wanted));
      case Act.Confirm(var gate, int version) ->
          with(
              viewer,
              gate,
              version,
              standing -> {
                rows.confirm(gate);
                return told(viewer, "gate.confirmed", gate, standing, Map.of());
              });
      case Act.Remove(var gate, int version) ->
          with(viewer, gate, version, standing -> remove(viewer, gate, standing));
      case Act.Open open ->
          with(viewer, open.gate(), open.version(), standing -> open(viewer, open, standing));
      case Act.TakeBack(var gate, int version) ->
          with(viewer, gate, version, standing -> takeBack(viewer, gate, standing));
    };
  }

  private Outcome add(Viewer viewer, Act.Add add) {
    Optional<Standing> found = reading.standingOf(add.clause());
    if (found.isEmpty()
        || reading.ofDirective(sights.of(viewer), found.get().directive()).isEmpty()) {
      return new Outcome.Absent();
    }
    if (!reading.mayDirect(viewer, sights, found.get().directive())) {
      return new Outcome.Forbidden();
    }
    Standing standing = found.get();
    Optional<Outcome> wrong = wrong(viewer, standing.directive(), add.wanted());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    GateId gate = rows.insert(add.clause(), proposal(add.wanted()), true);
    return told(viewer, "gate.added", gate, standing, details(add.wanted()));
  }

  private Outcome with(
      Viewer viewer, GateId gate, int version, Function<Standing, Outcome> change) {
    Optional<Standing> found = reading.lock(gate);
    if (found.isEmpty()
        || reading.ofDirective(sights.of(viewer), found.get().directive()).isEmpty()) {
      return new Outcome.Absent();
    }
    if (!reading.mayDirect(viewer, sights, found.get().directive())) {
      return new Outcome.Forbidden();
    }
    return found.get().version() == version ? change.apply(found.get()) : new Outcome.Stale();
  }

  private Outcome change(Viewer viewer, GateId gate, Standing standing, Wanted wanted) {
    Optional<Outcome> wrong = wrong(viewer, standing.directive(), wanted);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    rows.change(gate, proposal(wanted));
    return told(viewer, "gate.changed", gate, standing, details(wanted));
  }

  private Outcome remove(Viewer viewer, GateId gate, Standing standing) {
    if (!standing.draft()) {
      return new Outcome.Refused("because", "issued");
    }
    rows.remove(gate);
    return told(viewer, "gate.removed", gate, standing, Map.of());
  }

  private Outcome open(Viewer viewer, Act.Open open, Standing standing) {
    if (!isPossible(open.on())) {
      return new Outcome.Refused("on", "day");
    }
    String because = open.because().strip();
    if (because.length() < SHORTEST_REASON || because.length() > LONGEST_REASON) {
      return new Outcome.Refused("because", "reason");
    }
    rows.open(open.gate(), new GateRows.Opening(open.on(), because, viewer.account()));
    return told(
        viewer,
        "gate.overridden",
        open.gate(),
        standing,
        Map.of("on", open.on().toString(), "because", because));
  }

  private Outcome takeBack(Viewer viewer, GateId gate, Standing standing) {
    if (standing.openedByHand()) {
      rows.open(gate, null);
      return told(viewer, "gate.reverted", gate, standing, Map.of());
    }
    return new Outcome.Done(standing.directive());
  }

  private Optional<Outcome> wrong(Viewer viewer, DirectiveId of, Wanted wanted) {
    if (wanted.wording().length() > LONGEST_WORDING) {
      return refused("wording", "long");
    }
    return switch (wanted.condition()) {
      case Condition.OnDay(var day) -> isPossible(day) ? Optional.empty() : refused("day", "day");
      case Condition.AfterEvent(var event) ->
          events.findFor(viewer, event).isPresent() ? Optional.empty() : refused("event", "event");
      case Condition.AfterDirective(var registered, String notation) ->
          wrongNotation(of, notation.strip());
      case Condition.InWords() ->
          wanted.wording().isBlank() ? refused("wording", "wording") : Optional.empty();
    };
  }

  private Optional<Outcome> wrongNotation(DirectiveId of, String notation) {
    if (notation.isEmpty() || notation.length() > LONGEST_NOTATION) {
      return refused("notation", "notation");
    }
    return rows.directiveOf(notation).filter(of::equals).isPresent()
        ? refused("notation", "itself")
        : Optional.empty();
  }

  private static Optional<Outcome> refused(String field, String code) {
    return Optional.of(new Outcome.Refused(field, code));
  }

  private static boolean isPossible(LocalDate day) {
    return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
  }

  /// A notation that is registered means that document, whatever it is renamed to later.
  private Proposal proposal(Wanted wanted) {
    Condition condition =
        wanted.condition() instanceof Condition.AfterDirective(var registered, String notation)
            ? new Condition.AfterDirective(
                rows.directiveOf(notation.strip()).orElse(null), notation.strip())
            : wanted.condition();
    return new Proposal(condition, wanted.wording().strip(), wanted.owedBy());
  }

  private static Map<String, Object> details(Wanted wanted) {
    return Map.of(
        "kind", wanted.condition().kind(),
        "wording", wanted.wording(),
        "owedBy", wanted.owedBy().name());
  }

  private Outcome told(
      Viewer viewer, String action, GateId gate, Standing standing, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("directive", standing.directive().toString());
    audit.record(viewer.actor(), action, "gate:" + gate, all);
    if (!standing.draft()) {
      follower.follow(standing.directive());
    }
    return new Outcome.Done(standing.directive());
  }
}
