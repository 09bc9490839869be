package vn.lantoa.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;

/// Random records with everything that figures are told by, written as `activities` writes them:
/// with the signed contribution that each change leaves.
public final class CubeWork {
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Random random;
  private final List<Unit> old;
  private final List<Unit> now;
  private final List<UUID> communes;
  private final List<UUID> topics;
  private final List<Integer> campaigns;

  public CubeWork(JdbcClient jdbc, Organisation organisation, Random random) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.random = random;
    // Few units, so that rows of the grain meet.
    this.old = some(organisation.unitsOn(MERGER.minusDays(300)));
    this.now = some(organisation.unitsOn(MERGER.plusDays(300)));
    this.communes =
        ids("select area_id from organisation.area_version where kind = 'COMMUNE' order by 1");
    this.topics = ids("select id from policy.content_topic order by code limit 4");
    this.campaigns =
        jdbc.sql("select id from campaigns.campaign order by id").query(Integer.class).list();
  }

  private static List<Unit> some(List<Unit> units) {
    List<Unit> some = new ArrayList<>();
    for (UnitKind kind : UnitKind.values()) {
      units.stream().filter(unit -> unit.kind() == kind).limit(5).forEach(some::add);
    }
    return some;
  }

  private List<UUID> ids(String sql) {
    return jdbc.sql(sql).query(UUID.class).list();
  }

  public static void campaign(JdbcClient jdbc, String code, String days) {
    jdbc.sql(
            """
            insert into campaigns.campaign (code, name_vi, name_en, name_folded, days, unit_id)
            select :code, 'Đợt ' || :code, 'Campaign ' || :code, :code, cast(:days as daterange),
              unit_id
            from organisation.unit_version where code = 'BHXHVN' limit 1
            on conflict (code) do nothing
            """)
        .param("code", code)
        .param("days", days)
        .update();
  }

  /// @param counted whether its contribution is written, as recording does and a load does not
  public void add(boolean counted) {
    boolean isOld = random.nextBoolean();
    Unit unit = one(isOld ? old : now);
    LocalDate first = isOld ? LocalDate.of(2023, 11, 1) : MERGER;
    LocalDate day = first.plusDays(random.nextInt(isOld ? 600 : 420));
    if (organisation.findUnit(unit.id(), day).isEmpty()) {
      add(counted);
      return;
    }
    UUID commune = isOld || random.nextInt(3) == 0 ? null : one(communes);
    UUID id = insert(unit, day, commune);
    name(id, 5);
    if (counted) {
      count(id, 1);
    }
  }

  private UUID insert(Unit unit, LocalDate day, @Nullable UUID commune) {
    boolean approved = random.nextBoolean();
    return jdbc.sql(
            """
            insert into activities.activity
              (status, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
               approved, quantity, attendances, first_day, last_day, area_id, title, title_folded,
               campaign_id, people, voluntary_joined, household_joined, vssid_installed, cost,
               recorded_by, recorded_at, approved_by, approved_at)
            values (case when :approved then 'APPROVED' else 'RECORDED' end, :unit, :day,
              organisation.atom_of(:unit, cast(:commune as uuid), :day), :form, :areas, :audiences,
              :grade, :approved, :quantity, :attendances, :day, :day, cast(:commune as uuid),
              'một việc', 'mot viec', :campaign, :people, :joined, :household, :installed, :cost,
              uuidv7(), now(), case when :approved then uuidv7() end,
              case when :approved then now() end)
            returning id
            """)
        .param("approved", approved)
        .param("unit", unit.id().value())
        .param("day", day)
        .param("commune", commune == null ? null : commune.toString())
        .param("form", 1 + random.nextInt(12))
        .param("areas", random.nextInt(3) == 0 ? 0 : random.nextInt(8))
        .param("audiences", random.nextInt(3) == 0 ? 0 : random.nextInt(8))
        .param("grade", 1 + random.nextInt(4))
        .param("quantity", random.nextInt(40))
        .param("attendances", random.nextInt(90))
        .param("campaign", random.nextBoolean() ? null : one(campaigns), java.sql.Types.SMALLINT)
        .param("people", maybe(500), java.sql.Types.BIGINT)
        .param("joined", maybe(5), java.sql.Types.INTEGER)
        .param("household", maybe(9), java.sql.Types.INTEGER)
        .param("installed", maybe(7), java.sql.Types.INTEGER)
        // More than an int holds, now and then.
        .param("cost", random.nextInt(6) == 0 ? 3_000_000_000L : null, java.sql.Types.BIGINT)
        .query(UUID.class)
        .single();
  }

  private @Nullable Integer maybe(int below) {
    return random.nextBoolean() ? null : random.nextInt(below);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void count(UUID id, int sign) {
    jdbc.sql(
            """
            insert into activities.contribution_delta
              (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
               campaign_id, topics, activities, quantity, attendances, people, voluntary_joined,
               household_joined, vssid_installed, cost)
            select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade,
              approved, coalesce(campaign_id, 0),
              array(select topic_id from activities.activity_content
                where activity_id = id order by 1), :sign, :sign * quantity, :sign * attendances,
              :sign * coalesce(people, 0), :sign * coalesce(voluntary_joined, 0),
              :sign * coalesce(household_joined, 0), :sign * coalesce(vssid_installed, 0),
              :sign * coalesce(cost, 0)
            from activities.activity
            where id = :id and status <> 'WITHDRAWN'
            """)
        .param("sign", sign)
        .param("id", id)
        .update();
  }

  /// One of the records is said otherwise, with other topics.
  void correct() {
    UUID id = any();
    count(id, -1);
    jdbc.sql(
            """
            update activities.activity
            set form_id = :form, quantity = :quantity, policy_areas = :areas, audiences = :audiences
            where id = :id
            """)
        .param("id", id)
        .param("form", 1 + random.nextInt(12))
        .param("quantity", random.nextInt(40))
        .param("areas", random.nextInt(8))
        .param("audiences", random.nextInt(8))
        .update();
    nameAnew(id);
    count(id, 1);
  }

  /// One of the records is about something else; all its numbers stay.
  void renameTopics() {
    UUID id = any();
    count(id, -1);
    nameAnew(id);
    count(id, 1);
  }

  /// None, one or several topics.
  private void nameAnew(UUID id) {
    jdbc.sql("delete from activities.activity_content where activity_id = :id")
        .param("id", id)
        .update();
    name(id, 2);
  }

  private void name(UUID id, int oneIn) {
    for (UUID topic : topics) {
      if (random.nextInt(oneIn) == 0) {
        jdbc.sql("insert into activities.activity_content (activity_id, topic_id) values (?, ?)")
            .params(id, topic)
            .update();
      }
    }
  }

  void approve() {
    UUID id = any();
    count(id, -1);
    jdbc.sql(
            """
            update activities.activity
            set status = 'APPROVED', approved = true, approved_by = uuidv7(), approved_at = now()
            where id = :id and status <> 'WITHDRAWN'
            """)
        .param("id", id)
        .update();
    count(id, 1);
  }

  void withdraw() {
    UUID id = any();
    count(id, -1);
    jdbc.sql(
            """
            update activities.activity
            set status = 'WITHDRAWN', approved = false, approved_by = null, approved_at = null
            where id = :id
            """)
        .param("id", id)
        .update();
  }

  private UUID any() {
    return one(ids("select id from activities.activity where status <> 'WITHDRAWN' order by id"));
  }
}
