package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Sums;
import vn.lantoa.shared.DayRange;

/// Reads facts: summary and contributions not yet folded, in one statement and therefore as of one
/// moment.
@Repository
class FactRows {
  // Every part of a period is one range of a key, summed apart; [Facts] adds up.
  private static final String DAYS =
      """
      select '{which}' as which, {key} as key, f.form_id, sum(f.activities) as activities,
        sum(f.quantity) as quantity, sum(f.attendances) as attendances
      from results.summary f {names}
      where f.version = (select current from results.summary_version)
        and f.day >= :from{n} and f.day < :end{n}
      """;

  private static final String MONTHS_AND_YEARS =
      """
      select '{which}' as which, {key} as key, f.form_id, sum(f.activities) as activities,
        sum(f.quantity) as quantity, sum(f.attendances) as attendances
      from {table} f
      where f.version = (select current from results.summary_version)
        and f.months = {months} and f.first_day >= :from{n} and f.first_day < :end{n}
      """;

  private static final String CONTRIBUTIONS =
      """
      select '{which}' as which, {key} as key, f.form_id, sum(f.activities) as activities,
        sum(f.quantity) as quantity, sum(f.attendances) as attendances
      from activities.contribution_delta f {names}
      where f.day >= :from{n} and f.day < :end{n}
      """;

  // The version of the unit that was in force on the day of the fact.
  private static final String NAMES =
      "left join organisation.unit_version v on v.unit_id = f.unit_id and v.valid @> f.day";

  private static final String NAMED_UNIT =
      "f.unit_id::text || '/' || coalesce(lower(v.valid)::text, '')";

  private static final String GROUPED = "group by 2, 3\n";

  private final JdbcClient jdbc;

  FactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which facts count: the query's filter in the numbers of the store.
  ///
  /// @param forms ids; null for all
  /// @param units that the viewer may read; null for all
  /// @param atoms of the province asked for; null for all
  record Selection(
      @Nullable Set<Integer> forms, @Nullable Set<UnitId> units, @Nullable Set<Integer> atoms) {}

  Facts facts(ResultsQuery query, Selection selection) {
    String conditions = conditions(query, selection);
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    Span.Grain coarsest = coarsest(query);
    for (DayRange period : query.periods()) {
      List<String> ofPeriod = new ArrayList<>();
      for (Span span : Span.of(period, coarsest)) {
        ofPeriod.add(part(query, selection, span));
        bind(parameters, parts.size() + ofPeriod.size(), span.from(), span.end());
      }
      ofPeriod.add(CONTRIBUTIONS.replace("{key}", keyOf(query, Span.Grain.DAY)));
      bind(parameters, parts.size() + ofPeriod.size(), period.from(), period.end());
      String which = period.equals(query.period()) ? "NOW" : "BEFORE";
      for (String part : ofPeriod) {
        parts.add(
            (part + conditions)
                .replace("{which}", which)
                .replace("{n}", Integer.toString(parts.size() + 1))
                .replace("{names}", isAsRecorded(query) ? NAMES : ""));
      }
    }
    Facts facts = new Facts();
    jdbc.sql(String.join("union all\n", parts))
        .params(parameters)
        .param("policy_areas", query.filter().policyAreas())
        .param("audiences", query.filter().audiences())
        .param("forms", array(selection.forms()))
        .param("units", uuids(selection.units()))
        .param("atoms", array(selection.atoms()))
        .query(
            rs -> {
              addRow(facts, rs);
            });
    return facts;
  }

  private static void bind(
      Map<String, Object> parameters, int number, LocalDate from, LocalDate end) {
    parameters.put("from" + number, from);
    parameters.put("end" + number, end);
  }

  private static String part(ResultsQuery query, Selection selection, Span span) {
    String part =
        span.grain() == Span.Grain.DAY
            ? DAYS
            : MONTHS_AND_YEARS
                .replace("{table}", spansOf(query, selection))
                .replace("{months}", Integer.toString(span.grain().months));
    return part.replace("{key}", keyOf(query, span.grain()));
  }

  private static String spansOf(ResultsQuery query, Selection selection) {
    boolean ofUnits = query.by() == Breakdown.UNIT || selection.units() != null;
    return ofUnits ? "results.span_by_unit" : "results.span_by_atom";
  }

  /// Months and years know neither policy areas nor audiences, and a unit may change its name in
  /// the middle of one.
  private static Span.Grain coarsest(ResultsQuery query) {
    boolean isFine = query.filter().policyAreas() != 0 || query.filter().audiences() != 0;
    if (isFine || isAsRecorded(query)) {
      return Span.Grain.DAY;
    }
    return query.by() == Breakdown.MONTH ? Span.Grain.MONTH : Span.Grain.YEAR;
  }

  private static String keyOf(ResultsQuery query, Span.Grain grain) {
    return switch (query.by()) {
      case PROVINCE -> "f.atom_id::text";
      case FORM, EVERY_FORM -> "'0'";
      case MONTH ->
          grain == Span.Grain.MONTH
              ? "f.first_day::text"
              : "date_trunc('month', f.day::timestamp)::date::text";
      case UNIT -> isAsRecorded(query) ? NAMED_UNIT : "f.unit_id::text";
    };
  }

  private static boolean isAsRecorded(ResultsQuery query) {
    return query.by() == Breakdown.UNIT && query.told() instanceof Told.AsRecorded;
  }

  /// The filter's conditions and the grouping that follows them.
  private static String conditions(ResultsQuery query, Selection selection) {
    StringBuilder conditions = new StringBuilder();
    if (selection.forms() != null) {
      conditions.append("  and f.form_id = any(:forms)\n");
    }
    if (selection.units() != null) {
      conditions.append("  and f.unit_id = any(:units)\n");
    }
    if (selection.atoms() != null) {
      conditions.append("  and f.atom_id = any(:atoms)\n");
    }
    if (query.filter().policyAreas() != 0) {
      conditions.append("  and f.policy_areas & :policy_areas <> 0\n");
    }
    if (query.filter().audiences() != 0) {
      conditions.append("  and f.audiences & :audiences <> 0\n");
    }
    if (query.filter().approval() == Approval.APPROVED) {
      conditions.append("  and f.approved\n");
    }
    return conditions.append(GROUPED).toString();
  }

  private static Integer[] array(@Nullable Set<Integer> numbers) {
    return numbers == null ? new Integer[0] : numbers.toArray(Integer[]::new);
  }

  private static UUID[] uuids(@Nullable Set<UnitId> units) {
    return units == null ? new UUID[0] : units.stream().map(UnitId::value).toArray(UUID[]::new);
  }

  private static void addRow(Facts facts, ResultSet rs) throws SQLException {
    facts.add(
        rs.getString("which").equals("NOW"),
        rs.getString("key"),
        rs.getInt("form_id"),
        new Sums(rs.getLong("activities"), rs.getLong("quantity"), rs.getLong("attendances")));
  }

  /// The key of a unit under the version that began on the day; null for a day on which it had
  /// none.
  static String unitKey(UUID unit, @Nullable LocalDate since) {
    return unit + "/" + (since == null ? "" : since.toString());
  }

  static UUID unitOfKey(String key) {
    return UUID.fromString(key.substring(0, key.indexOf('/')));
  }

  /// The key of a month in facts.
  static String monthKey(LocalDate first) {
    return first.toString();
  }
}
