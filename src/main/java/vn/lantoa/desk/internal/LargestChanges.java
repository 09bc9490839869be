package vn.lantoa.desk.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.desk.Dashboard.Change;
import vn.lantoa.desk.Dashboard.Changes;
import vn.lantoa.desk.Dashboard.Scope;
import vn.lantoa.desk.Dashboard.Span;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.results.Figure;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.Subject;
import vn.lantoa.results.Sums;
import vn.lantoa.shared.ReportingPeriod;

/// What changed most between two periods that are over: forms of the national table, of everything
/// and of each province or unit. Of so many records of a usual size the sum swings by the square
/// root of their number times that size; a change is measured by the square of the difference over
/// the squares of both swings, so that leaflets by the thousand and single articles compare.
@Component
class LargestChanges {
  private static final int MOST = 10;

  /// Of everything, so that parts stay in sight.
  private static final int MOST_WHOLE = 3;

  /// What stays within the usual swing says nothing.
  private static final BigDecimal REMARKABLE = BigDecimal.ONE;

  /// Below this a leap proves nothing.
  private static final long FEW = 20;

  private static final int PLACES = 4;

  private final Results results;

  LargestChanges(Results results) {
    this.results = results;
  }

  /// Between the last two weeks that are over where figures are told by week, else months.
  Changes of(Viewer viewer, Scope scope) {
    ReportingPeriod running =
        ReportingPeriod.of(
            scope.span() == Span.WEEK ? ReportingPeriod.Kind.WEEK : ReportingPeriod.Kind.MONTH,
            scope.day());
    ReportingPeriod now = running.plus(-1);
    ReportingPeriod before = running.plus(-2);
    return new Changes(
        now,
        before,
        largest(
            results.matrix(viewer, query(now, scope)),
            results.matrix(viewer, query(before, scope))));
  }

  private static ResultsQuery query(ReportingPeriod period, Scope scope) {
    return new ResultsQuery(
        period.days(),
        scope.national() ? ResultsQuery.Breakdown.PROVINCE : ResultsQuery.Breakdown.UNIT,
        new ResultsQuery.Told.On(scope.day()),
        ResultsQuery.Comparison.NONE,
        ResultsQuery.Filter.NONE);
  }

  /// @param weight how far the change leaves the usual swing behind, squared
  private record Weighed(Change change, BigDecimal weight) {}

  static List<Change> largest(ResultsMatrix now, ResultsMatrix before) {
    List<Weighed> whole = new ArrayList<>();
    add(whole, null, now.columns(), new Pair(now.total().cells(), before.total().cells()));
    List<Change> largest = new ArrayList<>(remarkable(whole, MOST_WHOLE));
    largest.addAll(remarkable(parts(now, before), MOST - largest.size()));
    return largest;
  }

  private static List<Weighed> parts(ResultsMatrix now, ResultsMatrix before) {
    Map<Subject, ResultsMatrix.Line> earlier = new HashMap<>();
    before.lines().forEach(line -> earlier.put(line.subject(), line));
    List<Weighed> parts = new ArrayList<>();
    for (ResultsMatrix.Line line : now.lines()) {
      ResultsMatrix.Line then = earlier.remove(line.subject());
      List<Figure> cells = then == null ? List.of() : then.cells();
      add(parts, line.subject(), now.columns(), new Pair(line.cells(), cells));
    }
    // What did something before and nothing since.
    earlier
        .values()
        .forEach(
            line -> add(parts, line.subject(), now.columns(), new Pair(List.of(), line.cells())));
    return parts;
  }

  /// Figures of one line, one a form; none for nothing at all.
  private record Pair(List<Figure> now, List<Figure> before) {
    private static Sums at(List<Figure> cells, int index) {
      return cells.isEmpty() ? Sums.ZERO : cells.get(index).now();
    }
  }

  private static void add(
      List<Weighed> found, @Nullable Subject subject, List<Form> forms, Pair cells) {
    for (int at = 0; at < forms.size(); at++) {
      Sums now = Pair.at(cells.now(), at);
      Sums before = Pair.at(cells.before(), at);
      found.add(
          new Weighed(
              new Change(subject, forms.get(at), now.quantity(), before.quantity()),
              weight(now, before)));
    }
  }

  private static List<Change> remarkable(List<Weighed> changes, int most) {
    return changes.stream()
        .filter(one -> Math.max(one.change().now(), one.change().before()) >= FEW)
        .filter(one -> one.weight().compareTo(REMARKABLE) >= 0)
        .sorted(
            Comparator.comparing(Weighed::weight)
                .reversed()
                .thenComparing(one -> key(one.change()))
                .thenComparing(one -> one.change().form().code()))
        .map(Weighed::change)
        .limit(most)
        .toList();
  }

  private static String key(Change change) {
    Subject subject = change.subject();
    return subject == null ? "" : subject.key();
  }

  static BigDecimal weight(Sums now, Sums before) {
    BigDecimal swing = swing(now).add(swing(before));
    BigDecimal difference = BigDecimal.valueOf(now.quantity() - before.quantity());
    return swing.signum() == 0
        ? BigDecimal.ZERO
        : difference.multiply(difference).divide(swing, PLACES, RoundingMode.HALF_UP);
  }

  /// Records times the square of their usual size.
  private static BigDecimal swing(Sums sums) {
    BigDecimal quantity = BigDecimal.valueOf(sums.quantity());
    return sums.activities() <= 0
        ? BigDecimal.ZERO
        : quantity
            .multiply(quantity)
            .divide(BigDecimal.valueOf(sums.activities()), PLACES, RoundingMode.HALF_UP);
  }
}
