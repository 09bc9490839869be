package vn.lantoa.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.desk.Dashboard.Change;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Term;
import vn.lantoa.results.Figure;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.Subject;
import vn.lantoa.results.Sums;
import vn.lantoa.shared.DayRange;

final class LargestChangesTests {
  private static final Subject HUE = new Subject.Province("46", "Huế");
  private static final Subject HANOI = new Subject.Province("01", "Hà Nội");
  private static final Subject LAI_CHAU = new Subject.Province("12", "Lai Châu");

  private static final Subject BAC_NINH = new Subject.Province("24", "Bắc Ninh");

  private static final Form CONFERENCE = form(1, "CONFERENCE");
  private static final Form LEAFLET = form(2, "LEAFLET");

  private static Form form(int id, String code) {
    Term name = new Term(code, code);
    return new Form(id, code, null, name, name, name, id, id, false, Set.of(id));
  }

  @Test
  void changeIsMeasuredByTheSwingOfSoManyRecords() {
    // 40 in 10 records against 20 in 10: 20² / (40²/10 + 20²/10) = 400 / 200 = 2.
    assertThat(LargestChanges.weight(sums(10, 40), sums(10, 20))).isEqualByComparingTo("2");
    // The same a thousand times as large says the same.
    assertThat(LargestChanges.weight(sums(10, 40_000), sums(10, 20_000))).isEqualByComparingTo("2");
    // More records make it certain: 30² / (40²/40 + 10²/10) = 900 / 50 = 18.
    assertThat(LargestChanges.weight(sums(40, 40), sums(10, 10))).isEqualByComparingTo("18");
    // What vanishes weighs as many as there were: 30² / (30²/30) = 30.
    assertThat(LargestChanges.weight(Sums.ZERO, sums(30, 30))).isEqualByComparingTo("30");
    assertThat(LargestChanges.weight(Sums.ZERO, Sums.ZERO)).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void wholeComesFirstThenTheMostRemarkablePart() {
    // Bắc Ninh's 0 → 19 weigh 19 and are too few. Huế: conferences 10 → 40 weigh 18. Hà Nội: 100 →
    // 101 weigh 1/201. Lai Châu did 30 before and
    // nothing since: 30. Of the whole 140 → 141 conferences are within the swing.
    ResultsMatrix before =
        matrix(
            List.of(
                line(HUE, sums(10, 10)), line(HANOI, sums(100, 100)), line(LAI_CHAU, sums(30, 30))),
            sums(140, 140));
    ResultsMatrix now =
        matrix(
            List.of(
                line(HUE, sums(40, 40)), line(HANOI, sums(101, 101)), line(BAC_NINH, sums(19, 19))),
            sums(141, 141));
    assertThat(LargestChanges.largest(now, before))
        .containsExactly(
            new Change(LAI_CHAU, CONFERENCE, 0, 30), new Change(HUE, CONFERENCE, 40, 10));
  }

  @Test
  void changeOfTheWholeIsTold() {
    // 160² / (300²/300 + 140²/140) = 25600 / 440 = 58
    assertThat(
            LargestChanges.largest(
                matrix(List.of(), sums(300, 300)), matrix(List.of(), sums(140, 140))))
        .containsExactly(new Change(null, CONFERENCE, 300, 140));
  }

  private static Sums sums(long records, long quantity) {
    return new Sums(records, quantity, 0);
  }

  private static ResultsMatrix.Line line(Subject subject, Sums conferences) {
    return new ResultsMatrix.Line(subject, figure(conferences), cells(conferences));
  }

  private static List<Figure> cells(Sums conferences) {
    return List.of(figure(conferences), figure(Sums.ZERO));
  }

  private static Figure figure(Sums now) {
    return new Figure(now, null);
  }

  private static ResultsMatrix matrix(List<ResultsMatrix.Line> lines, Sums total) {
    LocalDate day = LocalDate.of(2026, 10, 1);
    return new ResultsMatrix(
        new ResultsQuery(
            DayRange.inclusive(day, day),
            ResultsQuery.Breakdown.PROVINCE,
            new ResultsQuery.Told.On(day),
            ResultsQuery.Comparison.NONE,
            ResultsQuery.Filter.NONE),
        List.of(CONFERENCE, LEAFLET),
        lines,
        new ResultsMatrix.Totals(figure(total), cells(total)),
        Instant.EPOCH);
  }
}
