package vn.lantoa.organisation.internal.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.shared.VietnameseText;

/// What a life becomes when a file says how it was during a span of days.
final class Lives {
  private Lives() {}

  /// The life with the version told. It replaces one that begins on the same day, is cut into one
  /// that goes over its first day, and lasts until the next one where it names no end.
  static Life with(Life life, Version told) {
    Optional<Version> covering = life.on(told.from());
    Optional<Version> next =
        life.versions().stream().filter(v -> v.from().isAfter(told.from())).findFirst();
    LocalDate to = told.to() != null ? told.to() : next.map(Version::from).orElse(null);
    Version version = named(span(told, told.from(), to), covering.orElse(null));
    List<Version> result = new ArrayList<>(life.versions());
    if (covering.isPresent()) {
      Version old = covering.get();
      result.remove(old);
      if (old.from().isBefore(told.from())) {
        if (saysTheSame(old, version)) {
          result.add(span(old, old.from(), version.to()));
          return new Life(result);
        }
        result.add(span(old, old.from(), told.from()));
        if (told.to() != null && isBefore(told.to(), old.to())) {
          result.add(span(old, told.to(), old.to()));
        }
      }
    }
    result.add(version);
    return new Life(result);
  }

  /// The life with another name and parent on the day: from that day on, or, for the last day of an
  /// order, in the whole version.
  static Life corrected(Life life, LocalDate day, Version told, boolean fromDayOn) {
    Version old = life.on(day).orElseThrow();
    Version right = named(span(told, old.from(), old.to()), old);
    if (saysTheSame(old, right)) {
      return life;
    }
    List<Version> result = new ArrayList<>(life.versions());
    result.remove(old);
    if (fromDayOn && old.from().isBefore(day)) {
      result.add(span(old, old.from(), day));
      result.add(span(right, day, old.to()));
    } else {
      result.add(right);
    }
    return new Life(result);
  }

  /// A known name keeps its writing when the file only writes it another way.
  private static Version named(Version version, @Nullable Version known) {
    if (known == null || !VietnameseText.isSameName(known.name(), version.name())) {
      return version;
    }
    return new Version(
        version.from(),
        version.to(),
        version.code(),
        known.name(),
        version.kind(),
        version.parent(),
        version.area(),
        null);
  }

  static boolean saysTheSame(Version one, Version other) {
    return one.code().equals(other.code())
        && VietnameseText.isSameName(one.name(), other.name())
        && one.kind().equals(other.kind())
        && Objects.equals(one.parent(), other.parent())
        && Objects.equals(one.area(), other.area());
  }

  private static Version span(Version version, LocalDate from, @Nullable LocalDate to) {
    return new Version(
        from,
        to,
        version.code(),
        version.name(),
        version.kind(),
        version.parent(),
        version.area(),
        null);
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }
}
