package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Units as a day sees them: who exists, who hangs below whom, and to which of them the work of
/// every unit there ever was belongs. Work of a unit that several took over, or nobody, belongs to
/// whoever carries on the unit above it.
final class Lineage {
  private static final int MOST_SCOPES = 200;

  private final LocalDate on;
  private final Map<UnitId, Unit> living;
  private final Map<UnitId, Life> lives;
  private final Map<UnitId, UnitId> bearers = new HashMap<>();
  private final Map<UnitId, List<Life>> takenOver = new HashMap<>();
  private final Map<UnitId, List<UnitId>> children = new HashMap<>();
  private final Map<RowUnits.Scope, RowUnits> rows = new ConcurrentHashMap<>();

  /// @param parent unit above it in its last days
  /// @param born first day
  /// @param ended first day after it; null while it lives
  record Life(
      UnitId unit,
      UnitKind kind,
      @Nullable UnitId parent,
      LocalDate born,
      @Nullable LocalDate ended) {

    boolean isAliveOn(LocalDate day) {
      return !born.isAfter(day) && (ended == null || ended.isAfter(day));
    }
  }

  /// @param living units of the day, parents before children
  /// @param lives of every unit there ever was
  /// @param bearer who carries on each, where that is one unit
  Lineage(LocalDate on, List<Unit> living, Collection<Life> lives, Map<UnitId, UnitId> bearer) {
    this.on = on;
    this.living = new LinkedHashMap<>();
    living.forEach(unit -> this.living.put(unit.id(), unit));
    this.lives = new HashMap<>();
    lives.forEach(life -> this.lives.put(life.unit(), life));
    this.lives.keySet().forEach(unit -> bearers.put(unit, home(unit, bearer)));
    this.lives.values().forEach(this::keepTakenOver);
    living.stream().filter(unit -> unit.parent() != null).forEach(this::keepChild);
  }

  private void keepTakenOver(Life life) {
    UnitId bearer = bearers.get(life.unit());
    Unit bearing = bearer == null ? null : living.get(bearer);
    if (bearing != null && !bearing.id().equals(life.unit()) && bearing.kind() == life.kind()) {
      takenOver.computeIfAbsent(bearing.id(), absent -> new ArrayList<>()).add(life);
    }
  }

  private void keepChild(Unit unit) {
    children.computeIfAbsent(unit.parent(), absent -> new ArrayList<>()).add(unit.id());
  }

  private @Nullable UnitId home(UnitId unit, Map<UnitId, UnitId> bearer) {
    Set<UnitId> seen = new HashSet<>();
    UnitId at = unit;
    while (at != null && seen.add(at)) {
      UnitId bearing = bearer.get(at);
      if (bearing != null) {
        return bearing;
      }
      Life life = lives.get(at);
      at = life == null ? null : life.parent();
    }
    return null;
  }

  /// Rows of targets for these units, made once.
  RowUnits rows(RowUnits.Scope scope, Supplier<RowUnits> made) {
    if (rows.size() >= MOST_SCOPES) {
      rows.clear();
    }
    return rows.computeIfAbsent(scope, absent -> made.get());
  }

  LocalDate on() {
    return on;
  }

  /// Units of the day in order.
  Collection<Unit> living() {
    return living.values();
  }

  Optional<Unit> find(UnitId unit) {
    return Optional.ofNullable(living.get(unit));
  }

  Optional<Life> life(UnitId unit) {
    return Optional.ofNullable(lives.get(unit));
  }

  /// The unit of the day to which the work of a unit belongs; null for nobody.
  @Nullable UnitId bearer(UnitId unit) {
    return bearers.get(unit);
  }

  /// Whether a unit of the day is the other one or hangs below it.
  boolean isWithin(@Nullable UnitId unit, UnitId above) {
    UnitId at = unit;
    while (at != null) {
      if (at.equals(above)) {
        return true;
      }
      Unit here = living.get(at);
      at = here == null ? null : here.parent();
    }
    return false;
  }

  /// Every unit whose work a unit of the day tells: its own, that of all below it, and what these
  /// carry on.
  Set<UnitId> sourcesOf(UnitId row) {
    Set<UnitId> sources = new HashSet<>();
    bearers.forEach(
        (unit, bearer) -> {
          if (isWithin(bearer, row)) {
            sources.add(unit);
          }
        });
    return sources;
  }

  /// Sources by row, all rows in one pass.
  Map<UnitId, Set<UnitId>> sourcesOf(Collection<UnitId> rows) {
    Map<UnitId, Set<UnitId>> sources = new HashMap<>();
    rows.forEach(row -> sources.put(row, new HashSet<>()));
    bearers.forEach(
        (unit, bearer) -> {
          UnitId at = bearer;
          while (at != null) {
            Set<UnitId> of = sources.get(at);
            if (of != null) {
              of.add(unit);
            }
            Unit here = living.get(at);
            at = here == null ? null : here.parent();
          }
        });
    return sources;
  }

  /// Units of its kind whose work a unit of the day bears, besides itself.
  List<Life> takenOver(UnitId unit) {
    return takenOver.getOrDefault(unit, List.of());
  }

  List<UnitId> childrenOf(UnitId unit) {
    return children.getOrDefault(unit, List.of());
  }
}
