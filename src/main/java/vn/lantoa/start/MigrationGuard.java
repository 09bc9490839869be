package vn.lantoa.start;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.StartupRefusal;

/// Migrates, but never an older program on a newer database: it would misread what it does not
/// know.
@Component
final class MigrationGuard implements FlywayMigrationStrategy {
  @Override
  public void migrate(Flyway flyway) {
    MigrationInfo[] all = flyway.info().all();
    Optional<MigrationVersion> applied = newest(all, MigrationState::isApplied);
    Optional<MigrationVersion> known = newest(all, MigrationState::isResolved);
    MigrationVersion newestKnown = known.orElse(MigrationVersion.EMPTY);
    if (applied.isPresent() && applied.get().compareTo(newestKnown) > 0) {
      refuse(applied.get(), newestKnown);
    }
    flyway.migrate();
  }

  private static Optional<MigrationVersion> newest(
      MigrationInfo[] all, Predicate<MigrationState> states) {
    return Arrays.stream(all)
        .filter(info -> states.test(info.getState()))
        .flatMap(info -> Optional.ofNullable(info.getVersion()).stream())
        .max(Comparator.naturalOrder());
  }

  private static void refuse(MigrationVersion applied, MigrationVersion known) {
    String newest = String.valueOf(known.getVersion());
    throw new StartupRefusal(
        "Cơ sở dữ liệu thuộc phiên bản mới hơn (%s) chương trình này (%s); hãy dùng bản Lan Tỏa mới hơn."
            .formatted(applied.getVersion(), newest),
        "The database is of a newer version (%s) than this program (%s); use a newer Lan Tỏa."
            .formatted(applied.getVersion(), newest));
  }
}
