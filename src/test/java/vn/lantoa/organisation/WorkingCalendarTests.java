package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.organisation.CalendarDay.Kind;
import vn.lantoa.organisation.CalendarDays.Effect;
import vn.lantoa.organisation.CalendarDays.Outcome;
import vn.lantoa.organisation.CalendarDays.TableOfDays;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.AuditTrail;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class WorkingCalendarTests {
  private static final ActorId SOMEBODY = new ActorId(UUID.randomUUID());

  // A Wednesday without meaning.
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired private WorkingCalendar calendar;
  @Autowired private CalendarDays days;
  @Autowired private AuditTrail trail;

  @AfterEach
  void leaveTheShippedCalendar() {
    days.find(DAY).ifPresent(day -> days.remove(SOMEBODY, DAY, day.version()));
  }

  private static CalendarDay.Facts off(String name) {
    return new CalendarDay.Facts(DAY, Kind.HOLIDAY, name, "", false);
  }

  @Test
  void shippedHolidaysAreDaysOff() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 29))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 4, 27))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 20))).isTrue();
  }

  @Test
  void madeUpSaturdayIsWorkedOn() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 29))).isFalse();
    // Friday 21/8, Saturday 22/8 made up, Monday 24/8
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 8, 21), 2))
        .isEqualTo(LocalDate.of(2026, 8, 24));
  }

  @Test
  void holidaysAroundNationalDayAreStepped() {
    // Friday 28/8/2026; off 29/8 to 2/9; Thursday 3/9 is the first working day after.
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 8, 28), 1))
        .isEqualTo(LocalDate.of(2026, 9, 3));
    assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 8, 28), LocalDate.of(2026, 9, 3)))
        .isEqualTo(1);
  }

  @Test
  void editIsSeenAtOnce() {
    assertThat(calendar.isWorkingDay(DAY)).isTrue();
    assertThat(days.add(SOMEBODY, off("Nghỉ"))).isInstanceOf(Outcome.Done.class);
    assertThat(calendar.isWorkingDay(DAY)).isFalse();
    assertThat(days.remove(SOMEBODY, DAY, 1)).isInstanceOf(Outcome.Removed.class);
    assertThat(calendar.isWorkingDay(DAY)).isTrue();
    assertThat(trail.list(new AuditTrail.Filter("calendar:" + DAY, null, 10)))
        .extracting(AuditTrail.Row::action)
        .contains("calendar.added", "calendar.removed");
  }

  @Test
  void changeFromAnOldPageIsStale() {
    days.add(SOMEBODY, off("Một"));
    assertThat(days.change(SOMEBODY, off("Hai"), 1)).isInstanceOf(Outcome.Done.class);
    assertThat(days.change(SOMEBODY, off("Ba"), 1))
        .isEqualTo(new Outcome.Stale(new CalendarDay(off("Hai"), 2)));
    assertThat(days.add(SOMEBODY, off("Bốn"))).isInstanceOf(Outcome.Stale.class);
  }

  @Test
  void madeUpWeekdayIsRefused() {
    assertThat(days.add(SOMEBODY, new CalendarDay.Facts(DAY, Kind.WORKING, "A", "", false)))
        .isEqualTo(new Outcome.Wrong("kind", "calendar.kind.weekday"));
    assertThat(days.add(SOMEBODY, off("  ")))
        .isEqualTo(new Outcome.Wrong("name", "calendar.name.length"));
  }

  @Test
  void tableWithOneWrongRowChangesNothing() {
    String table =
        """
        ngày;loại;tên
        14/10/2026;nghỉ;Ngày thử
        31/02/2026;nghỉ;Không có ngày này
        2026-10-14;nghỉ;Hai lần
        2026-10-15;làm bù;Thứ Năm
        """;
    TableOfDays refused = days.takeIn(SOMEBODY, table);
    assertThat(refused.isWhole()).isFalse();
    assertThat(refused.faults())
        .extracting(fault -> fault.line() + " " + fault.code())
        .containsExactly(
            "3 calendar.table.day", "4 calendar.table.twice", "5 calendar.kind.weekday");
    assertThat(days.find(DAY)).isEmpty();
  }

  @Test
  void tableTakenInTwiceChangesNothing() {
    String table =
        "2026-10-14,holiday,Ngày thử,Trial day,x\n2026-11-24,nghỉ,Ngày Văn hóa Việt Nam,Vietnamese Culture Day,dự kiến\n";
    TableOfDays first = days.takeIn(SOMEBODY, table);
    assertThat(first.count(Effect.NEW)).isEqualTo(1);
    assertThat(first.count(Effect.UNCHANGED)).isEqualTo(1);
    assertThat(calendar.isWorkingDay(DAY)).isFalse();
    TableOfDays again = days.takeIn(SOMEBODY, table);
    assertThat(again.count(Effect.UNCHANGED)).isEqualTo(2);
    assertThat(days.find(DAY).orElseThrow().version()).isEqualTo(1);
  }
}
