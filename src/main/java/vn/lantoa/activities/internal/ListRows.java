package vn.lantoa.activities.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activities.Order;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Status;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.VietnameseText;

/// Lists of `activities.activity`.
@Repository
class ListRows {
  private static final int PORTION = 500;

  private static final String NAMED_UNIT =
      "left join organisation.unit_version su on su.unit_id = a.unit_id and su.valid @> a.last_day";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final Taxonomies taxonomies;
  private final Partitions partitions;

  ListRows(JdbcClient jdbc, Columns columns, Taxonomies taxonomies, Partitions partitions) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.taxonomies = taxonomies;
    this.partitions = partitions;
  }

  /// @param readable units that the viewer may read; null for all
  /// @param units units asked for; null for all
  record Selection(
      ActivityFilter filter, @Nullable Set<UnitId> readable, @Nullable Set<UnitId> units) {}

  /// Where a record counts.
  record CountedAt(UnitId unit, AtomId atom) {}

  Optional<CountedAt> place(ActivityId id) {
    return jdbc.sql("select unit_id, counted_atom from activities.activity where id = :id")
        .param("id", id.value())
        .query(
            (rs, n) ->
                new CountedAt(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    new AtomId(rs.getInt("counted_atom"))))
        .optional();
  }

  Totals totals(Selection selection) {
    Conditions conditions = conditions(selection);
    return jdbc.sql(
            """
            select count(*) as records,
              coalesce(sum(a.quantity) filter (where a.status <> 'WITHDRAWN'), 0) as quantity,
              coalesce(sum(a.attendances) filter (where a.status <> 'WITHDRAWN'), 0) as attendances
            from activities.activity a
            where\s"""
                + conditions.text())
        .params(conditions.parameters)
        .query(
            (rs, n) ->
                new Totals(
                    rs.getLong("records"), rs.getLong("quantity"), rs.getLong("attendances")))
        .single();
  }

  /// Counts and sums by columns of `a`, in their order.
  <T> List<T> grouped(Selection selection, String columns, RowMapper<T> row) {
    Conditions conditions = conditions(selection);
    return jdbc.sql(
            "select "
                + columns
                + """
                , count(*) as records,
                  coalesce(sum(a.quantity) filter (where a.status <> 'WITHDRAWN'), 0) as quantity,
                  coalesce(sum(a.attendances) filter (where a.status <> 'WITHDRAWN'), 0)
                    as attendances
                from activities.activity a
                where\s"""
                + conditions.text()
                + " group by "
                + columns
                + " order by "
                + columns)
        .params(conditions.parameters)
        .query(row)
        .list();
  }

  List<Activity> page(Selection selection, Paging paging) {
    return rows(selection, paging.order(), paging.size(), (paging.page() - 1L) * paging.size())
        .query(columns::activity)
        .list();
  }

  /// At most so many, newest first, one after another.
  void each(Selection selection, int most, Consumer<Activity> sink) {
    rows(selection, Order.NEWEST, most, 0)
        .query((RowCallbackHandler) rs -> sink.accept(columns.activity(rs, rs.getRow())));
  }

  private JdbcClient.StatementSpec rows(Selection selection, Order order, int limit, long offset) {
    Conditions conditions = conditions(selection);
    return jdbc.sql(
            "with a as materialized (select a.* from activities.activity a "
                + (order == Order.UNIT ? NAMED_UNIT : "")
                + " where "
                + conditions.text()
                + " order by "
                + by(order, "su.name collate \"vi-x-icu\"")
                + " limit :limit offset :offset) select "
                + Columns.ALL
                + " from a "
                + Columns.NAMES
                + " order by "
                + by(order, "u.name collate \"vi-x-icu\""))
        .params(conditions.parameters)
        .param("limit", limit)
        .param("offset", offset)
        .withFetchSize(PORTION);
  }

  private static String by(Order order, String unit) {
    return switch (order) {
      case NEWEST -> "a.counted_day desc, a.id desc";
      case OLDEST -> "a.counted_day, a.id";
      case UNIT -> unit + ", a.counted_day desc, a.id desc";
      case FORM -> "a.form_id, a.counted_day desc, a.id desc";
      case QUANTITY -> "a.quantity desc, a.counted_day desc, a.id desc";
    };
  }

  /// A where clause and what fills it.
  private static final class Conditions {
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("true");

    Conditions and(String condition) {
      text.append("\n  and ").append(condition);
      return this;
    }

    Conditions and(String condition, String name, Object value) {
      parameters.put(name, value);
      return and(condition);
    }

    String text() {
      return text.toString();
    }
  }

  private Conditions conditions(Selection selection) {
    ActivityFilter filter = selection.filter();
    Conditions conditions = new Conditions();
    Status status = filter.status();
    if (status == null) {
      conditions.and("a.status <> 'WITHDRAWN'");
    } else {
      conditions.and("a.status = :status", "status", status.name());
    }
    if (selection.readable() != null) {
      conditions.and("a.unit_id = any(:readable)", "readable", ids(selection.readable()));
    }
    if (selection.units() != null) {
      conditions.and("a.unit_id = any(:units)", "units", ids(selection.units()));
    }
    if (!filter.forms().isEmpty()) {
      conditions.and("a.form_id = any(:forms)", "forms", formIds(filter.forms()));
    }
    DayRange days = filter.days();
    if (days != null) {
      conditions
          .and("a.counted_day >= :from", "from", days.from())
          .and("a.counted_day < :end", "end", days.end());
    }
    narrowBySubject(conditions, filter);
    narrowByPlace(conditions, filter.where());
    return conditions;
  }

  private static void narrowBySubject(Conditions conditions, ActivityFilter filter) {
    if (filter.policyAreas() != 0) {
      conditions.and("a.policy_areas & :policy_areas <> 0", "policy_areas", filter.policyAreas());
    }
    if (filter.audiences() != 0) {
      conditions.and("a.audiences & :audiences <> 0", "audiences", filter.audiences());
    }
    UUID assignment = filter.assignment();
    if (assignment != null) {
      conditions.and("a.assignment_id = :assignment", "assignment", assignment);
    }
    PartnerId partner = filter.partner();
    if (partner != null) {
      conditions.and(
          "exists (select from activities.activity_partner p"
              + " where p.activity_id = a.id and p.partner_id = :partner)",
          "partner",
          partner.value());
    }
    CampaignId campaign = filter.campaign();
    if (campaign != null) {
      conditions.and("a.campaign_id = :campaign", "campaign", campaign.value());
    }
    ContentTopicId content = filter.content();
    if (content != null) {
      conditions.and(
          "exists (select from activities.activity_content c"
              + " where c.activity_id = a.id and c.topic_id = :content)",
          "content",
          content.value());
    }
    String folded = VietnameseText.fold(filter.text());
    if (!folded.isEmpty()) {
      String[] words =
          Stream.of(folded.split(" ", -1)).map(word -> "%" + word + "%").toArray(String[]::new);
      conditions.and("a.title_folded like all(:words)", "words", words);
    }
  }

  private void narrowByPlace(Conditions conditions, ActivityFilter.Where where) {
    switch (where) {
      case ActivityFilter.Anywhere anywhere -> {}
      case ActivityFilter.InArea(var area) ->
          conditions.and("a.area_id = :area", "area", area.value());
      case ActivityFilter.InProvince(String code, var on) ->
          narrowToPart(conditions, partitions.on(on), code);
      case ActivityFilter.InCommon(String key, var periods) ->
          narrowToPart(conditions, partitions.common(periods), key);
      case ActivityFilter.Unattributed(var on) -> narrowToRest(conditions, partitions.on(on));
      case ActivityFilter.UnattributedInCommon(var periods) ->
          narrowToRest(conditions, partitions.common(periods));
    }
  }

  private static void narrowToPart(Conditions conditions, Partition partition, String key) {
    Set<AtomId> atoms = partition.find(key).map(Partition.Part::atoms).orElse(Set.of());
    conditions.and("a.counted_atom = any(:atoms)", "atoms", numbers(atoms));
  }

  private static void narrowToRest(Conditions conditions, Partition partition) {
    conditions.and("a.counted_atom <> all(:atoms)", "atoms", numbers(partition.placed()));
  }

  private static Integer[] numbers(Set<AtomId> atoms) {
    return atoms.stream().map(AtomId::value).toArray(Integer[]::new);
  }

  private Integer[] formIds(Set<String> codes) {
    return codes.stream()
        .flatMap(code -> taxonomies.findForm(code).stream())
        .map(Form::family)
        .flatMap(Set::stream)
        .distinct()
        .toArray(Integer[]::new);
  }

  private static UUID[] ids(Set<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }
}
