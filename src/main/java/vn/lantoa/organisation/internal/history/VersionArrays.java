package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.lantoa.shared.VietnameseText;

/// Versions as arrays, one for each column: thousands of rows in one statement.
final class VersionArrays {
  private final List<UUID> ids = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();

  void add(UUID id, Life life) {
    for (Version version : life.versions()) {
      ids.add(id);
      versions.add(version);
    }
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  StatementSpec bind(StatementSpec statement) {
    return statement
        .param("ids", ids.toArray(UUID[]::new))
        .param("froms", days(versions.stream().map(Version::from).toList()))
        .param("tos", tos())
        .param("codes", versions.stream().map(Version::code).toArray(String[]::new))
        .param("names", versions.stream().map(Version::name).toArray(String[]::new))
        .param(
            "folded",
            versions.stream().map(v -> VietnameseText.fold(v.name())).toArray(String[]::new))
        .param("kinds", versions.stream().map(Version::kind).toArray(String[]::new))
        .param("parents", versions.stream().map(Version::parent).toArray(UUID[]::new))
        .param("areas", versions.stream().map(Version::area).toArray(UUID[]::new))
        .param("acts", versions.stream().map(Version::act).toArray(UUID[]::new));
  }

  private String[] tos() {
    return versions.stream().map(Version::to).map(VersionArrays::text).toArray(String[]::new);
  }

  static String[] days(List<LocalDate> days) {
    return days.stream().map(VersionArrays::text).toArray(String[]::new);
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
