package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// The [Fate] of every area, and of work whose place is unknown. Before its birth a place lies
/// where all its predecessors lay, after its end where all its successors lie; where they differ,
/// in no single province.
final class Fates {
  private static final String PROVINCE = AreaKind.PROVINCE.name();

  private final History history;
  private final List<LocalDate> days;
  private final Map<UUID, Fate> areas = new HashMap<>();

  /// Provinces of places on the day at hand; a place that is being looked for maps to nothing.
  private final Map<UUID, Optional<UUID>> onDay = new HashMap<>();

  Fates(History history) {
    this.history = history;
    this.days = List.copyOf(boundaries(history));
    Map<UUID, Fate.Builder> builders = new HashMap<>();
    eachDay(
        (day, to) ->
            history
                .lives(Kingdom.AREA)
                .keySet()
                .forEach(
                    area ->
                        builders
                            .computeIfAbsent(area, absent -> new Fate.Builder())
                            .add(day, to, provinceOf(area, day))));
    builders.forEach((area, builder) -> areas.put(area, builder.build()));
  }

  Map<UUID, Fate> ofAreas() {
    return Map.copyOf(areas);
  }

  /// The fate of work of a unit of which nobody knows where it happened.
  Map<UUID, Fate> ofUnits(Collection<UUID> units) {
    Map<UUID, Fate.Builder> builders = new HashMap<>();
    eachDay(
        (day, to) ->
            units.forEach(
                unit ->
                    builders
                        .computeIfAbsent(unit, absent -> new Fate.Builder())
                        .add(day, to, provinceOfUnit(unit, day))));
    Map<UUID, Fate> fates = new HashMap<>();
    builders.forEach((unit, builder) -> fates.put(unit, builder.build()));
    return fates;
  }

  private interface EachDay {
    void on(LocalDate day, @Nullable LocalDate to);
  }

  private void eachDay(EachDay action) {
    for (int i = 0; i < days.size(); i++) {
      onDay.clear();
      action.on(days.get(i), i + 1 < days.size() ? days.get(i + 1) : null);
    }
  }

  /// Days on which anything about areas or the offices of provinces changes.
  private static SortedSet<LocalDate> boundaries(History history) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Stream.of(Kingdom.AREA, Kingdom.UNIT)
        .flatMap(of -> history.lives(of).values().stream())
        .flatMap(life -> life.versions().stream())
        .filter(version -> version.area() != null || isArea(version))
        .forEach(
            version -> {
              days.add(version.from());
              LocalDate to = version.to();
              if (to != null) {
                days.add(to);
              }
            });
    return days;
  }

  private static boolean isArea(Version version) {
    return Stream.of(AreaKind.values()).anyMatch(kind -> kind.name().equals(version.kind()));
  }

  private @Nullable UUID provinceOf(UUID area, LocalDate day) {
    Optional<UUID> known = onDay.get(area);
    if (known == null) {
      onDay.put(area, Optional.empty());
      known = Optional.ofNullable(found(area, day));
      onDay.put(area, known);
    }
    return known.orElse(null);
  }

  private @Nullable UUID found(UUID area, LocalDate day) {
    Optional<Life> life = history.find(Kingdom.AREA, area);
    if (life.isEmpty()) {
      return null;
    }
    Optional<Version> there = life.get().on(day);
    if (there.isPresent()) {
      UUID parent = there.get().parent();
      if (there.get().kind().equals(PROVINCE)) {
        return area;
      }
      return parent == null ? null : provinceOf(parent, day);
    }
    boolean unborn = day.isBefore(life.get().begins());
    List<UUID> kin = unborn ? predecessors(area) : successors(area);
    if (!kin.isEmpty()) {
      return common(kin.stream().map(other -> provinceOf(other, day)).toList());
    }
    UUID above = unborn ? formerly(area, life.get()) : life.get().versions().getLast().parent();
    return above == null ? null : provinceOf(above, day);
  }

  private List<UUID> predecessors(UUID area) {
    return history.predecessorsOf(Kingdom.AREA, area).stream()
        .map(Succession::predecessor)
        .toList();
  }

  private List<UUID> successors(UUID area) {
    return history.successorsOf(Kingdom.AREA, area).stream().map(Succession::successor).toList();
  }

  /// Where a place without predecessors lay before it was founded: where somebody said, else in the
  /// same province.
  private @Nullable UUID formerly(UUID area, Life life) {
    UUID said = history.formerProvinces().get(area);
    return said == null ? life.versions().getFirst().parent() : said;
  }

  private @Nullable UUID provinceOfUnit(UUID unit, LocalDate day) {
    Optional<Life> life = history.find(Kingdom.UNIT, unit);
    if (life.isEmpty()) {
      return null;
    }
    Optional<Version> there = life.get().on(day);
    if (there.isPresent()) {
      UUID area = there.get().area();
      return area == null ? null : provinceOf(area, day);
    }
    // Before its birth a unit had no work; after its end its work is its successors'.
    return day.isBefore(life.get().begins())
        ? null
        : common(
            history.successorsOf(Kingdom.UNIT, unit).stream()
                .map(s -> provinceOfUnit(s.successor(), day))
                .toList());
  }

  private static @Nullable UUID common(List<@Nullable UUID> provinces) {
    UUID first = provinces.isEmpty() ? null : provinces.getFirst();
    for (UUID province : provinces) {
      if (province == null || !province.equals(first)) {
        return null;
      }
    }
    return first;
  }
}
