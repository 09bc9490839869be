package vn.lantoa.directives;

import org.jspecify.annotations.Nullable;

/// Who a clause means, before any organisation of a day is asked.
///
/// @param name as written; null for the kinds that mean a whole group
/// @param responsibility whether it leads or joins in
public record Addressee(Kind kind, @Nullable String name, Responsibility responsibility) {
  /// How units are meant.
  public enum Kind {
    /// Every provincial unit of the day.
    ALL_PROVINCIAL,
    /// Every central unit of the day.
    ALL_CENTRAL,
    /// Every base office of the day; until 30/6/2025 the district offices.
    ALL_BASE,
    /// BHXH of the army or of the police, by name.
    FORCE,
    /// One unit by its name or an alias.
    NAMED;

    /// Whether a name says which unit.
    public boolean isNamed() {
      return this == FORCE || this == NAMED;
    }
  }

  /// Who leads.
  public Addressee(Kind kind, @Nullable String name) {
    this(kind, name, Responsibility.LEAD);
  }

  /// Every provincial unit.
  public static Addressee allProvincial() {
    return new Addressee(Kind.ALL_PROVINCIAL, null);
  }

  /// Every central unit.
  public static Addressee allCentral() {
    return new Addressee(Kind.ALL_CENTRAL, null);
  }

  /// Every base office.
  public static Addressee allBase() {
    return new Addressee(Kind.ALL_BASE, null);
  }

  /// One unit by name.
  public static Addressee named(String name) {
    return new Addressee(Kind.NAMED, name);
  }

  /// One unit, by name, that joins in.
  public static Addressee coordinating(String name) {
    return new Addressee(Kind.NAMED, name, Responsibility.COORDINATING);
  }

  public boolean leads() {
    return responsibility == Responsibility.LEAD;
  }

  /// The name, empty where a group is meant.
  public String nameOrEmpty() {
    return name == null ? "" : name;
  }
}
