package vn.lantoa.organisation.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.Remembered;
import vn.lantoa.shared.Revisions;

/// Units and areas in memory: every request asks where its unit hangs. They change a few times a
/// year.
@Component
class InMemory {
  static final String REVISIONS = "organisation";

  private final Remembered<UnitLives> units;
  private final Remembered<AreaLives> areas;

  InMemory(JdbcClient jdbc, Revisions revisions) {
    this.units = new Remembered<>(revisions, REVISIONS, () -> UnitLives.read(jdbc));
    this.areas = new Remembered<>(revisions, REVISIONS, () -> AreaLives.read(jdbc));
  }

  UnitLives units() {
    return units.now();
  }

  AreaLives areas() {
    return areas.now();
  }
}
