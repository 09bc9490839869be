package vn.lantoa.files.internal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lantoa.files.internal.scan.Clamd;
import vn.lantoa.files.internal.scan.VirusScan;

/// Health of the virus scanner: whether one is set, whether it answers, how many files wait for it.
@Component("virusScanner")
class ScannerHealth implements HealthIndicator {
  private final VirusScan scanner;
  private final ScanRows rows;

  ScannerHealth(VirusScan scanner, ScanRows rows) {
    this.scanner = scanner;
    this.rows = rows;
  }

  @Override
  public Health health() {
    boolean silent = scanner instanceof Clamd clamd && !clamd.isAlive();
    return (silent ? Health.down() : Health.up())
        .withDetail("configured", scanner instanceof Clamd)
        .withDetail("waiting", rows.countWaiting())
        .build();
  }
}
