package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.targets.Standing.Forecast;
import vn.lantoa.targets.Standing.Method;

final class WeeksAheadTests {
  private static List<Boolean> weeks(String verdicts) {
    return verdicts.chars().mapToObj(verdict -> verdict == '+').toList();
  }

  /// 8 missed, then 16 met, 12 to come: of the late eight all were met, so 16 + 12 = 28; of all 16
  /// of 24 were: 16 + 8 = 24. Looking back, the late weeks were nearer.
  @Test
  void followsTheLateWeeksWhereTheyToldBetter() {
    Forecast said = new WeeksAhead(weeks("--------++++++++++++++++"), 12).forecast();
    assertThat(said.method()).isEqualTo(Method.SEASON);
    assertThat(said.value()).isEqualByComparingTo("28");
    assertThat(said.naive()).isEqualByComparingTo("24");
    assertThat(said.low()).isLessThanOrEqualTo(said.value());
    assertThat(said.high()).isEqualByComparingTo("28");
  }

  @Test
  void followsAllWeeksWhereLateOnesTellNoMore() {
    Forecast said = new WeeksAhead(weeks("++++++++++++"), 4).forecast();
    assertThat(said.method()).isEqualTo(Method.NAIVE);
    assertThat(said.value()).isEqualByComparingTo("16");
  }

  /// Every other week: 10 of 20, and 6 of 12 to come.
  @Test
  void holdsTheChanceOfWeeksToCome() {
    Forecast said = new WeeksAhead(weeks("+-+-+-+-+-+-+-+-+-+-"), 12).forecast();
    assertThat(said.value()).isEqualByComparingTo("16");
    // 2.5 deviations of 12 weeks with a chance of one half: 2.5 × √3 = 4.3
    assertThat(said.low()).isEqualByComparingTo("11");
    assertThat(said.high()).isEqualByComparingTo("21");
  }

  @Test
  void saysNothingButWhatIsMetWhenNoWeekIsLeft() {
    Forecast said = new WeeksAhead(new ArrayList<>(Collections.nCopies(5, true)), 0).forecast();
    assertThat(said.value()).isEqualByComparingTo("5");
    assertThat(said.low()).isEqualByComparingTo("5");
    assertThat(said.high()).isEqualByComparingTo("5");
  }
}
