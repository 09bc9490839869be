package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Chronicle.ActMark;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Chronicle.Tie;
import vn.lantoa.organisation.Chronicle.Ties;
import vn.lantoa.organisation.Unit;

/// One line in the life of a unit or area.
///
/// @param to first day after; null while it lasts, and for what happened on a single day
/// @param thing the version that began; null for other lines
/// @param changed what is different from the version before: codes of `organisation.changed.`
/// @param others predecessors, successors, or what was above
public record LifeEntry(
    Kind kind,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Named thing,
    List<String> changed,
    List<Named> others,
    @Nullable ActMark act) {
  public LifeEntry {
    changed = List.copyOf(changed);
    others = List.copyOf(others);
  }

  /// What the line tells. In the order in which lines of one day are read.
  public enum Kind {
    FORMED,
    TOOK_OVER,
    VERSION,
    GAVE,
    WENT_INTO,
    ENDED
  }

  /// A unit or area as it was during one version.
  ///
  /// @param kindKey message of its kind
  /// @param part whether only a part of the predecessor was taken over
  public record Named(
      String href,
      String code,
      String name,
      String kindKey,
      LocalDate from,
      @Nullable LocalDate to,
      boolean part) {
    static Named of(Unit unit) {
      return new Named(
          "/organisation/units/" + unit.id() + "?on=" + unit.validFrom(),
          unit.code(),
          unit.name(),
          "organisation.kind." + unit.kind(),
          unit.validFrom(),
          unit.validTo(),
          false);
    }

    static Named of(Area area) {
      return new Named(
          "/organisation/areas/" + area.id() + "?on=" + area.validFrom(),
          area.code(),
          area.name(),
          "organisation.area.kind." + area.kind(),
          area.validFrom(),
          area.validTo(),
          false);
    }

    private Named asPart(boolean isPart) {
      return new Named(href, code, name, kindKey, from, to, isPart);
    }
  }

  static List<LifeEntry> ofUnit(List<Chapter<Unit>> life, Ties<Unit> ties) {
    return entries(life, ties, Named::of);
  }

  static List<LifeEntry> ofArea(List<Chapter<Area>> life, Ties<Area> ties) {
    return entries(life, ties, Named::of);
  }

  private static <T> List<LifeEntry> entries(
      List<Chapter<T>> life, Ties<T> ties, Function<T, Named> named) {
    List<LifeEntry> entries = new ArrayList<>();
    LocalDate birth = named.apply(life.getFirst().version()).from();
    LocalDate end = named.apply(life.getLast().version()).to();
    byDay(ties.predecessors())
        .forEach(
            (day, some) ->
                entries.add(tied(day.equals(birth) ? Kind.FORMED : Kind.TOOK_OVER, some, named)));
    Chapter<T> before = null;
    for (Chapter<T> chapter : life) {
      entries.add(version(before, chapter, named));
      before = chapter;
    }
    byDay(ties.successors())
        .forEach(
            (day, some) ->
                entries.add(tied(day.equals(end) ? Kind.WENT_INTO : Kind.GAVE, some, named)));
    if (end != null && entries.stream().noneMatch(e -> e.kind() == Kind.WENT_INTO)) {
      entries.add(new LifeEntry(Kind.ENDED, end, null, null, List.of(), List.of(), null));
    }
    entries.sort(Comparator.comparing(LifeEntry::from).thenComparing(LifeEntry::kind));
    return entries;
  }

  private static <T> Map<LocalDate, List<Tie<T>>> byDay(List<Tie<T>> ties) {
    return ties.stream()
        .collect(Collectors.groupingBy(Tie::effectiveOn, TreeMap::new, Collectors.toList()));
  }

  private static <T> LifeEntry tied(Kind kind, List<Tie<T>> ties, Function<T, Named> named) {
    return new LifeEntry(
        kind,
        ties.getFirst().effectiveOn(),
        null,
        null,
        List.of(),
        ties.stream().map(tie -> named.apply(tie.thing()).asPart(tie.part())).toList(),
        ties.getFirst().act());
  }

  private static <T> LifeEntry version(
      @Nullable Chapter<T> before, Chapter<T> chapter, Function<T, Named> named) {
    Named now = named.apply(chapter.version());
    List<Named> above = chapter.above().stream().map(named).toList();
    List<String> changed = new ArrayList<>();
    if (before != null) {
      Named was = named.apply(before.version());
      note(changed, "NAME", was.name().equals(now.name()));
      note(changed, "CODE", was.code().equals(now.code()));
      note(changed, "KIND", was.kindKey().equals(now.kindKey()));
      note(changed, "PARENT", parentOf(before, named).equals(parentOf(chapter, named)));
    }
    return new LifeEntry(Kind.VERSION, now.from(), now.to(), now, changed, above, chapter.act());
  }

  private static void note(List<String> changed, String what, boolean same) {
    if (!same) {
      changed.add(what);
    }
  }

  /// Address of what is above without the day: who it is, not as what.
  private static <T> String parentOf(Chapter<T> chapter, Function<T, Named> named) {
    return chapter.above().isEmpty()
        ? ""
        : named.apply(chapter.above().getFirst()).href().replaceFirst("[?].*", "");
  }
}
