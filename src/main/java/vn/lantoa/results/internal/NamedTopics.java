package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.results.internal.Journal.Change;
import vn.lantoa.shared.DayRange;

/// Records that name topics, added up by day, place, kind and the set they name. Contributions know
/// no topics, so this reads records; those that name none are what is left of all.
@Repository
class NamedTopics {
  private static final int PORTION = 5_000;
  private static final int LONGEST_SECONDS = 120;

  private static final String READ =
      """
      select f.day, f.topics, {traits}, {sums}
      from (
        select a.counted_day as day, a.unit_id, a.counted_atom as atom_id, a.form_id,
          a.policy_areas, a.audiences, a.approved, coalesce(a.campaign_id, 0) as campaign_id,
          1 as activities, a.quantity, a.attendances, coalesce(a.people, 0) as people,
          coalesce(a.voluntary_joined, 0) as voluntary_joined,
          coalesce(a.household_joined, 0) as household_joined,
          coalesce(a.vssid_installed, 0) as vssid_installed, coalesce(a.cost, 0) as cost,
          array_agg(c.topic_id order by c.topic_id) as topics
        from activities.activity a
        join activities.activity_content c on c.activity_id = a.id
        where a.counted_day >= :from and a.counted_day < :end and a.status <> 'WITHDRAWN'
        group by a.id
      ) f
      group by f.day, f.topics, {traits}
      """
          .replace("{traits}", SumColumns.TRAITS)
          .replace("{sums}", SumColumns.SUMMED);

  private final JdbcClient jdbc;
  private final Traits traits;

  NamedTopics(JdbcClient jdbc, Traits traits) {
    this.jdbc = jdbc;
    this.traits = traits;
  }

  List<Change> of(DayRange period) {
    List<Change> found = new ArrayList<>();
    jdbc.sql(READ)
        .withFetchSize(PORTION)
        .withQueryTimeout(LONGEST_SECONDS)
        .param("from", period.from())
        .param("end", period.end())
        .query((RowCallbackHandler) rs -> found.add(change(rs)));
    return found;
  }

  private Change change(ResultSet rs) throws SQLException {
    List<UUID> topics =
        Stream.of((Object[]) rs.getArray("topics").getArray()).map(UUID.class::cast).toList();
    return new Change(
        0,
        rs.getObject("day", LocalDate.class),
        traits.places().of(SumColumns.place(rs)),
        traits.kinds().of(SumColumns.kind(rs)),
        traits.topics().of(topics),
        SumColumns.sums(rs));
  }
}
