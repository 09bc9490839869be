package vn.lantoa.activities.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.shared.ActorId;

/// The two things that every change leaves behind: signed contributions for figures, and the
/// version that was replaced.
@Repository
class Ledger implements Books {
  private static final String MADE =
      """
      returning id, counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade,
        approved, campaign_id, quantity, attendances, people, voluntary_joined, household_joined,
        vssid_installed, cost
      ), counted as (
        insert into activities.contribution_delta
          (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, campaign_id,
           topics, activities, quantity, attendances, people, voluntary_joined, household_joined,
           vssid_installed, cost)
        select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
          coalesce(campaign_id, 0),
          array(select distinct unnest(cast(:contents as uuid[])) order by 1),
          1, quantity, attendances, coalesce(people, 0), coalesce(voluntary_joined, 0),
          coalesce(household_joined, 0), coalesce(vssid_installed, 0), coalesce(cost, 0)
        from made
      )
      select id from made
      """;

  private final JdbcClient jdbc;
  private final Columns columns;
  private final Clock clock;

  Ledger(JdbcClient jdbc, Columns columns, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.clock = clock;
  }

  @Override
  public void count(UUID... ids) {
    append(1, ids);
  }

  /// The same for a statement that inserts one record, in one round trip.
  ///
  /// @param insert of `activities.activity`, without what it returns; with `:contents`, ids of
  ///   topics
  static String inserting(String insert) {
    return "with made as (" + insert + MADE;
  }

  @Override
  public void discount(UUID... ids) {
    append(-1, ids);
  }

  private void append(int sign, UUID... ids) {
    jdbc.sql(
            """
            insert into activities.contribution_delta
              (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
               campaign_id, topics, activities, quantity, attendances, people, voluntary_joined,
               household_joined, vssid_installed, cost)
            select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade,
              approved, coalesce(campaign_id, 0),
              array(
                select c.topic_id
                from activities.activity_content c
                where c.activity_id = activity.id
                order by c.topic_id), :sign, :sign * quantity, :sign * attendances,
              :sign * coalesce(people, 0), :sign * coalesce(voluntary_joined, 0),
              :sign * coalesce(household_joined, 0), :sign * coalesce(vssid_installed, 0),
              :sign * coalesce(cost, 0)
            from activities.activity
            where id = any(:ids)
            """)
        .param("sign", sign)
        .param("ids", ids)
        .update();
  }

  @Override
  public void keepCorrected(ActorId by, String reason, UUID... ids) {
    keep(new Replacement(Change.Act.CORRECTED, by, reason), ids);
  }

  /// Why a version is replaced.
  record Replacement(Change.Act act, ActorId by, String reason) {}

  /// Keeps the stored versions as they are, before something replaces them.
  void keep(Replacement replacement, UUID... ids) {
    jdbc.sql(
            """
            insert into activities.activity_version
              (activity_id, version, snapshot, replaced_through, replaced_by, replaced_at, reason)
            select a.id, a.version, to_jsonb(a) || jsonb_build_object('partners', (
              select coalesce(jsonb_agg(p.partner_id), '[]')
              from activities.activity_partner p
              where p.activity_id = a.id), 'contents', (
              select coalesce(jsonb_agg(c.topic_id), '[]')
              from activities.activity_content c
              where c.activity_id = a.id), 'cohosts', (
              select coalesce(jsonb_agg(h.unit_id), '[]')
              from activities.activity_cohost h
              where h.activity_id = a.id)), :act, :by, :now, :reason
            from activities.activity a
            where a.id = any(:ids)
            """)
        .param("act", replacement.act().name())
        .param("by", replacement.by().value())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("reason", replacement.reason())
        .param("ids", ids)
        .update();
  }

  /// A version that was replaced, and how.
  private record Replaced(Activity activity, Change.Act act, Activity.Stamp stamp, String reason) {}

  /// Newest first.
  ///
  /// @param now the version in force
  List<Change> changesOf(ActivityId id, Activity now) {
    List<Change> changes = new ArrayList<>();
    Activity after = now;
    for (Replaced before : replaced(id)) {
      changes.add(
          new Change(
              before.activity().version(),
              before.act(),
              before.stamp(),
              before.reason(),
              before.activity(),
              after));
      after = before.activity();
    }
    return changes;
  }

  private List<Replaced> replaced(ActivityId id) {
    return jdbc.sql(
            "select "
                + Columns.ALL
                + ", v.replaced_through, v.replaced_by, v.replaced_at, v.reason "
                + """
                from activities.activity_version v
                cross join lateral
                  jsonb_populate_record(null::activities.activity, v.snapshot) a
                """
                + Columns.NAMES_OF_VERSION
                + " where v.activity_id = :id order by v.version desc")
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Replaced(
                    columns.activity(rs, n),
                    Change.Act.valueOf(rs.getString("replaced_through")),
                    new Activity.Stamp(
                        new ActorId(rs.getObject("replaced_by", UUID.class)),
                        rs.getObject("replaced_at", OffsetDateTime.class).toInstant()),
                    rs.getString("reason")))
        .list();
  }
}
