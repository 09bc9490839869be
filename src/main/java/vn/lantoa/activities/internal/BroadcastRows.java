package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.BroadcastGrid.Numbers;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Week;

/// What `activities.broadcast_week` and the records behind it say of stations.
@Repository
class BroadcastRows {
  // A record that was since moved to another station, week, form or subject is no longer this part.
  private static final String PARTS =
      """
      from activities.broadcast_week w
      left join activities.activity v on v.id = w.voluntary_id and v.status <> 'WITHDRAWN'
        and v.station_id = w.station_id and v.form_id = :form and v.policy_areas & :voluntary <> 0
        and v.counted_day >= w.monday and v.counted_day < w.monday + 7
      left join activities.activity o on o.id = w.other_id and o.status <> 'WITHDRAWN'
        and o.station_id = w.station_id and o.form_id = :form and o.policy_areas & :voluntary = 0
        and o.counted_day >= w.monday and o.counted_day < w.monday + 7
      where w.station_id = any(:stations)
      """;

  private final JdbcClient jdbc;

  BroadcastRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which records are meant.
  ///
  /// @param form id of the form
  /// @param voluntary mask of the policy area of the part
  record Asked(Collection<StationId> stations, Week week, int form, int voluntary) {
    UUID[] ids() {
      return stations.stream().map(StationId::value).toArray(UUID[]::new);
    }
  }

  /// @param numbers null when nothing is reported
  /// @param voluntary record of the part; null for none
  /// @param other record of the rest; null for none
  /// @param waiting whether one of them waits for approval
  record Kept(
      @Nullable Numbers numbers,
      @Nullable ActivityId voluntary,
      @Nullable ActivityId other,
      boolean waiting) {
    static final Kept NOTHING = new Kept(null, null, null, false);

    Kept with(boolean ofVoluntary, @Nullable ActivityId id) {
      return new Kept(numbers, ofVoluntary ? id : voluntary, ofVoluntary ? other : id, waiting);
    }

    Kept saying(@Nullable Numbers said) {
      return new Kept(said, voluntary, other, waiting);
    }
  }

  /// @param policyAreas mask; 0 where only broadcasts about voluntary BHXH are known
  record Masks(int policyAreas, int audiences) {}

  Map<StationId, Kept> kept(Asked asked) {
    Map<StationId, Kept> kept = new HashMap<>();
    jdbc.sql(
            """
            select w.station_id, w.zero, v.id as voluntary_id, v.quantity as voluntary,
              o.id as other_id, o.quantity as other,
              coalesce(v.status = 'RECORDED', false) or coalesce(o.status = 'RECORDED', false)
                as waiting
            """
                + PARTS
                + " and w.monday = :monday")
        .param("stations", asked.ids())
        .param("monday", asked.week().monday())
        .param("form", asked.form())
        .param("voluntary", asked.voluntary())
        .query((rs, n) -> kept.put(station(rs), kept(rs)))
        .list();
    return kept;
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    ActivityId voluntary = id(rs, "voluntary_id");
    ActivityId other = id(rs, "other_id");
    if (voluntary == null && other == null) {
      return new Kept(rs.getBoolean("zero") ? Numbers.ZERO : null, null, null, false);
    }
    // null reads as 0
    long part = rs.getLong("voluntary");
    return new Kept(
        new Numbers(part + rs.getLong("other"), part), voluntary, other, rs.getBoolean("waiting"));
  }

  /// What all records say of the week, however they came in.
  Map<StationId, Numbers> recorded(Asked asked) {
    Map<StationId, Numbers> sums = new HashMap<>();
    jdbc.sql(
            """
            select station_id, sum(quantity) as total,
              coalesce(sum(quantity) filter (where policy_areas & :voluntary <> 0), 0) as part
            from activities.activity
            where station_id = any(:stations)
              and form_id = :form
              and counted_day >= :monday
              and counted_day < :end
              and status <> 'WITHDRAWN'
            group by station_id
            """)
        .param("stations", asked.ids())
        .param("monday", asked.week().monday())
        .param("end", asked.week().days().end())
        .param("form", asked.form())
        .param("voluntary", asked.voluntary())
        .query(
            (rs, n) -> sums.put(station(rs), new Numbers(rs.getLong("total"), rs.getLong("part"))))
        .list();
    return sums;
  }

  /// What the last saved sheet was about, of this week or an earlier one.
  Optional<Masks> lastSubject(Asked asked) {
    return jdbc.sql(
            """
            select coalesce(o.policy_areas, 0) as policy_areas,
              coalesce(o.audiences, v.audiences) as audiences
            """
                + PARTS
                + """
                  and w.monday <= :monday
                  and coalesce(o.id, v.id) is not null
                order by w.monday desc, coalesce(o.id, v.id) desc
                limit 1
                """)
        .param("stations", asked.ids())
        .param("monday", asked.week().monday())
        .param("form", asked.form())
        .param("voluntary", asked.voluntary())
        .query((rs, n) -> new Masks(rs.getInt("policy_areas"), rs.getInt("audiences")))
        .optional();
  }

  /// Records of a unit that a grid of the week stands on.
  Set<ActivityId> ofGrid(UnitId unit, Week week) {
    return Set.copyOf(
        jdbc.sql(
                """
                select a.id
                from activities.activity a
                where a.unit_id = :unit
                  and a.counted_day >= :monday
                  and a.counted_day < :end
                  and exists (
                    select from activities.broadcast_week w
                    where w.station_id = a.station_id
                      and w.monday = :monday
                      and a.id in (w.voluntary_id, w.other_id))
                """)
            .param("monday", week.monday())
            .param("end", week.days().end())
            .param("unit", unit.value())
            .query((rs, n) -> new ActivityId(rs.getObject(1, UUID.class)))
            .list());
  }

  /// Keeps the stations of the week from others until the end of the transaction.
  void claim(Asked asked) {
    jdbc.sql(
            """
            insert into activities.broadcast_week (station_id, monday)
            select station_id, :monday
            from unnest(cast(:stations as uuid[])) as asked(station_id)
            order by station_id
            on conflict (station_id, monday) do nothing
            """)
        .param("stations", asked.ids())
        .param("monday", asked.week().monday())
        .update();
    jdbc.sql(
            """
            select station_id
            from activities.broadcast_week
            where station_id = any(:stations) and monday = :monday
            order by station_id
            for update
            """)
        .param("stations", asked.ids())
        .param("monday", asked.week().monday())
        .query(UUID.class)
        .list();
  }

  /// Says which records the station has from now on.
  void keep(StationId station, LocalDate monday, Kept kept) {
    jdbc.sql(
            """
            update activities.broadcast_week
            set voluntary_id = :voluntary, other_id = :other, zero = :zero
            where station_id = :station and monday = :monday
            """)
        .param("voluntary", value(kept.voluntary()), Types.OTHER)
        .param("other", value(kept.other()), Types.OTHER)
        .param("zero", Numbers.ZERO.equals(kept.numbers()))
        .param("station", station.value())
        .param("monday", monday)
        .update();
  }

  private static StationId station(ResultSet rs) throws SQLException {
    return new StationId(rs.getObject("station_id", UUID.class));
  }

  private static @Nullable ActivityId id(ResultSet rs, String column) throws SQLException {
    UUID id = rs.getObject(column, UUID.class);
    return id == null ? null : new ActivityId(id);
  }

  private static @Nullable UUID value(@Nullable ActivityId id) {
    return id == null ? null : id.value();
  }
}
