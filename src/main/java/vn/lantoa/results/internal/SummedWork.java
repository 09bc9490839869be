package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.WorkSums;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// [WorkSums] over the summary and contributions not yet folded, in one statement and therefore as
/// of one moment.
@Repository
class SummedWork implements WorkSums {
  /// Whole years, for work of any day.
  private static final DayRange EVER =
      new DayRange(LocalDate.of(1900, 1, 1), LocalDate.of(3000, 1, 1));

  private static final String SUMS = "select f.activities, f.quantity, f.attendances from ";
  private static final String CURRENT =
      " f where f.version = (select current from results.summary_version)";

  private final JdbcClient jdbc;

  SummedWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Totals sumsOf(Question question) {
    DayRange days = question.days() == null ? EVER : question.days();
    String conditions = conditions(question);
    String spans = question.units() == null ? "results.span_by_atom" : "results.span_by_unit";
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    for (Span span : Span.of(days, Span.Grain.YEAR)) {
      int n = parts.size();
      parts.add(part(span.grain(), spans, n) + conditions);
      parameters.put("from" + n, span.from());
      parameters.put("end" + n, span.end());
    }
    parts.add(
        SUMS
            + "activities.contribution_delta f where f.day >= :from and f.day < :end"
            + conditions);
    return jdbc.sql(
            "select coalesce(sum(activities), 0) as records, coalesce(sum(quantity), 0) as quantity,"
                + " coalesce(sum(attendances), 0) as attendances from ("
                + String.join(" union all ", parts)
                + ") f")
        .params(parameters)
        .param("from", days.from())
        .param("end", days.end())
        .param("forms", numbers(question.forms()))
        .param("units", ids(question.units()))
        .param("atoms", numbers(question.atoms()))
        .param("approved", question.approved())
        .query(
            (rs, n) ->
                new Totals(
                    rs.getLong("records"), rs.getLong("quantity"), rs.getLong("attendances")))
        .single();
  }

  private static String part(Span.Grain grain, String spans, int n) {
    boolean ofDays = grain == Span.Grain.DAY;
    String day = ofDays ? "f.day" : "f.first_day";
    return SUMS
        + (ofDays ? "results.summary" : spans)
        + CURRENT
        + (ofDays ? "" : " and f.months = " + grain.months)
        + " and "
        + day
        + " >= :from"
        + n
        + " and "
        + day
        + " < :end"
        + n;
  }

  private static String conditions(Question question) {
    return (question.forms() == null ? "" : " and f.form_id = any(:forms)")
        + (question.units() == null ? "" : " and f.unit_id = any(:units)")
        + (question.atoms() == null ? "" : " and f.atom_id = any(:atoms)")
        + (question.approved() == null ? "" : " and f.approved = :approved");
  }

  private static Integer[] numbers(@Nullable Set<Integer> numbers) {
    return numbers == null ? new Integer[0] : numbers.toArray(Integer[]::new);
  }

  private static UUID[] ids(@Nullable Set<UnitId> units) {
    return units == null ? new UUID[0] : units.stream().map(UnitId::value).toArray(UUID[]::new);
  }
}
