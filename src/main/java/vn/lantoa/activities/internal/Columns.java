package vn.lantoa.activities.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.Status;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;
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
      s.code as station_code, s.name as station_name,
      w.partner_ids, w.partner_codes, w.partner_names, t.topics, h.cohosts,
      a.campaign_id, k.code as campaign_code, k.name_vi as campaign_vi, k.name_en as campaign_en,
      a.spot, a.enterprise, a.people, a.voluntary_joined, a.household_joined, a.vssid_installed,
      a.cost, a.funds, a.languages
      """;

  // What unit, commune and station were called on the last day.
  private static final String PLACES =
      """
      left join organisation.unit_version u on u.unit_id = a.unit_id and u.valid @> a.last_day
      left join organisation.area_version p on p.area_id = a.area_id and p.valid @> a.last_day
      left join organisation.station_version s
        on s.station_id = a.station_id and s.valid @> a.last_day
      left join campaigns.campaign k on k.id = a.campaign_id
      """;

  /// What unit, commune, station and partners were called on the last day.
  static final String NAMES =
      PLACES
          + partners("select partner_id from activities.activity_partner where activity_id = a.id")
          + contents("select topic_id from activities.activity_content where activity_id = a.id")
          + cohosts("select unit_id from activities.activity_cohost where activity_id = a.id");

  /// The same of a version `v` that was replaced.
  static final String NAMES_OF_VERSION =
      PLACES
          + partners(
              "select cast(jsonb_array_elements_text(coalesce(v.snapshot -> 'partners', '[]'))"
                  + " as uuid) as partner_id")
          + contents(
              "select cast(jsonb_array_elements_text(coalesce(v.snapshot -> 'contents', '[]'))"
                  + " as uuid) as topic_id")
          + cohosts(
              "select cast(jsonb_array_elements_text(coalesce(v.snapshot -> 'cohosts', '[]'))"
                  + " as uuid) as unit_id");

  private final Taxonomies taxonomies;

  Columns(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /// @param named selects `partner_id` of the partners of `a`
  private static String partners(String named) {
    return """
    left join lateral (
      select array_agg(l.partner_id order by m.name, l.partner_id) as partner_ids,
        array_agg(m.code order by m.name, l.partner_id) as partner_codes,
        array_agg(m.name order by m.name, l.partner_id) as partner_names
      from (NAMED) l
      cross join lateral (
        select pv.code, pv.name
        from organisation.partner_version pv
        where pv.partner_id = l.partner_id
        order by pv.valid @> a.last_day desc, lower(pv.valid) desc
        limit 1) m
    ) w on true
    """
        .replace("NAMED", named);
  }

  /// @param named selects `topic_id` of the contents of `a`
  private static String contents(String named) {
    return """
    left join lateral (
      select array_agg(array[c.id::text, c.code, c.name_vi, c.name_en,
          coalesce(c.document || ' · ' || c.ref, '')]
        order by c.clause_id is not null, c.open_from desc, c.document, c.id) as topics
      from (NAMED) l
      join policy.content_topic c on c.id = l.topic_id
    ) t on true
    """
        .replace("NAMED", named);
  }

  /// @param named selects `unit_id` of those that `a` was done together with
  private static String cohosts(String named) {
    return """
    left join lateral (
      select array_agg(array[l.unit_id::text, m.code, m.name] order by m.name, l.unit_id) as cohosts
      from (NAMED) l
      cross join lateral (
        select hv.code, hv.name
        from organisation.unit_version hv
        where hv.unit_id = l.unit_id
        order by hv.valid @> a.last_day desc, lower(hv.valid) desc
        limit 1) m
    ) h on true
    """
        .replace("NAMED", named);
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
            rs.getString("station_name"),
            partners(rs),
            contents(rs),
            MoreColumns.cohosts(rs),
            MoreColumns.campaign(rs)),
        stamp(rs, rs.getObject("recorded_by", UUID.class), "recorded_at"),
        approvedBy == null ? null : stamp(rs, approvedBy, "approved_at"));
  }

  private ActivityFacts facts(ResultSet rs) throws SQLException {
    return new ActivityFacts(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        taxonomies.form(rs.getInt("form_id")).code(),
        ActivityFacts.Subject.of(
                taxonomies.policyAreasIn(rs.getInt("policy_areas")),
                taxonomies.audiencesIn(rs.getInt("audiences")))
            .about(contents(rs).stream().map(Activity.ContentName::id).toList()),
        new ActivityFacts.Days(
            rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class)),
        place(rs.getObject("area_id", UUID.class), rs.getObject("station_id", UUID.class)),
        new ActivityFacts.Amount(
            rs.getLong("quantity"), rs.getLong("attendances"), Grade.of(rs.getInt("grade"))),
        rs.getString("title"),
        rs.getString("note"),
        rs.getObject("assignment_id", UUID.class),
        partners(rs).stream().map(Activity.PartnerName::id).collect(Collectors.toSet()),
        MoreColumns.particulars(rs));
  }

  private static List<Activity.PartnerName> partners(ResultSet rs) throws SQLException {
    Array ids = rs.getArray("partner_ids");
    if (ids == null) {
      return List.of();
    }
    UUID[] partners = (UUID[]) ids.getArray();
    String[] codes = (String[]) rs.getArray("partner_codes").getArray();
    String[] names = (String[]) rs.getArray("partner_names").getArray();
    List<Activity.PartnerName> all = new ArrayList<>();
    for (int n = 0; n < partners.length; n++) {
      all.add(new Activity.PartnerName(new PartnerId(partners[n]), codes[n], names[n]));
    }
    return all;
  }

  private static List<Activity.ContentName> contents(ResultSet rs) throws SQLException {
    Array topics = rs.getArray("topics");
    if (topics == null) {
      return List.of();
    }
    List<Activity.ContentName> all = new ArrayList<>();
    for (String[] topic : (String[][]) topics.getArray()) {
      ContentTopicId id = new ContentTopicId(UUID.fromString(topic[0]));
      all.add(new Activity.ContentName(id, topic[1], new Term(topic[2], topic[3]), topic[4]));
    }
    return all;
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
