package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.restated.RecordsSince;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// [RecordsSince] over records and the versions of them that were replaced.
@Repository
class ChangesSince implements RecordsSince {
  private static final String STATE =
      """
      {a}.unit_id as {p}unit_id, {a}.counted_day as {p}day, {a}.form_id as {p}form_id,
        {a}.policy_areas as {p}policy_areas, {a}.audiences as {p}audiences,
        {a}.status as {p}status, {a}.approved as {p}approved, {a}.quantity as {p}quantity,
        {a}.attendances as {p}attendances, {a}.people as {p}people,
        {a}.voluntary_joined as {p}voluntary_joined, {a}.household_joined as {p}household_joined,
        {a}.vssid_installed as {p}vssid_installed, {a}.cost as {p}cost
      """;

  private final JdbcClient jdbc;

  ChangesSince(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Changed> changedSince(Instant moment, DayRange period) {
    return jdbc.sql(
            """
            with first_replaced as (
              select distinct on (v.activity_id) v.activity_id, v.snapshot
              from activities.activity_version v
              where v.replaced_at > :moment
              order by v.activity_id, v.version
            ), touched as (
              select n.id
              from activities.activity n
              where n.recorded_at > :moment and n.counted_day >= :from and n.counted_day < :end
              union
              select r.activity_id
              from first_replaced r
            )
            select n.id, n.recorded_at > :moment as is_new, r.activity_id is not null as is_changed,
            """
                + STATE.replace("{a}", "n").replace("{p}", "now_")
                + ", "
                + STATE.replace("{a}", "t").replace("{p}", "then_")
                + """
                from touched
                join activities.activity n on n.id = touched.id
                left join first_replaced r on r.activity_id = n.id
                left join lateral
                  jsonb_populate_record(null::activities.activity, r.snapshot) t on true
                where n.counted_day >= :from and n.counted_day < :end
                  or t.counted_day >= :from and t.counted_day < :end
                order by n.id
                """)
        .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
        .param("from", period.from())
        .param("end", period.end())
        .query(ChangesSince::changed)
        .list();
  }

  private static Changed changed(ResultSet rs, int n) throws SQLException {
    State now = state(rs, "now_");
    State then = null;
    if (!rs.getBoolean("is_new")) {
      then = rs.getBoolean("is_changed") ? state(rs, "then_") : now;
    }
    return new Changed(new ActivityId(rs.getObject("id", UUID.class)), then, now);
  }

  private static @Nullable State state(ResultSet rs, String prefix) throws SQLException {
    UUID unit = rs.getObject(prefix + "unit_id", UUID.class);
    return unit == null || "WITHDRAWN".equals(rs.getString(prefix + "status"))
        ? null
        : new State(
            new UnitId(unit),
            rs.getObject(prefix + "day", LocalDate.class),
            rs.getInt(prefix + "form_id"),
            rs.getInt(prefix + "policy_areas"),
            rs.getInt(prefix + "audiences"),
            rs.getBoolean(prefix + "approved"),
            rs.getLong(prefix + "quantity"),
            rs.getLong(prefix + "attendances"),
            rs.getLong(prefix + "people"),
            rs.getLong(prefix + "voluntary_joined"),
            rs.getLong(prefix + "household_joined"),
            rs.getLong(prefix + "vssid_installed"),
            rs.getLong(prefix + "cost"));
  }
}
