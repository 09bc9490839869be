package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.shared.VietnameseText;

/// The communes of a base unit's province on a day, with who looks after each.
///
/// @param unit the base unit
/// @param communes all of the province, by name
/// @param stamp tells this coverage of the unit from every other one
public record CoverageSheet(
    Unit unit, LocalDate on, Area province, List<Commune> communes, String stamp) {
  private static final List<String> PREFIXES = List.of("xa ", "phuong ", "dac khu ", "thi tran ");

  public CoverageSheet {
    communes = List.copyOf(communes);
  }

  /// @param by base units that look after it on the day
  public record Commune(Area area, List<Looker> by) {
    public Commune {
      by = List.copyOf(by);
    }
  }

  /// A base unit that looks after a commune.
  public record Looker(UnitId unit, String name) {}

  /// What another set of communes would mean.
  ///
  /// @param gaps communes that no base unit would look after
  /// @param overlaps communes that several would look after, those included
  public record Plan(
      List<Commune> added, List<Commune> removed, List<Commune> gaps, List<Commune> overlaps) {
    public Plan {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      gaps = List.copyOf(gaps);
      overlaps = List.copyOf(overlaps);
    }

    public boolean isChange() {
      return !added.isEmpty() || !removed.isEmpty();
    }
  }

  /// A list of communes that somebody pasted.
  ///
  /// @param unknown what no commune of the province is called
  /// @param ambiguous what several are called
  public record Pasted(Set<AreaId> found, List<String> unknown, List<Ambiguous> ambiguous) {
    public Pasted {
      found = Set.copyOf(found);
      unknown = List.copyOf(unknown);
      ambiguous = List.copyOf(ambiguous);
    }

    public boolean isClear() {
      return unknown.isEmpty() && ambiguous.isEmpty();
    }
  }

  /// @param typed what was pasted
  /// @param meant communes that are called so
  public record Ambiguous(String typed, List<Area> meant) {
    public Ambiguous {
      meant = List.copyOf(meant);
    }
  }

  public boolean isCovered(Commune commune) {
    return commune.by().stream().anyMatch(looker -> looker.unit().equals(unit.id()));
  }

  public Set<AreaId> covered() {
    return communes.stream()
        .filter(this::isCovered)
        .map(commune -> commune.area().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  public Plan plan(Set<AreaId> wanted) {
    List<Commune> added = new ArrayList<>();
    List<Commune> removed = new ArrayList<>();
    List<Commune> gaps = new ArrayList<>();
    List<Commune> overlaps = new ArrayList<>();
    for (Commune commune : communes) {
      boolean before = isCovered(commune);
      boolean after = wanted.contains(commune.area().id());
      int others = commune.by().size() - (before ? 1 : 0);
      if (after && !before) {
        added.add(commune);
      } else if (before && !after) {
        removed.add(commune);
      }
      if (!after && others == 0) {
        gaps.add(commune);
      } else if (others + (after ? 1 : 0) > 1) {
        overlaps.add(commune);
      }
    }
    return new Plan(added, removed, gaps, overlaps);
  }

  /// Reads names or codes, one a line or separated by comma, semicolon or tab; names with or
  /// without "xã", "phường" before them, whatever the diacritics.
  public Pasted read(String text) {
    Set<AreaId> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    List<Ambiguous> ambiguous = new ArrayList<>();
    for (String part : text.split("[\\n\\r,;\\t]", -1)) {
      String typed = part.strip();
      if (typed.isEmpty()) {
        continue;
      }
      List<Area> meant = meant(typed);
      switch (meant.size()) {
        case 0 -> unknown.add(typed);
        case 1 -> found.add(meant.getFirst().id());
        default -> ambiguous.add(new Ambiguous(typed, meant));
      }
    }
    return new Pasted(found, unknown, ambiguous);
  }

  private List<Area> meant(String typed) {
    String folded = VietnameseText.fold(typed);
    List<Area> exact =
        communes.stream()
            .map(Commune::area)
            .filter(a -> a.code().equals(typed) || VietnameseText.fold(a.name()).equals(folded))
            .toList();
    return exact.isEmpty()
        ? communes.stream()
            .map(Commune::area)
            .filter(area -> bare(VietnameseText.fold(area.name())).equals(bare(folded)))
            .toList()
        : exact;
  }

  /// Whether the commune's name or code holds the text.
  public static boolean holds(Commune commune, String text) {
    return VietnameseText.fold(commune.area().name()).contains(VietnameseText.fold(text))
        || commune.area().code().equals(text.strip());
  }

  private static String bare(String folded) {
    return PREFIXES.stream()
        .filter(folded::startsWith)
        .findFirst()
        .map(prefix -> folded.substring(prefix.length()))
        .orElse(folded);
  }
}
