package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;

/// Records that wait for approval.
@Repository
class ApprovalRows {
  private final JdbcClient jdbc;
  private final Columns columns;

  ApprovalRows(JdbcClient jdbc, Columns columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  /// @param doubted whether it was kept with a reason
  record Waiting(
      ActivityId id,
      int version,
      UnitId unit,
      LocalDate day,
      ActorId recordedBy,
      boolean doubted) {}

  /// Those kept with a reason first, then those approved before, then the newest.
  ///
  /// @param days null for all
  List<Waiting> waiting(Set<UnitId> units, @Nullable DayRange days, int most) {
    return jdbc.sql(
            """
            select a.id, a.version, a.unit_id, a.counted_day, a.recorded_by,
              exists (
                select from activities.doubt d
                where d.activity_id = a.id and d.until_version is null
                  and d.outcome = 'CONFIRMED') as doubted,
              a.version > 1 and exists (
                select from activities.activity_version v
                where v.activity_id = a.id and v.snapshot ->> 'status' = 'APPROVED') as changed
            from activities.activity a
            where a.status = 'RECORDED'
              and a.unit_id = any(:units)
              and a.counted_day >= :from
              and a.counted_day < :end
            order by doubted desc, changed desc, a.counted_day desc, a.id desc
            limit :most
            """)
        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("from", days == null ? LocalDate.EPOCH : days.from())
        .param("end", days == null ? LocalDate.of(9999, 1, 1) : days.end())
        .param("most", most)
        .query(ApprovalRows::waiting)
        .list();
  }

  private static Waiting waiting(ResultSet rs, int n) throws SQLException {
    return new Waiting(
        new ActivityId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("counted_day", LocalDate.class),
        new ActorId(rs.getObject("recorded_by", UUID.class)),
        rs.getBoolean("doubted"));
  }

  /// Records as they stand.
  Map<ActivityId, Activity> now(List<ActivityId> ids) {
    return byId(
        jdbc.sql(
            "select "
                + Columns.ALL
                + " from activities.activity a "
                + Columns.NAMES
                + " where a.id = any(:ids)"),
        ids);
  }

  /// The versions of records that were approved last.
  Map<ActivityId, Activity> approved(List<ActivityId> ids) {
    return byId(
        jdbc.sql(
            "select "
                + Columns.ALL
                + """
                from (
                  select distinct on (activity_id) activity_id, snapshot
                  from activities.activity_version
                  where activity_id = any(:ids) and snapshot ->> 'status' = 'APPROVED'
                  order by activity_id, version desc) v
                cross join lateral
                  jsonb_populate_record(null::activities.activity, v.snapshot) a
                """
                + Columns.NAMES_OF_VERSION),
        ids);
  }

  private Map<ActivityId, Activity> byId(JdbcClient.StatementSpec statement, List<ActivityId> ids) {
    Map<ActivityId, Activity> found = new HashMap<>();
    statement
        .param("ids", ids.stream().map(ActivityId::value).toArray(UUID[]::new))
        .query(columns::activity)
        .list()
        .forEach(activity -> found.put(activity.id(), activity));
    return found;
  }
}
