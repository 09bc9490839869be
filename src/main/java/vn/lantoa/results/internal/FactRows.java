package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
  // Each period is one range of the summary's key. Both parts are summed apart and added up by
  // [Facts], so that no row passes through an append first.
  private static final String FACTS =
      """
      select p.which, f.key, f.form_id, f.activities, f.quantity, f.attendances
      from (values
        ('NOW', cast(:from as date), cast(:end as date)),
        ('BEFORE', cast(:before_from as date), cast(:before_end as date))
      ) p(which, from_day, end_day)
      cross join lateral (
        {summary}
        union all
        {contributions}
      ) f
      """;

  // {key}: what a row is.
  private static final String SUMS =
      """
      select {key} as key, f.form_id, sum(f.activities) as activities,
        sum(f.quantity) as quantity, sum(f.attendances) as attendances
      """;

  private static final String SUMMARY =
      SUMS
          + """
          from results.summary f {names}
          where f.version = (select current from results.summary_version)
            and f.day >= p.from_day and f.day < p.end_day
          """;

  private static final String CONTRIBUTIONS =
      SUMS
          + """
          from activities.contribution_delta f {names}
          where f.day >= p.from_day and f.day < p.end_day
          """;

  // The version of the unit that was in force on the day of the fact.
  private static final String NAMES =
      "left join organisation.unit_version v on v.unit_id = f.unit_id and v.valid @> f.day";

  private static final String NAMED_UNIT =
      "f.unit_id::text || '/' || coalesce(lower(v.valid)::text, '')";

  private static final String GROUPED = "group by 1, 2\n";

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
    DayRange now = query.period();
    DayRange before = now.yearBefore();
    String conditions = conditions(query, selection);
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                FACTS
                    .replace("{summary}", SUMMARY + conditions)
                    .replace("{contributions}", CONTRIBUTIONS + conditions)
                    .replace("{names}", isAsRecorded(query) ? NAMES : "")
                    .replace("{key}", keyOf(query)))
            .param("from", now.from())
            .param("end", now.end())
            .param("before_from", before.from())
            // An empty range where nothing is compared.
            .param("before_end", query.isCompared() ? before.end() : before.from())
            .param("policy_areas", query.filter().policyAreas())
            .param("audiences", query.filter().audiences())
            .param("forms", array(selection.forms()))
            .param("units", uuids(selection.units()))
            .param("atoms", array(selection.atoms()));
    Facts facts = new Facts();
    statement.query(
        rs -> {
          addRow(facts, rs);
        });
    return facts;
  }

  private static String keyOf(ResultsQuery query) {
    return switch (query.by()) {
      case PROVINCE -> "f.atom_id";
      case FORM, EVERY_FORM -> "0";
      case MONTH -> "date_trunc('month', f.day::timestamp)::date";
      case UNIT -> isAsRecorded(query) ? NAMED_UNIT : "f.unit_id";
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
