package vn.lantoa.organisation.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.organisation.WorkingCalendar;

/// [WorkingCalendar] out of memory. An edit on this node is seen at once, one on another node
/// within a second.
@Component
class CalendarInMemory implements WorkingCalendar {
  private static final int MOST_DAYS = 400;
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final CalendarRows rows;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  CalendarInMemory(CalendarRows rows) {
    this.rows = rows;
  }

  /// @param checked when the revision was last compared, on the scale of the machine's nanoseconds
  private record Kept(WorkDays days, @Nullable UUID revision, long checked) {}

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return days().isWorkingDay(day);
  }

  @Override
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    if (days > MOST_DAYS) {
      throw new IllegalArgumentException("More working days than the calendar counts: " + days);
    }
    return days().plus(day, days);
  }

  @Override
  public int workingDaysBetween(LocalDate from, LocalDate through) {
    return days().between(from, through);
  }

  /// Forgets what is kept when the running transaction ends, however it ends.
  void forgetAfterTransaction() {
    kept.set(null);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            kept.set(null);
          }
        });
  }

  private WorkDays days() {
    Kept now = kept.get();
    long moment = System.nanoTime();
    if (now != null && moment - now.checked() < FRESH) {
      return now.days();
    }
    // The revision first: days that are newer than it are read once more, older ones never kept.
    Optional<UUID> revision = rows.revision();
    WorkDays days =
        now != null && revision.equals(Optional.ofNullable(now.revision()))
            ? now.days()
            : WorkDays.of(rows.all());
    kept.set(new Kept(days, revision.orElse(null), moment));
    return days;
  }
}
