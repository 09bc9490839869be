package vn.lantoa.activities.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Particulars;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Language;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;

/// Single rows of `activities.activity`.
@Repository
class ActivityRows {
  private static final String INSERT =
      Ledger.inserting(
          """
          insert into activities.activity
            (unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
             quantity, attendances, first_day, last_day, area_id, station_id, title,
             title_folded, note, assignment_id, campaign_id, spot, enterprise, people,
             voluntary_joined, household_joined, vssid_installed, cost, funds, languages,
             recorded_by, recorded_at)
          values
            (:unit, :to, :atom, :form, :policy_areas, :audiences, :grade,
             :quantity, :attendances, :from, :to, :area, :station, :title,
             :folded, :note, :assignment, :campaign, :spot, :enterprise, :people,
             :voluntary_joined, :household_joined, :vssid_installed, :cost, :funds,
             :languages, :by, :now)
          """);

  private final JdbcClient jdbc;
  private final Columns columns;
  private final Clock clock;

  ActivityRows(JdbcClient jdbc, Columns columns, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.clock = clock;
  }

  Optional<Activity> find(ActivityId id) {
    return jdbc.sql(
            "select "
                + Columns.ALL
                + " from activities.activity a "
                + Columns.NAMES
                + " where a.id = :id")
        .param("id", id.value())
        .query(columns::activity)
        .optional();
  }

