package vn.lantoa.results.internal.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.internal.Span;
import vn.lantoa.results.internal.measures.FormulaRules.Cut;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.DayRange;

/// Sums of one field over summary and contributions not yet folded, in one statement and therefore
/// as of one moment.
@Repository
class MeasureSums {
  private final JdbcClient jdbc;
  private final CommunesReached communes;

  MeasureSums(JdbcClient jdbc, CommunesReached communes) {
    this.jdbc = jdbc;
    this.communes = communes;
  }

  /// @param units whose records count; null for all
  record Asked(DayRange period, Cut cut, Approval approval, @Nullable Set<UnitId> units) {}

  long sum(Asked asked, Field field) {
    Statement statement = new Statement(asked, "0", field.code(), Span.Grain.YEAR);
    return jdbc.sql("select coalesce(sum(t.value), 0) from (" + statement.text() + ") t")
        .params(statement.parameters)
        .query(Long.class)
        .single();
  }

  /// By calendar month; months without records are missing.
  Map<YearMonth, Long> months(Asked asked, Field field) {
    Statement statement =
        new Statement(
            asked, "date_trunc('month', {day}::timestamp)::date", field.code(), Span.Grain.MONTH);
    Map<YearMonth, Long> months = new HashMap<>();
    jdbc.sql("select t.key, sum(t.value) from (" + statement.text() + ") t group by 1")
        .params(statement.parameters)
        .query(
            rs -> {
              months.put(YearMonth.from(rs.getObject(1, LocalDate.class)), rs.getLong(2));
            });
    return months;
  }

  /// Units that led at least one record.
  long units(Asked asked) {
    Statement statement =
        new Statement(asked, "f.unit_id", Field.ACTIVITIES.code(), Span.Grain.YEAR);
    return jdbc.sql(
            "select count(*) from (select t.key from ("
                + statement.text()
                + ") t group by 1 having sum(t.value) > 0) u")
        .params(statement.parameters)
        .query(Long.class)
        .single();
  }

  /// Communes that at least one record is placed in, by the communes of the records.
  long communes(Asked asked) {
    return communes.count(asked, sum(asked, Field.ACTIVITIES));
  }

  /// A statement of several parts: the period in as few and coarse ones as there are, and what is
  /// not folded yet.
  private static final class Statement {
    private final Asked asked;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /// @param key what a row is, over `{day}`
    Statement(Asked asked, String key, String field, Span.Grain coarsest) {
      this.asked = asked;
      parameters.put("forms", asked.cut().forms().toArray(Integer[]::new));
      parameters.put("units", uuids(asked.units()));
      parameters.put("policy_areas", asked.cut().policyAreas());
      parameters.put("audiences", asked.cut().audiences());
      parameters.put("from", asked.period().from());
      parameters.put("end", asked.period().end());
      Span.Grain grain = isFine(asked.cut()) ? Span.Grain.DAY : coarsest;
      for (Span span : Span.of(asked.period(), grain)) {
        parts.add(part(span, key, field));
      }
      parts.add(
          "select %s as key, f.%s as value from activities.contribution_delta f"
                  .formatted(key.replace("{day}", "f.day"), field)
              + " where f.day >= :from and f.day < :end"
              + conditions());
    }

    private String part(Span span, String key, String field) {
      int n = parts.size();
      parameters.put("from" + n, span.from());
      parameters.put("end" + n, span.end());
      boolean ofDays = span.grain() == Span.Grain.DAY;
      String day = ofDays ? "f.day" : "f.first_day";
      return "select %s as key, f.%s as value from %s f where f.version = (%s)%s and %s >= :from%d and %s < :end%d"
              .formatted(
                  key.replace("{day}", day),
                  field,
                  table(ofDays, key),
                  "select current from results.summary_version",
                  ofDays ? "" : " and f.months = " + span.grain().months,
                  day,
                  n,
                  day,
                  n)
          + conditions();
    }

    private String table(boolean ofDays, String key) {
      if (ofDays) {
        return "results.summary";
      }
      return asked.units() == null && !key.contains("unit_id")
          ? "results.span_by_atom"
          : "results.span_by_unit";
    }

    /// Months and years know neither policy areas nor audiences.
    private static boolean isFine(Cut cut) {
      return cut.policyAreas() != 0 || cut.audiences() != 0;
    }

    String conditions() {
      return (asked.cut().forms().isEmpty() ? "" : " and f.form_id = any(:forms)")
          + (asked.units() == null ? "" : " and f.unit_id = any(:units)")
          + (asked.cut().policyAreas() == 0 ? "" : " and f.policy_areas & :policy_areas <> 0")
          + (asked.cut().audiences() == 0 ? "" : " and f.audiences & :audiences <> 0")
          + (asked.approval() == Approval.APPROVED ? " and f.approved" : "");
    }

    String text() {
      return String.join(" union all ", parts);
    }

    private static UUID[] uuids(@Nullable Set<UnitId> units) {
      return units == null ? new UUID[0] : units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
  }
}
