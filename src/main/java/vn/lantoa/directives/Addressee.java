package vn.lantoa.directives;

import org.jspecify.annotations.Nullable;

/// Who a clause means, before any organisation of a day is asked.
///
/// @param name as written; null for the two kinds that mean a whole group
public record Addressee(Kind kind, @Nullable String name) {
  /// How units are meant.
  public enum Kind {
    /// Every provincial unit of the day.
    ALL_PROVINCIAL,
    /// Every central unit of the day.
    ALL_CENTRAL,
    /// BHXH of the army or of the police, by name.
    FORCE,
    /// One unit by its name or an alias.
    NAMED;

    /// Whether a name says which unit.
    public boolean isNamed() {
      return this == FORCE || this == NAMED;
    }
  }

  /// Every provincial unit.
  public static Addressee allProvincial() {
    return new Addressee(Kind.ALL_PROVINCIAL, null);
  }

  /// Every central unit.
  public static Addressee allCentral() {
    return new Addressee(Kind.ALL_CENTRAL, null);
  }

  /// One unit by name.
  public static Addressee named(String name) {
    return new Addressee(Kind.NAMED, name);
  }

  /// The name, empty where a group is meant.
  public String nameOrEmpty() {
    return name == null ? "" : name;
  }
}
