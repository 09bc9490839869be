package vn.lantoa.results.internal.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.CubeWork;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.internal.measures.FormulaRules.Cut;
import vn.lantoa.results.internal.measures.MeasureSums.Asked;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Few records or many: the communes are those that a count of the records finds.
@LantoaTest
final class CommunesReachedTests {
  private static final int RECORDS = 200;
  private static final int QUESTIONS = 60;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private CommunesReached communes;

  @Test
  void communesAreThoseOfTheRecordsThatCount() {
    data.loadDetail("organisation/demo");
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    CubeWork.campaign(jdbc, "TET", "[2024-01-15,2024-02-20)");
    long seed = 3_321;
    Random random = new Random(seed);
    CubeWork work = new CubeWork(jdbc, organisation, random);
    for (int n = 0; n < RECORDS; n++) {
      work.add(true);
    }
    jdbc.sql(
            """
            update activities.activity
            set status = 'WITHDRAWN', approved = false, approved_by = null, approved_at = null
            where quantity % 7 = 0
            """)
        .update();
    long most = 0;
    for (int n = 0; n < QUESTIONS; n++) {
      Asked asked = question(random);
      long counted = naive(asked);
      assertThat(communes.count(asked, 0)).as("few, %s, seed %s", asked, seed).isEqualTo(counted);
      assertThat(communes.count(asked, Long.MAX_VALUE))
          .as("many, %s, seed %s", asked, seed)
          .isEqualTo(counted);
      most = Math.max(most, counted);
    }
    assertThat(most).isGreaterThan(20);
  }

  private Asked question(Random random) {
    LocalDate from = LocalDate.of(2025, 7, 1).plusDays(random.nextInt(200));
    Set<UnitId> units =
        organisation.unitsOn(LocalDate.of(2026, 4, 1)).stream()
            .filter(unit -> random.nextInt(3) > 0)
            .map(unit -> unit.id())
            .collect(Collectors.toSet());
    return new Asked(
        new DayRange(from, from.plusDays(1 + random.nextInt(400))),
        new Cut(
            random.nextBoolean() ? Set.of() : Set.of(1, 2 + random.nextInt(5)),
            random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 0,
            random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 0),
        random.nextBoolean() ? Approval.ALL : Approval.APPROVED,
        random.nextInt(4) == 0 ? units : null);
  }

  private record Placed(
      UUID area, LocalDate day, UnitId unit, int form, int audiences, int areas, String status) {}

  private long naive(Asked asked) {
    return jdbc
        .sql(
            """
            select area_id, counted_day, unit_id, form_id, audiences, policy_areas, status
            from activities.activity
            where area_id is not null
            """)
        .query(
            (rs, n) ->
                new Placed(
                    rs.getObject(1, UUID.class),
                    rs.getObject(2, LocalDate.class),
                    new UnitId(rs.getObject(3, UUID.class)),
                    rs.getInt(4),
                    rs.getInt(5),
                    rs.getInt(6),
                    rs.getString(7)))
        .list()
        .stream()
        .filter(each -> counts(asked, each))
        .map(Placed::area)
        .distinct()
        .count();
  }

  private static boolean counts(Asked asked, Placed each) {
    Cut cut = asked.cut();
    Set<UnitId> units = asked.units();
    return asked.period().contains(each.day())
        && (cut.forms().isEmpty() || cut.forms().contains(each.form()))
        && (units == null || units.contains(each.unit()))
        && (cut.audiences() == 0 || (cut.audiences() & each.audiences()) != 0)
        && (cut.policyAreas() == 0 || (cut.policyAreas() & each.areas()) != 0)
        && (asked.approval() == Approval.ALL
            ? !each.status().equals("WITHDRAWN")
            : each.status().equals("APPROVED"));
  }
}
