package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All versions of one thing, oldest first, at least one.
public record Life(List<Version> versions) {
  public Life {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("A life has at least one version");
    }
    versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
  }

  public LocalDate begins() {
    return versions.getFirst().from();
  }

  /// First day after; null while it lasts.
  public @Nullable LocalDate ends() {
    return versions.getLast().to();
  }

  public Optional<Version> on(LocalDate day) {
    return versions.stream().filter(version -> version.isOn(day)).findFirst();
  }

  /// The version on the day, or the nearest one.
  public Version near(LocalDate day) {
    return on(day)
        .orElseGet(() -> day.isBefore(begins()) ? versions.getFirst() : versions.getLast());
  }

  /// The life as it is when it ends on the day before; absent when nothing would be left.
  Optional<Life> until(LocalDate day) {
    List<Version> kept = new ArrayList<>();
    for (Version version : versions) {
      if (version.from().isBefore(day)) {
        kept.add(version.lastsBeyond(day) ? version.to(day) : version);
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Life(kept));
  }

  /// The life with another value of an attribute from the day on, until the day on which the given
  /// history itself changes it.
  Life changed(
      LocalDate day, Version.Attribute attribute, @Nullable Object value, @Nullable UUID act) {
    Optional<Version> there = on(day);
    if (there.isEmpty()) {
      return this;
    }
    Object replaced = there.get().get(attribute);
    List<Version> result = new ArrayList<>();
    boolean going = true;
    for (Version version : versions) {
      going = going && (!begunOn(version, day) || Objects.equals(version.get(attribute), replaced));
      if (!version.lastsBeyond(day) || !going) {
        result.add(version);
      } else if (version.from().isBefore(day)) {
        result.add(version.to(day));
        result.add(version.from(day, act).with(attribute, value));
      } else {
        Version changed = version.with(attribute, value);
        result.add(version.from().equals(day) ? changed.from(day, act) : changed);
      }
    }
    return new Life(result);
  }

  private static boolean begunOn(Version version, LocalDate day) {
    return !version.from().isBefore(day);
  }

  /// The life with neighbours that say the same folded into one.
  Life folded() {
    List<Version> result = new ArrayList<>();
    for (Version version : versions) {
      Version last = result.isEmpty() ? null : result.getLast();
      if (last != null
          && version.from().equals(last.to())
          && last.from(version.from(), version.act()).to(version.to()).equals(version)) {
        result.set(result.size() - 1, last.to(version.to()));
      } else {
        result.add(version);
      }
    }
    return new Life(result);
  }
}
