package vn.lantoa.organisation.internal.history;

import java.util.ArrayList;
import java.util.List;

/// Given history and acts become history. Pure: the same input always gives the same tree, in
/// whatever order the acts were enacted.
final class Replay {
  private Replay() {}

  /// @param faults empty when every step could be carried out and no law is broken
  record Replayed(History history, List<Fault> faults) {}

  static Replayed of(History given, List<EnactedAct> acts) {
    History history = given.copy();
    List<Fault> faults = new ArrayList<>();
    acts.stream()
        .sorted(EnactedAct.ORDER)
        .forEach(act -> faults.addAll(new ActApplied(history, act).faults()));
    foldAll(history);
    faults.addAll(Laws.check(history));
    return new Replayed(history, List.copyOf(faults));
  }

  private static void foldAll(History history) {
    for (var of : vn.lantoa.organisation.reorganisation.Kingdom.values()) {
      for (var entry : List.copyOf(history.lives(of).entrySet())) {
        Life folded = entry.getValue().folded();
        if (folded.versions().size() != entry.getValue().versions().size()) {
          history.put(of, entry.getKey(), folded);
        }
      }
    }
  }
}
