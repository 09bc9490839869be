package vn.lantoa.organisation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Comparisons.Change;
import vn.lantoa.organisation.Comparisons.Row;
import vn.lantoa.organisation.Comparisons.Thing;
import vn.lantoa.organisation.Comparisons.What;

/// Finds what belongs together on two days: things are joined by identity and by every takeover
/// between the days, also through things that lived only in between.
final class Matching {
  private static final Comparator<Thing> BY_CODE = Comparator.comparing(Thing::code);

  private final Map<UUID, UUID> leader = new HashMap<>();

  private Matching() {}

  /// One takes over from another.
  record Takeover(UUID predecessor, UUID successor) {}

  /// The rows in which something is different, by the code of what came after.
  static List<Row> rows(List<Thing> before, List<Thing> after, Collection<Takeover> takeovers) {
    Matching matching = new Matching();
    takeovers.forEach(t -> matching.join(t.predecessor(), t.successor()));
    Map<UUID, List<Thing>> earlier = matching.groups(before);
    Map<UUID, List<Thing>> later = matching.groups(after);
    Set<UUID> groups = new java.util.LinkedHashSet<>(earlier.keySet());
    groups.addAll(later.keySet());
    List<Row> rows = new ArrayList<>();
    for (UUID group : groups) {
      List<Thing> from = earlier.getOrDefault(group, List.of());
      List<Thing> to = later.getOrDefault(group, List.of());
      Set<Change> changes = changes(from, to);
      if (!isSame(from, to) || !changes.isEmpty()) {
        rows.add(new Row(what(from, to), from, to, changes));
      }
    }
    rows.sort(Comparator.comparing(Matching::place));
    return rows;
  }

  private static String place(Row row) {
    return row.after().isEmpty() ? row.before().getFirst().code() : row.after().getFirst().code();
  }

  private Map<UUID, List<Thing>> groups(List<Thing> things) {
    Map<UUID, List<Thing>> groups = new LinkedHashMap<>();
    things.stream()
        .sorted(BY_CODE)
        .forEach(t -> groups.computeIfAbsent(find(t.id()), none -> new ArrayList<>()).add(t));
    return groups;
  }

  private static boolean isSame(List<Thing> from, List<Thing> to) {
    return from.stream().map(Thing::id).toList().equals(to.stream().map(Thing::id).toList());
  }

  private static What what(List<Thing> from, List<Thing> to) {
    if (from.isEmpty()) {
      return What.BEGAN;
    }
    if (to.isEmpty()) {
      return What.ENDED;
    }
    if (from.size() > 1) {
      return to.size() > 1 ? What.REARRANGED : What.MERGED;
    }
    if (to.size() > 1) {
      return What.DIVIDED;
    }
    return from.getFirst().id().equals(to.getFirst().id()) ? What.CHANGED : What.SUCCEEDED;
  }

  private static Set<Change> changes(List<Thing> from, List<Thing> to) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (from.size() != 1 || to.size() != 1) {
      return changes;
    }
    Thing was = from.getFirst();
    Thing is = to.getFirst();
    if (!was.id().equals(is.id())) {
      return changes;
    }
    note(changes, Change.NAME, was.name(), is.name());
    note(changes, Change.CODE, was.code(), is.code());
    note(changes, Change.KIND, was.kind(), is.kind());
    note(changes, Change.PARENT, was.parent(), is.parent());
    return changes;
  }

  private static void note(
      Set<Change> changes, Change change, @Nullable Object was, @Nullable Object is) {
    if (!Objects.equals(was, is)) {
      changes.add(change);
    }
  }

  private UUID find(UUID id) {
    UUID at = id;
    UUID up = leader.getOrDefault(at, at);
    while (!up.equals(at)) {
      leader.put(at, leader.getOrDefault(up, up));
      at = up;
      up = leader.getOrDefault(at, at);
    }
    return at;
  }

  private void join(UUID one, UUID other) {
    leader.put(find(one), find(other));
  }
}
