package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.ActorId;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Origin;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.State;
import vn.lantoa.targets.Target;
import vn.lantoa.testing.LantoaTest;

/// Numbers of the register, and numbers that change within the year of a target.
@LantoaTest
final class DatedNumbersTests {
  @Autowired private Denominators denominators;
  @Autowired private DenominatorRows given;
  @Autowired private TargetRows rows;
  @Autowired private ProgressDesk desk;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Goals goals;
  private UnitId hue;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Deeds.forget(jdbc);
    goals = new Goals(rows, organisation, jdbc);
    hue = goals.unit("46");
  }

  private void give(String series, UnitId unit, LocalDate from, long value) {
    given.write(
        new Denominators.Entry(series, unit, from, BigDecimal.valueOf(value), "Niên giám"),
        ActorId.PROGRAM,
        Instant.EPOCH);
  }

  /// Thuận Hóa looks after five communes since 1/7/2025; a number that was entered goes first, from
  /// its day on.
  @Test
  void communesAreCountedInTheRegisterUntilANumberIsEntered() {
    UnitId office = goals.unit("46-01");
    LocalDate start = LocalDate.of(2025, 7, 1);
    assertThat(denominators.known("COMMUNES", office, start))
        .contains(new Known(BigDecimal.valueOf(5), Origin.REGISTER));
    assertThat(denominators.known("LABOUR_FORCE", office, start)).isEmpty();
    give("COMMUNES", office, LocalDate.of(2026, 1, 1), 6);
    assertThat(denominators.known("COMMUNES", office, LocalDate.of(2025, 12, 31)))
        .contains(new Known(BigDecimal.valueOf(5), Origin.REGISTER));
    assertThat(denominators.known("COMMUNES", office, LocalDate.of(2026, 1, 1)))
        .contains(new Known(BigDecimal.valueOf(6), Origin.GIVEN));
  }

  /// 500 people in March, of 1 000 until June and 2 000 from July: one half, then a quarter of what
  /// is asked to be two fifths.
  @Test
  void targetIsJudgedByTheNumberOfTheDay() {
    give("LABOUR_FORCE", hue, LocalDate.of(2026, 1, 1), 1_000);
    give("LABOUR_FORCE", hue, LocalDate.of(2026, 7, 1), 2_000);
    new Deeds(jdbc)
        .add(goals.deed(hue, "CONFERENCE", LocalDate.of(2026, 3, 3), new Goals.Amount(1, 500)));
    Target target =
        goals.of2026(
            new Rule.Share(
                new Measure.OfWork(Measure.ALL_FORMS, Field.PEOPLE),
                "LABOUR_FORCE",
                new BigDecimal("0.4")),
            Goals.units(hue),
            Target.Recombined.AS_STATED);
    Standing june = standing(target, LocalDate.of(2026, 6, 30));
    assertThat(june.denominator()).isEqualByComparingTo("1000");
    assertThat(june.ratio()).isEqualByComparingTo("0.5");
    assertThat(june.state()).isEqualTo(State.MET);
    Standing july = standing(target, LocalDate.of(2026, 7, 1));
    assertThat(july.denominator()).isEqualByComparingTo("2000");
    assertThat(july.ratio()).isEqualByComparingTo("0.25");
    assertThat(july.required()).isEqualByComparingTo("800");
    assertThat(july.gap()).isEqualByComparingTo("300");
    // 0.4 × 182 / 365 = 0.199 is due on day 182, 0.4 × 230 / 365 = 0.252 on day 230 (18 August)
    assertThat(july.state()).isEqualTo(State.ON_PACE);
    assertThat(standing(target, LocalDate.of(2026, 8, 18)).state()).isEqualTo(State.BEHIND);
  }

  private Standing standing(Target target, LocalDate on) {
    return desk.evaluate(List.of(target), Standings.When.on(on), unit -> true)
        .getFirst()
        .rows()
        .getFirst();
  }
}
