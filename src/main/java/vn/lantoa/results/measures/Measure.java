package vn.lantoa.results.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.Term;

/// A word of the agency that is printed with a figure, with every definition that it ever had.
///
/// @param code stable: `CONFERENCES`
/// @param noun what it is counted in
/// @param owner who answers for it, in words
/// @param versions oldest first, at least one
public record Measure(
    String code,
    Term name,
    Term noun,
    Formula.Aggregation aggregation,
    String owner,
    List<Version> versions) {
  public Measure {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("A measure has a definition: " + code);
    }
  }

  /// A definition as it held from a day on.
  ///
  /// @param number from 1
  /// @param from first day on which reports print by it
  /// @param basis document that it follows
  /// @param note what changed and why; empty for the first
  /// @param by null for what came with the program
  public record Version(
      int number,
      LocalDate from,
      Formula formula,
      String basis,
      String note,
      @Nullable UUID by,
      Instant at) {}

  /// A measure by one of its definitions: `CONFERENCES@1`; without a number by the one that holds
  /// on the day of asking.
  ///
  /// @param version null for the one that holds
  public record Ref(String code, @Nullable Integer version) {
    private static final Pattern WRITTEN =
        Pattern.compile("([A-Z][A-Z0-9_]{1,59})(?:@(\\d{1,4}))?");

    /// Absent when it is not written so.
    public static Optional<Ref> parse(String text) {
      var matcher = WRITTEN.matcher(text.strip());
      return matcher.matches()
          ? Optional.of(
              new Ref(
                  matcher.group(1),
                  matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return version == null ? code : code + "@" + version;
    }
  }

  /// The definition that holds on a day; before the first one, the first.
  public Version on(LocalDate day) {
    Version held = versions.getFirst();
    for (Version version : versions) {
      if (!version.from().isAfter(day)) {
        held = version;
      }
    }
    return held;
  }

  public Optional<Version> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  public Version latest() {
    return versions.getLast();
  }

  /// How the version is written.
  public Ref ref(Version version) {
    return new Ref(code, version.number());
  }
}
