package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.NoticeWords;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// Mornings of people whose units have targets. Every look is at the end of the day before.
@LantoaTest
final class NudgesTests {
  @Autowired private Nudges nudges;
  @Autowired private Inbox inbox;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private TargetRows rows;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer hue;
  private Viewer daNang;
  private Viewer office;
  private Viewer headquarters;
  private Goals goals;
  private Deeds deeds;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Deeds.forget(jdbc);
    jdbc.sql("truncate notifications.notice").update();
    Crew crew = new Crew(accounts, organisation);
    hue = crew.officer();
    daNang = crew.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    office = crew.base();
    headquarters = crew.headquarters();
    goals = new Goals(rows, organisation, jdbc);
    deeds = new Deeds(jdbc);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  /// The job of a morning.
  private int look(int month, int day) {
    clock.set(day(month, day));
    return nudges.round();
  }

  private List<String> kinds(Viewer viewer) {
    return lines(viewer).stream().map(Inbox.Line::kind).toList();
  }

  private List<Inbox.Line> lines(Viewer viewer) {
    return inbox.list(viewer, new Inbox.Filter(Inbox.Shown.ALL, null, 1, 50)).rows();
  }

  private void conferences(UnitId unit, LocalDate day, long quantity) {
    deeds.add(goals.deed(unit, "CONFERENCE", day, new Goals.Amount(quantity, 0)));
  }

  private Target tenConferences(UnitId... units) {
    return goals.of2026(
        new Rule.Range(
            new Measure.OfWork("CONFERENCE", Field.QUANTITY), BigDecimal.TEN, null, Rule.Per.YEAR),
        Goals.units(units),
        Target.Recombined.AS_STATED);
  }

  /// By the end of 19/11, day 323, 10 × 323 / 365 = 8.85 are due: 8 are behind. 9 are enough on day
  /// 325 (8.90) and no more on day 329 (9.01).
  @Test
  void fallingBehindIsToldOnceAndAgainAfterRecovery() {
    tenConferences(hue.unit(), daNang.unit());
    conferences(hue.unit(), day(3, 3), 8);
    conferences(daNang.unit(), day(3, 3), 10);
    assertThat(look(11, 20)).isEqualTo(1);
    assertThat(kinds(hue)).containsExactly("target.behind");
    assertThat(kinds(headquarters)).containsExactly("target.units");
    assertThat(kinds(daNang)).isEmpty();
    assertThat(kinds(office)).isEmpty();
    Inbox.Line line = lines(hue).getFirst();
    assertThat(line.group()).isEqualTo(NoticeGroup.TARGET);
    assertThat(line.path()).startsWith("/targets/");

    assertThat(look(11, 21)).isZero();
    conferences(hue.unit(), day(11, 21), 1);
    assertThat(look(11, 22)).isZero();
    assertThat(look(11, 25)).isZero();
    assertThat(kinds(hue)).hasSize(1);

    assertThat(look(11, 26)).isEqualTo(1);
    assertThat(look(11, 27)).isZero();
    assertThat(kinds(hue)).containsExactly("target.behind", "target.behind");
    assertThat(kinds(headquarters)).hasSize(2);
    assertThat(kinds(daNang)).isEmpty();
  }

  @Test
  void giverHearsOfAllUnitsInOneLine() {
    tenConferences(hue.unit(), daNang.unit());
    conferences(hue.unit(), day(3, 3), 1);
    look(11, 20);
    Inbox.Line line = lines(headquarters).getFirst();
    assertThat(lines(headquarters)).hasSize(1);
    String text = NoticeWords.text(messages, Locale.of("vi"), line.kind(), line.arguments());
    assertThat(text)
        .isEqualTo(
            "Chỉ tiêu thử: 1 đơn vị mới chậm, 1 đơn vị chưa có số liệu, gồm "
                + "BHXH thành phố Huế, BHXH thành phố Đà Nẵng");
    assertThat(NoticeWords.text(messages, Locale.ENGLISH, line.kind(), line.arguments()))
        .startsWith("Chỉ tiêu thử: 1 unit newly behind, 1 unit without data, namely");
  }

