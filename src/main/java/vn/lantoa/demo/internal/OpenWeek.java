package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Week;

/// The week that is still open, for the collection board: of each ten base offices about four are
/// approved, three have sent, one says zero, two have not reported.
@Component
class OpenWeek {
  /// Usual quantity a week and base office, by form of the board.
  private static final Map<String, Integer> USUAL =
      Map.of(
          "CONFERENCE", 1,
          "SMALL_GROUP", 5,
          "BROADCAST", 18,
          "LOCAL_PRESS_ITEM", 1,
          "PORTAL_ITEM", 2,
          "SOCIAL_POST", 9,
          "STAFF_SHARE", 34,
          "PRINTED_ITEM", 210);

  private final Taxonomies taxonomies;
  private final DemoUnits units;
  private final JdbcClient jdbc;

  OpenWeek(Taxonomies taxonomies, DemoUnits units, JdbcClient jdbc) {
    this.taxonomies = taxonomies;
    this.units = units;
    this.jdbc = jdbc;
  }

  /// Takes a record and whether it is approved.
  interface Target {
    void accept(DemoActivities.Work work, boolean approved);
  }

  private enum Mark {
    APPROVED,
    SENT,
    ZERO,
    NOT_REPORTED
  }

  void generate(LocalDate today, Target target) {
    DayRange days = DayRange.inclusive(Week.of(today).monday(), today);
    List<DemoUnits.Worker> offices = offices(today);
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(DemoActivities.SEED + 47);
    for (int number = 0; number < offices.size(); number++) {
      Mark mark = markOf(number);
      if (mark == Mark.APPROVED || mark == Mark.SENT) {
        for (Form form : taxonomies.boardForms()) {
          target.accept(work(form, days, offices.get(number), random), mark == Mark.APPROVED);
        }
      }
    }
  }

  void reportZero(LocalDate today) {
    List<DemoUnits.Worker> offices = offices(today);
    for (int number = 0; number < offices.size(); number++) {
      if (markOf(number) == Mark.ZERO) {
        jdbc.sql(
                """
                insert into activities.period_report
                  (unit_id, period, first_day, end_day, kind, reported_by, reported_at)
                values (:unit, :period, :monday, :end, 'ZERO', :by, :at)
                """)
            .param("unit", offices.get(number).unit().value())
            .param("period", Week.of(today).code())
            .param("monday", Week.of(today).monday())
            .param("end", Week.of(today).days().end())
            .param("by", ActorId.PROGRAM.value())
            .param("at", OffsetDateTime.of(today.atTime(9, 0), ZoneOffset.ofHours(7)))
            .update();
      }
    }
  }

  /// Broadcasts of the weeks before were played by the station of their commune, where it has one.
  void placeAtStations(LocalDate today) {
    jdbc.sql(
            """
            update activities.activity a
            set station_id = s.station_id
            from organisation.station_version s
            where s.area_id = a.area_id
              and s.valid @> a.last_day
              and a.form_id = (select id from policy.form where code = 'BROADCAST')
              and a.counted_day < :monday
            """)
        .param("monday", Week.of(today).monday())
        .update();
  }

  private List<DemoUnits.Worker> offices(LocalDate today) {
    return units.on(today).stream().filter(worker -> !worker.places().isEmpty()).toList();
  }

  private static Mark markOf(int number) {
    return switch (number % 10) {
      case 0, 1, 4, 7 -> Mark.APPROVED;
      case 2, 3, 6 -> Mark.SENT;
      case 9 -> Mark.ZERO;
      default -> Mark.NOT_REPORTED;
    };
  }

  private static DemoActivities.Work work(
      Form form, DayRange days, DemoUnits.Worker office, RandomGenerator random) {
    int usual = USUAL.getOrDefault(form.code(), 1);
    long quantity = usual * random.nextLong(60, 140) / 100 + random.nextInt(2);
    DemoUnits.Place place = office.places().get(random.nextInt(office.places().size()));
    return new DemoActivities.Work(
        days,
        form,
        office.unit(),
        place.area(),
        place.name(),
        place.atom(),
        Subjects.policyAreas(random),
        Subjects.audiences(form, random),
        quantity,
        form.attended() ? quantity * random.nextLong(9, 40) : 0);
  }
}
