package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing as it was from one day to another.
///
/// @param from first day
/// @param to first day after; null while it lasts
/// @param parent unit or area above it; null for stations and partners
/// @param area province of a provincial unit; commune of a station; area of a partner
/// @param act that opened this version; null when it was given
public record Version(
    LocalDate from,
    @Nullable LocalDate to,
    String code,
    String name,
    String kind,
    @Nullable UUID parent,
    @Nullable UUID area,
    @Nullable UUID act) {

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && lastsBeyond(day);
  }

  /// Whether it is, or will be, in force on the day or after it.
  boolean lastsBeyond(LocalDate day) {
    return to == null || day.isBefore(to);
  }

  Version from(LocalDate day, @Nullable UUID because) {
    return new Version(day, to, code, name, kind, parent, area, because);
  }

  Version to(@Nullable LocalDate day) {
    return new Version(from, day, code, name, kind, parent, area, act);
  }

  Version with(Attribute attribute, @Nullable Object value) {
    return switch (attribute) {
      case CODE -> new Version(from, to, text(value), name, kind, parent, area, act);
      case NAME -> new Version(from, to, code, text(value), kind, parent, area, act);
      case KIND -> new Version(from, to, code, name, text(value), parent, area, act);
      case PARENT -> new Version(from, to, code, name, kind, (UUID) value, area, act);
      case AREA -> new Version(from, to, code, name, kind, parent, (UUID) value, act);
    };
  }

  @Nullable Object get(Attribute attribute) {
    return switch (attribute) {
      case CODE -> code;
      case NAME -> name;
      case KIND -> kind;
      case PARENT -> parent;
      case AREA -> area;
    };
  }

  /// What may change while a thing stays the same.
  enum Attribute {
    CODE,
    NAME,
    KIND,
    PARENT,
    AREA
  }

  private static String text(@Nullable Object value) {
    return java.util.Objects.requireNonNull((String) value);
  }
}
