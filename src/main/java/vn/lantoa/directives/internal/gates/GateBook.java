package vn.lantoa.directives.internal.gates;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Viewer;

/// [Gates] over the database.
@Service
class GateBook implements Gates {
  private final GateReading reading;
  private final GateActs acts;
  private final Blocked blocked;
  private final Sights sights;

  GateBook(GateReading reading, GateActs acts, Blocked blocked, Sights sights) {
    this.reading = reading;
    this.acts = acts;
    this.blocked = blocked;
    this.sights = sights;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<OfDirective> findFor(Viewer viewer, DirectiveId directive) {
    List<GateReading.Placed> placed = reading.ofDirective(sights.of(viewer), directive);
    return placed.stream()
        .findFirst()
        .map(
            first ->
                new OfDirective(
                    directive,
                    first.label(),
                    first.draft(),
                    reading.mayDirect(viewer, sights, directive),
                    placed.stream().map(GateReading.Placed::clause).toList()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> waiting(Viewer viewer) {
    Sight sight = sights.of(viewer);
    List<GateReading.Placed> placed = reading.waiting(sight, sights.today());
    Map<vn.lantoa.directives.ClauseId, Long> units = blocked.unitsOf(sight, placed);
    return placed.stream()
        .map(
            one ->
                new Waiting(
                    one.directive(),
                    one.label(),
                    one.clause(),
                    since(one),
                    units.getOrDefault(one.clause().clause(), 0L)))
        .sorted(Comparator.comparing(Waiting::since))
        .toList();
  }

  /// It waits from its issue on, or from when the first of its gates was set.
  private static Instant since(GateReading.Placed one) {
    Instant set =
        one.clause().gates().stream().map(Gate::since).min(Comparator.naturalOrder()).orElseThrow();
    return Stream.ofNullable(one.issuedAt())
        .filter(issued -> issued.isAfter(set))
        .findFirst()
        .orElse(set);
  }

  @Override
  @Transactional
  public Outcome act(Viewer viewer, Act act) {
    return acts.done(viewer, act);
  }
}
