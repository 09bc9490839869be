package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.Status;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ActorId;

/// Reads an [Activity] from a row.
@Component
class Columns {
  /// Of an alias `a` shaped like `activities.activity`, with the joins of [#NAMES].
  static final String ALL =
      """
      a.id, a.version, a.status, a.unit_id, a.form_id, a.policy_areas, a.audiences, a.grade,
      a.quantity, a.attendances, a.first_day, a.last_day, a.area_id, a.station_id, a.title, a.note,
      a.assignment_id, a.recorded_by, a.recorded_at, a.approved_by, a.approved_at,
      u.code as unit_code, u.name as unit_name, p.code as area_code, p.name as area_name,
      s.code as station_code, s.name as station_name
      """;

  /// What unit, commune and station were called on the last day.
  static final String NAMES =
      """
      left join organisation.unit_version u on u.unit_id = a.unit_id and u.valid @> a.last_day
      left join organisation.area_version p on p.area_id = a.area_id and p.valid @> a.last_day
      left join organisation.station_version s
        on s.station_id = a.station_id and s.valid @> a.last_day
      """;

  private final Taxonomies taxonomies;

  Columns(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  Activity activity(ResultSet rs, int n) throws SQLException {
    UUID approvedBy = rs.getObject("approved_by", UUID.class);
    return new Activity(
        new ActivityId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        Status.valueOf(rs.getString("status")),
        facts(rs),
        new Activity.Names(
            text(rs, "unit_code"),
            text(rs, "unit_name"),
            rs.getString("area_code"),
            rs.getString("area_name"),
            rs.getString("station_code"),
            rs.getString("station_name")),
        stamp(rs, rs.getObject("recorded_by", UUID.class), "recorded_at"),
        approvedBy == null ? null : stamp(rs, approvedBy, "approved_at"));
  }

  private ActivityFacts facts(ResultSet rs) throws SQLException {
    return new ActivityFacts(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        taxonomies.form(rs.getInt("form_id")).code(),
        ActivityFacts.Subject.of(
            taxonomies.policyAreasIn(rs.getInt("policy_areas")),
            taxonomies.audiencesIn(rs.getInt("audiences"))),
        new ActivityFacts.Days(
            rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class)),
        place(rs.getObject("area_id", UUID.class), rs.getObject("station_id", UUID.class)),
        new ActivityFacts.Amount(
            rs.getLong("quantity"), rs.getLong("attendances"), Grade.of(rs.getInt("grade"))),
        rs.getString("title"),
        rs.getString("note"),
        rs.getObject("assignment_id", UUID.class));
  }

  private static ActivityFacts.Place place(@Nullable UUID area, @Nullable UUID station) {
    return new ActivityFacts.Place(
        area == null ? null : new AreaId(area), station == null ? null : new StationId(station));
  }

  private static Activity.Stamp stamp(ResultSet rs, UUID by, String at) throws SQLException {
    return new Activity.Stamp(new ActorId(by), rs.getObject(at, OffsetDateTime.class).toInstant());
  }

  private static String text(ResultSet rs, String column) throws SQLException {
    String text = rs.getString(column);
    return text == null ? "" : text;
  }
}
