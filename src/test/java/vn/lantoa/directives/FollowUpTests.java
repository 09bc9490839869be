package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class FollowUpTests extends WorkDesk {
  @Test
  void unitsWithLateWorkComeFirstAndSayWithWhat() {
    DirectiveId letter = issued(1015, TODAY.plusDays(3));
    clock.set(TODAY.plusDays(10));
    var lens = new FollowUp.Lens(FollowUp.Level.PROVINCIAL, true, 1, 50);
    var standings = followUp.standings(headquarters, lens).rows();
    assertThat(standings).hasSize(34);
    FollowUp.Standing ofHue =
        standings.stream().filter(one -> one.code().equals("46")).findFirst().orElseThrow();
    var filter = new FollowUp.LateFilter(letter, List.of(ofHue.unit()), 10);
    // Due Monday 23/11; today is Monday 30/11: Tuesday 24/11 is a holiday, Wednesday to Friday and
    // Monday are four days.
    assertThat(followUp.late(headquarters, filter))
        .extracting(one -> one.summary().workingDaysLeft())
        .containsExactly(-4);
    assertThat(followUp.standings(hue, new FollowUp.Lens(null, true, 1, 50)).rows())
        .extracting(FollowUp.Standing::code)
        .containsExactly("46");
  }

  @Test
  void matrixShowsTheUnitsThatFit() {
    DirectiveId letter = issued(1016, TODAY.plusDays(3));
    assignments.complete(hue, ofHue(letter).id(), TODAY);
    var done = new MatrixFilter("", WorkState.DONE_ON_TIME, null, null, false, 1, 60);
    assertThat(followUp.matrixFor(headquarters, letter, done).orElseThrow().rows().rows())
        .extracting(Matrix.Row::code)
        .containsExactly("46");
    var named = new MatrixFilter("da nang", null, null, null, false, 1, 60);
    assertThat(followUp.matrixFor(headquarters, letter, named).orElseThrow().rows().rows())
        .extracting(Matrix.Row::code)
        .containsExactly("48");
    var soon = new MatrixFilter("", null, TODAY.plusDays(4), null, false, 1, 60);
    assertThat(followUp.matrixFor(headquarters, letter, soon).orElseThrow().rows().total())
        .isZero();
  }
}