  /// Nobody is told on the second of January that nothing was done this year; after two weeks they
  /// are.
  @Test
  void silenceIsToldAfterTwoWeeksUntilSomethingIsSaid() {
    tenConferences(daNang.unit());
    assertThat(look(1, 2)).isZero();
    assertThat(look(1, 15)).isZero();
    assertThat(look(1, 16)).isEqualTo(1);
    assertThat(look(1, 17)).isZero();
    assertThat(kinds(daNang)).containsExactly("target.silent");
    conferences(daNang.unit(), day(1, 17), 2);
    assertThat(look(1, 18)).isZero();
    assertThat(kinds(daNang)).hasSize(1);
    assertThat(kinds(hue)).isEmpty();
  }

  /// 2 of 5 in October. The look of 1/11 is the first after its end.
  @Test
  void missedTargetIsToldAfterItsEnd() {
    goals.inForce(
        new Rule.Range(
            new Measure.OfWork("CONFERENCE", Field.QUANTITY),
            BigDecimal.valueOf(5),
            null,
            Rule.Per.WHOLE),
        Goals.units(hue.unit()),
        DayRange.inclusive(day(10, 1), day(10, 31)),
        Target.Recombined.AS_STATED);
    conferences(hue.unit(), day(10, 1), 2);
    assertThat(look(10, 5)).isZero();
    assertThat(look(10, 31)).isEqualTo(1);
    assertThat(look(11, 1)).isEqualTo(1);
    assertThat(look(11, 2)).isZero();
    assertThat(kinds(hue)).containsExactly("target.missed", "target.behind");
    // Long after, nobody looks any more.
    assertThat(look(11, 20)).isZero();
    assertThat(jdbc.sql("select count(*) from targets.nudge").query(Long.class).single()).isZero();
  }

  private Target everyWeek() {
    return goals.inForce(
        new Rule.WeeklyFloor(
            new Measure.OfWork("BROADCAST", Field.QUANTITY), Rule.Place.UNIT, BigDecimal.ONE, null),
        Goals.units(office.unit()),
        DayRange.inclusive(day(10, 5), day(12, 31)),
        Target.Recombined.AS_STATED);
  }

  private void broadcast(LocalDate day) {
    deeds.add(goals.deed(office.unit(), "BROADCAST", day, new Goals.Amount(1, 0)));
  }

  private void excuse(Target target, LocalDate monday) {
    jdbc.sql(
            """
            insert into targets.excuse (target_id, unit_id, monday, cause, reason, excused_by,
              excused_at)
            values (:target, :unit, :monday, 'DISASTER', 'Lũ lụt', :by, now())
            """)
        .param("target", target.id().value())
        .param("unit", office.unit().value())
        .param("monday", monday)
        .param("by", ActorId.PROGRAM.value())
        .update();
  }

  /// Weeks from Monday 5/10: met, missed, excused, excused, missed, met, missed, missed.
  @Test
  void twoMissedWeeksAreToldAndExcusedOnesArePassedOver() {
    Target target = everyWeek();
    excuse(target, day(10, 19));
    excuse(target, day(10, 26));
    broadcast(day(10, 7));
    assertThat(look(10, 12)).isZero();
    assertThat(look(10, 19)).as("one missed").isZero();
    assertThat(look(10, 26)).as("one missed, one excused").isZero();
    assertThat(look(11, 2)).as("one missed, two excused").isZero();
    assertThat(look(11, 8)).as("the week runs").isZero();
    assertThat(look(11, 9)).as("missed on either side of the excused ones").isEqualTo(1);
    assertThat(look(11, 10)).isZero();
    assertThat(kinds(office)).containsExactly("target.weeks");
    assertThat(kinds(hue)).isEmpty();
    broadcast(day(11, 10));
    assertThat(look(11, 11)).as("this week is met").isZero();
    assertThat(look(11, 16)).isZero();
    assertThat(look(11, 23)).as("one missed since").isZero();
    assertThat(look(11, 30)).as("two missed since").isEqualTo(1);
    assertThat(kinds(office)).containsExactly("target.weeks", "target.weeks");
    assertThat(kinds(daNang)).isEmpty();
  }
}
