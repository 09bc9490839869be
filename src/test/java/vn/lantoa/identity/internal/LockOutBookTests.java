package vn.lantoa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LockOutBookTests {
  /// 30 s doubled: 30, 60, 120, 240, 480, 960, 1920, then 3840 is more than an hour.
  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "4, 0",
    "5, 30",
    "6, 60",
    "7, 120",
    "10, 960",
    "11, 1920",
    "12, 3600",
    "2000000, 3600"
  })
  void lockOutDoublesUpToAnHour(int failures, long seconds) {
    assertThat(LockOutBook.lockOutAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
