package vn.lantoa.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows in which figures by province are told: atoms put together, no atom in two of them. What
/// an atom of none of them holds is unattributed, a row of its own.
///
/// @param parts provinces by code, then units without area by code
public record Partition(List<Part> parts) {
  /// Joins the codes, and names, of provinces that are told together.
  public static final String JOINT = "+";

  public Partition {
    parts = List.copyOf(parts);
  }

  /// One row.
  public sealed interface Part {
    /// Stable name of the row within its partition.
    String key();

    Set<AtomId> atoms();
  }

  /// A province, or several that can only be told together.
  ///
  /// @param provinces by code, each as it was on the last day that counts; at least one
  /// @param former provinces of other days that are told with them
  public record Provinces(List<Area> provinces, Set<AreaId> former, Set<AtomId> atoms)
      implements Part {
    public Provinces {
      provinces = List.copyOf(provinces);
      former = Set.copyOf(former);
      atoms = Set.copyOf(atoms);
    }

    @Override
    public String key() {
      return provinces.stream().map(Area::code).collect(Collectors.joining(JOINT));
    }

    /// Whether the province is told here.
    public boolean holds(AreaId province) {
      return former.contains(province)
          || provinces.stream().anyMatch(area -> area.id().equals(province));
    }
  }

  /// A unit that stands in the national table by itself: army, police.
  public record Force(String code, String name, Set<AtomId> atoms) implements Part {
    public Force {
      atoms = Set.copyOf(atoms);
    }

    @Override
    public String key() {
      return code;
    }
  }

  /// The rows of provinces.
  public List<Provinces> provinces() {
    return parts.stream().filter(Provinces.class::isInstance).map(Provinces.class::cast).toList();
  }

  public Optional<Part> find(String key) {
    return parts.stream().filter(part -> part.key().equals(key)).findFirst();
  }

  /// The row that tells a province.
  public Optional<Provinces> of(AreaId province) {
    return provinces().stream().filter(part -> part.holds(province)).findFirst();
  }

  /// Every atom that lies in some row; facts of the others are unattributed.
  public Set<AtomId> placed() {
    return parts.stream().flatMap(part -> part.atoms().stream()).collect(Collectors.toSet());
  }
}