  /// The row, kept from others until the end of the transaction.
  Optional<Activity> lock(ActivityId id) {
    jdbc.sql("select id from activities.activity where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
    return find(id);
  }

  Optional<Activity> lastOf(ActorId actor) {
    return jdbc.sql(
            "select "
                + Columns.ALL
                + " from activities.activity a "
                + Columns.NAMES
                + " where a.recorded_by = :actor order by a.id desc limit 1")
        .param("actor", actor.value())
        .query(columns::activity)
        .optional();
  }

  /// Writes a record and what it contributes.
  ActivityId insert(Counted counted, ActorId by) {
    UUID id =
        bound(jdbc.sql(INSERT), counted)
            .param("by", by.value())
            .param("now", now())
            .param("contents", contents(counted.facts()))
            .query(UUID.class)
            .single();
    writePartners(id, counted.facts());
    writeContents(id, counted.facts());
    writeCohosts(id, counted.facts());
    return new ActivityId(id);
  }

  /// Writes what the record says now; it waits for approval again.
  void correct(ActivityId id, Counted counted) {
    bound(
            jdbc.sql(
                """
                update activities.activity
                set version = version + 1, status = 'RECORDED', approved = false,
                  approved_by = null, approved_at = null, unit_id = :unit, counted_day = :to,
                  counted_atom = :atom, form_id = :form, policy_areas = :policy_areas,
                  audiences = :audiences, grade = :grade, quantity = :quantity,
                  attendances = :attendances, first_day = :from, last_day = :to, area_id = :area,
                  station_id = :station, title = :title, title_folded = :folded, note = :note,
                  assignment_id = :assignment, campaign_id = :campaign, spot = :spot,
                  enterprise = :enterprise, people = :people, voluntary_joined = :voluntary_joined,
                  household_joined = :household_joined, vssid_installed = :vssid_installed,
                  cost = :cost, funds = :funds, languages = :languages
                where id = :id
                """),
            counted)
        .param("id", id.value())
        .update();
    jdbc.sql("delete from activities.activity_partner where activity_id = :id")
        .param("id", id.value())
        .update();
    writePartners(id.value(), counted.facts());
    jdbc.sql("delete from activities.activity_content where activity_id = :id")
        .param("id", id.value())
        .update();
    writeContents(id.value(), counted.facts());
    jdbc.sql("delete from activities.activity_cohost where activity_id = :id")
        .param("id", id.value())
        .update();
    writeCohosts(id.value(), counted.facts());
  }

  private void writeCohosts(UUID id, ActivityFacts facts) {
    if (!facts.particulars().cohosts().isEmpty()) {
      jdbc.sql(
              """
              insert into activities.activity_cohost (activity_id, unit_id)
              select :id, unnest(cast(:cohosts as uuid[]))
              """)
          .param("id", id)
          .param(
              "cohosts",
              facts.particulars().cohosts().stream().map(UnitId::value).toArray(UUID[]::new))
          .update();
    }
  }

  private void writeContents(UUID id, ActivityFacts facts) {
    if (!facts.subject().contents().isEmpty()) {
      jdbc.sql(
              """
              insert into activities.activity_content (activity_id, topic_id)
              select :id, unnest(cast(:contents as uuid[]))
              """)
          .param("id", id)
          .param("contents", contents(facts))
          .update();
    }
  }

  private static UUID[] contents(ActivityFacts facts) {
    return facts.subject().contents().stream().map(ContentTopicId::value).toArray(UUID[]::new);
  }

  private void writePartners(UUID id, ActivityFacts facts) {
    if (!facts.partners().isEmpty()) {
      jdbc.sql(
              """
              insert into activities.activity_partner (activity_id, partner_id)
              select :id, unnest(cast(:partners as uuid[]))
              """)
          .param("id", id)
          .param("partners", facts.partners().stream().map(PartnerId::value).toArray(UUID[]::new))
          .update();
    }
  }

  void withdraw(ActivityId id) {
    jdbc.sql(
            """
            update activities.activity
            set version = version + 1, status = 'WITHDRAWN', approved = false, approved_by = null,
              approved_at = null
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void approve(UUID[] ids, ActorId by) {
    jdbc.sql(
            """
            update activities.activity
            set version = version + 1, status = 'APPROVED', approved = true, approved_by = :by,
              approved_at = :now
            where id = any(:ids)
            """)
        .param("ids", ids)
        .param("by", by.value())
        .param("now", now())
        .update();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, Counted counted) {
    ActivityFacts facts = counted.facts();
    return particulars(statement, facts.particulars())
        .param("unit", facts.unit().value())
        .param("from", facts.days().from())
        .param("to", facts.days().to())
        .param("atom", counted.atom().value())
        .param("form", counted.formId())
        .param("policy_areas", counted.policyAreas())
        .param("audiences", counted.audiences())
        .param("grade", facts.amount().grade().id())
        .param("quantity", facts.amount().quantity())
        .param("attendances", facts.amount().attendances())
        .param("area", idOf(counted.area()), Types.OTHER)
        .param("station", idOf(facts.place().station()), Types.OTHER)
        .param("title", facts.title())
        .param("folded", VietnameseText.fold(facts.title()))
        .param("note", facts.note())
        .param("assignment", facts.assignment(), Types.OTHER);
  }

  private static JdbcClient.StatementSpec particulars(
      JdbcClient.StatementSpec statement, Particulars more) {
    CampaignId campaign = more.campaign();
    Funds funds = more.spending().funds();
    return statement
        .param("campaign", campaign == null ? null : campaign.value(), Types.SMALLINT)
        .param("spot", more.spot())
        .param("enterprise", more.enterprise())
        .param("people", more.people(), Types.BIGINT)
        .param("voluntary_joined", more.outcomes().voluntaryJoined(), Types.INTEGER)
        .param("household_joined", more.outcomes().householdJoined(), Types.INTEGER)
        .param("vssid_installed", more.outcomes().vssidInstalled(), Types.INTEGER)
        .param("cost", more.spending().cost(), Types.BIGINT)
        .param("funds", funds == null ? null : funds.name(), Types.VARCHAR)
        .param(
            "languages",
            more.languages().stream().map(Language::code).sorted().toArray(String[]::new));
  }

  private static @Nullable UUID idOf(@Nullable AreaId area) {
    return area == null ? null : area.value();
  }

  private static @Nullable UUID idOf(@Nullable StationId station) {
    return station == null ? null : station.value();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
