package vn.lantoa.results.internal.measures;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.internal.measures.MeasureSums.Asked;

/// Counts the communes that at least one record is placed in. Sums know atoms, not communes, so
/// this looks at records: at all that count where they are few; where they are many, at each
/// commune's until the first that counts.
@Repository
class CommunesReached {
  /// Of so many records in the whole country nearly every commune has one among its first.
  private static final long MANY = 50_000;

  private static final String RECORDS =
      """
      select count(distinct f.area_id)
      from activities.activity f
      where f.area_id is not null and {counting}
      """;

  // The limit keeps it from being turned into one reading of all records.
  private static final String COMMUNES =
      """
      select count(*)
      from organisation.area c
      cross join lateral (
        select 1
        from activities.activity f
        where f.area_id = c.id and {counting}
        limit 1
      ) reached
      """;

  private final JdbcClient jdbc;

  CommunesReached(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param records how many count, roughly
  long count(Asked asked, long records) {
    boolean isMany = asked.units() == null && records > MANY;
    return jdbc.sql((isMany ? COMMUNES : RECORDS).replace("{counting}", counting(asked)))
        .param("from", asked.period().from())
        .param("end", asked.period().end())
        .param("forms", asked.cut().forms().toArray(Integer[]::new))
        .param("units", units(asked))
        .param("policy_areas", asked.cut().policyAreas())
        .param("audiences", asked.cut().audiences())
        .query(Long.class)
        .single();
  }

  private static UUID[] units(Asked asked) {
    return asked.units() == null
        ? new UUID[0]
        : asked.units().stream().map(UnitId::value).toArray(UUID[]::new);
  }

  private static String counting(Asked asked) {
    return "f.status <> 'WITHDRAWN' and f.counted_day >= :from and f.counted_day < :end"
        + (asked.cut().forms().isEmpty() ? "" : " and f.form_id = any(:forms)")
        + (asked.units() == null ? "" : " and f.unit_id = any(:units)")
        + (asked.cut().policyAreas() == 0 ? "" : " and f.policy_areas & :policy_areas <> 0")
        + (asked.cut().audiences() == 0 ? "" : " and f.audiences & :audiences <> 0")
        + (asked.approval() == Approval.APPROVED ? " and f.approved" : "");
  }
}
