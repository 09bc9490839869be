package vn.lantoa.directives.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.WorkState;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class StateRuleTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /// Yesterday, today, tomorrow, and none.
  private static final List<@Nullable LocalDate> DAYS =
      Arrays.asList(TODAY.minusDays(1), TODAY, TODAY.plusDays(1), null);

  @Autowired private JdbcClient jdbc;

  /// 4 × 4 × 4 × 5 combinations of dates.
  private static List<WorkState.Dates> all() {
    List<WorkState.Dates> all = new ArrayList<>();
    for (LocalDate due : DAYS) {
      for (LocalDate done : DAYS) {
        for (LocalDate ended : DAYS) {
          all.add(new WorkState.Dates(due, done, ended, WorkState.Gate.NONE));
          for (LocalDate opens : DAYS) {
            all.add(new WorkState.Dates(due, done, ended, new WorkState.Gate(true, opens)));
          }
        }
      }
    }
    return all;
  }

  private record Told(String state, boolean open, boolean overdue) {}

  private List<Told> told(List<WorkState.Dates> all) {
    return jdbc.sql(
            """
            select %s as state, %s as open, %s as overdue
            from unnest(
              cast(:due as date[]), cast(:done as date[]), cast(:ended as date[]),
              cast(:gated as boolean[]), cast(:opens as date[])
            ) with ordinality as given (due_on, done_on, ended_on, gated, opens, at)
            cross join lateral (select due_on, done_on, ended_on) a
            cross join lateral (select gated, opens as gate_opens_on) c
            order by at
            """
                .formatted(
                    StateRule.STATE,
                    "coalesce((" + StateRule.OPEN + "), false)",
                    "coalesce(" + StateRule.OVERDUE + ", false)"))
        .param("due", days(all, WorkState.Dates::dueOn))
        .param("done", days(all, WorkState.Dates::doneOn))
        .param("ended", days(all, WorkState.Dates::endedOn))
        .param("gated", all.stream().map(one -> one.gate().closed()).toArray(Boolean[]::new))
        .param("opens", days(all, one -> one.gate().opensOn()))
        .param("today", TODAY)
        .query(
            (rs, n) ->
                new Told(rs.getString("state"), rs.getBoolean("open"), rs.getBoolean("overdue")))
        .list();
  }

  private static String[] days(
      List<WorkState.Dates> all, Function<WorkState.Dates, @Nullable LocalDate> day) {
    return all.stream()
        .map(day)
        .map(one -> one == null ? null : one.toString())
        .toArray(String[]::new);
  }

  @Test
  void databaseAndDomainAgreeOnEveryCombinationOfDates() {
    List<WorkState.Dates> all = all();
    List<Told> told = told(all);
    assertThat(told).hasSameSizeAs(all).hasSize(4 * 4 * 4 * 5);
    for (int at = 0; at < all.size(); at++) {
      WorkState.Dates dates = all.get(at);
      WorkState state = WorkState.of(dates, TODAY);
      assertThat(told.get(at).state()).as(dates.toString()).isEqualTo(state.name());
      assertThat(told.get(at).overdue())
          .as(dates.toString())
          .isEqualTo(state == WorkState.OPEN_OVERDUE);
      // Standing work is never done, so it has no such day.
      if (dates.dueOn() != null || dates.doneOn() == null) {
        assertThat(told.get(at).open()).as(dates.toString()).isEqualTo(state.isOpen());
      }
    }
  }
}
