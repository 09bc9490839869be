package vn.lantoa.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// The clock of the application under test. It stands still until a test moves it, and is set back
/// before each test.
public final class TestClock extends Clock {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /// A Friday morning: 2026-11-20 09:00 in Hà Nội, 02:00 UTC.
  public static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  private final ZoneId zone;
  private final Hand hand;

  public TestClock() {
    this(ZONE, new Hand());
  }

  private TestClock(ZoneId zone, Hand hand) {
    this.zone = zone;
    this.hand = hand;
  }

  public void set(Instant instant) {
    hand.at = instant;
  }

  /// Sets the clock to a moment as clocks in Vietnam show it.
  public void set(LocalDateTime moment) {
    set(moment.atZone(ZONE).toInstant());
  }

  /// Sets the clock to nine in the morning of a day in Vietnam.
  public void set(LocalDate day) {
    set(day.atTime(LocalTime.of(9, 0)));
  }

  public void advance(Duration duration) {
    set(hand.at.plus(duration));
  }

  public void reset() {
    set(START);
  }

  @Override
  public Instant instant() {
    return hand.at;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /// The same clock read in another zone: both move together.
  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(other, hand);
  }

  private static final class Hand {
    private volatile Instant at = START;
  }
}
