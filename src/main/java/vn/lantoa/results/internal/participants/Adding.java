package vn.lantoa.results.internal.participants;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.internal.participants.CountRows.Key;
import vn.lantoa.results.internal.participants.Trees.Tree;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.Told;

/// Tells the counts of one unit of today from what units said: what it said itself, else the sum of
/// its parts when every part is told. Counts are read a level of the tree at a time, and below a
/// unit only where it said nothing of a kind itself.
final class Adding {
  private final CountRows rows;
  private final Months months;
  private final Map<YearMonth, Tree> trees;
  private final Set<UnitId> carried;
  private final UnitId unit;
  private final Map<Key, MonthSheet.Entry> entries = new HashMap<>();
  private final Set<UnitId> read = new HashSet<>();

  /// @param carried units whose counts belong to the unit, itself included
  Adding(
      CountRows rows, Months months, Map<YearMonth, Tree> trees, UnitId unit, Set<UnitId> carried) {
    this.rows = rows;
    this.months = months;
    this.trees = trees;
    this.unit = unit;
    this.carried = carried;
  }

  /// Reads what is needed for these kinds.
  Adding read(Set<Integer> kinds) {
    Map<YearMonth, List<Unit>> level = new HashMap<>();
    trees.forEach((month, tree) -> level.put(month, tree.topmost(carried)));
    for (Map<YearMonth, List<Unit>> next = level; !next.isEmpty(); ) {
      Set<UnitId> fresh = new HashSet<>();
      next.values().forEach(units -> units.forEach(one -> fresh.add(one.id())));
      fresh.removeAll(read);
      if (!fresh.isEmpty()) {
        entries.putAll(rows.entries(fresh, months));
        read.addAll(fresh);
      }
      next = below(next, kinds);
    }
    return this;
  }

  /// Parts of those that said nothing of some kind.
  private Map<YearMonth, List<Unit>> below(Map<YearMonth, List<Unit>> level, Set<Integer> kinds) {
    Map<YearMonth, List<Unit>> below = new HashMap<>();
    level.forEach(
        (month, units) -> {
          List<Unit> parts = new ArrayList<>();
          for (Unit one : units) {
            if (kinds.stream().anyMatch(kind -> entry(one, month, kind) == null)) {
              parts.addAll(tree(month).parts(one));
            }
          }
          if (!parts.isEmpty()) {
            below.put(month, parts);
          }
        });
    return below;
  }

  private Tree tree(YearMonth month) {
    return Objects.requireNonNull(trees.get(month));
  }

  MonthSheet.@Nullable Entry entry(Unit of, YearMonth month, int kind) {
    return entries.get(new Key(of.id(), month, kind));
  }

  Told told(YearMonth month, int kind) {
    List<Unit> members = tree(month).topmost(carried);
    boolean isItself = members.size() == 1 && members.getFirst().id().equals(unit);
    return isItself
        ? told(members.getFirst(), month, kind)
        : sum(members, one -> told(one, month, kind), true);
  }

  private Told told(Unit of, YearMonth month, int kind) {
    MonthSheet.Entry entry = entry(of, month, kind);
    return entry != null
        ? new Told.Said(entry.count(), entry.source())
        : sum(tree(month).parts(of), one -> told(one, month, kind), false);
  }

  private static Told sum(List<Unit> parts, Function<Unit, Told> telling, boolean carriedOn) {
    long sum = 0;
    List<Unit> from = new ArrayList<>();
    List<Unit> missing = new ArrayList<>();
    boolean anybody = false;
    for (Unit part : parts) {
      Told told = telling.apply(part);
      anybody |= !(told instanceof Told.NotSaid);
      Long count = told.count();
      if (count == null) {
        missing.add(part);
      } else {
        from.add(part);
        sum += count;
      }
    }
    if (!anybody) {
      return new Told.NotSaid();
    }
    return missing.isEmpty()
        ? new Told.Summed(sum, from, carriedOn)
        : new Told.Gaps(sum, from, missing);
  }
}
