package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Registers.Values;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Version;

/// How a given life changes when somebody says something of it.
final class GivenLives {
  private GivenLives() {}

  static Life beginning(Values values) {
    LocalDate lastDay = values.lastDay();
    return new Life(List.of(version(values, lastDay == null ? null : lastDay.plusDays(1))));
  }

  /// The life with other values from the day until the version of that day ends; absent when it
  /// does not live then.
  static Optional<Life> saying(Life life, Values values) {
    Optional<Version> there = life.on(values.from());
    if (there.isEmpty()) {
      return Optional.empty();
    }
    List<Version> versions = new ArrayList<>();
    for (Version version : life.versions()) {
      if (!version.equals(there.get())) {
        versions.add(version);
        continue;
      }
      if (version.from().isBefore(values.from())) {
        versions.add(ending(version, values.from()));
      }
      versions.add(version(values, version.to()));
    }
    return Optional.of(new Life(versions));
  }

  /// The life with another first day after it; absent when nothing would be left.
  static Optional<Life> ending(Life life, LocalDate day) {
    List<Version> kept =
        new ArrayList<>(
            life.versions().stream().filter(version -> version.from().isBefore(day)).toList());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    kept.set(kept.size() - 1, ending(kept.getLast(), day));
    return Optional.of(new Life(kept));
  }

  private static Version ending(Version version, LocalDate day) {
    return new Version(
        version.from(),
        day,
        version.code(),
        version.name(),
        version.kind(),
        version.parent(),
        version.area(),
        version.act());
  }

  private static Version version(Values values, @Nullable LocalDate to) {
    AreaId area = values.area();
    return new Version(
        values.from(),
        to,
        values.code(),
        values.name(),
        values.kind(),
        null,
        area == null ? null : area.value(),
        null);
  }
}
