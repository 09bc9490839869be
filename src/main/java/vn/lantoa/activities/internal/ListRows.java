package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
import vn.lantoa.activities.internal.ListConditions.Conditions;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.UnitId;

/// Lists of `activities.activity`.
@Repository
class ListRows {
  private static final int PORTION = 500;

  private static final String ROWS =
      """
      with a as materialized (
        select a.*
        from activities.activity a
        where {conditions}
        order by {by}
        limit :limit offset :offset
      )
      """;

  // Names come first, so that only the records of the first units are read: the rows of a lateral
  // join come in the order of what they are joined to, and a sort behind it would read all of them.
  // The versions of a unit part all time between them: every record belongs to one.
  private static final String BY_UNIT =
      """
      with named as materialized (
        select v.unit_id,
          row_number() over (
            order by v.name collate "vi-x-icu", v.unit_id, lower(v.valid) desc) as place,
          case
            when lag(v.unit_id) over same is null then '-infinity'
            else lower(v.valid)
          end as from_day,
          coalesce(lead(lower(v.valid)) over same, 'infinity') as until_day
        from organisation.unit_version v
        where true {units}
        window same as (partition by v.unit_id order by lower(v.valid))
      ),
      a as materialized (
        select a.*
        from (select n.*, {first} as first_place from named n {from} order by n.place) u
        cross join lateral (
          select a.*, u.place
          from activities.activity a
          where a.unit_id = u.unit_id
            and a.counted_day >= u.from_day
            and a.counted_day < u.until_day
            and {conditions}
          order by a.counted_day desc, a.id desc
          limit cast(:limit as bigint) + :offset
        ) a
        limit :limit offset :offset
      )
      """;

  private static final String PLACE_BEHIND =
      """
      (
        select b.place
        from named b
        join activities.activity o on o.unit_id = b.unit_id
        where o.id = :behind and o.counted_day >= b.from_day and o.counted_day < b.until_day
      )""";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final ListConditions filters;

  ListRows(JdbcClient jdbc, Columns columns, ListConditions filters) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.filters = filters;
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

  /// Of at most so many records.
  ///
  /// @param most null for all
  Totals totals(Selection selection, @Nullable Integer most) {
    Conditions conditions = filters.of(selection);
    return jdbc.sql(
            """
            select count(*) as records,
              coalesce(sum(a.quantity) filter (where a.status <> 'WITHDRAWN'), 0) as quantity,
              coalesce(sum(a.attendances) filter (where a.status <> 'WITHDRAWN'), 0) as attendances
            from (
              select a.status, a.quantity, a.attendances
              from activities.activity a
              where\s"""
                + conditions.text()
                + (most == null ? "" : " limit " + (most + 1))
                + ") a")
        .params(conditions.parameters())
        .query((rs, n) -> totals(rs, most))
        .single();
  }

  private static Totals totals(ResultSet rs, @Nullable Integer most) throws SQLException {
    long records = rs.getLong("records");
    boolean whole = most == null || records <= most;
    return new Totals(
        whole ? records : most, rs.getLong("quantity"), rs.getLong("attendances"), whole);
  }

  /// Counts and sums by columns of `a`, in their order.
  <T> List<T> grouped(Selection selection, String columns, RowMapper<T> row) {
    Conditions conditions = filters.of(selection);
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
        .params(conditions.parameters())
        .query(row)
        .list();
  }

  /// The rows of a page, and one more where there are more.
  List<Activity> page(Selection selection, Paging paging) {
    long offset = (paging.page() - 1L) * paging.size();
    ActivityId after = paging.after();
    Optional<Position> behind = after == null ? Optional.empty() : position(after);
    if (after != null && behind.isEmpty()) {
      return List.of();
    }
    Window window =
        new Window(paging.order(), behind.orElse(null), paging.size() + 1, offset);
    return rows(selection, window).query(columns::activity).list();
  }

  /// At most so many, newest first, one after another.
  void each(Selection selection, int most, Consumer<Activity> sink) {
    rows(selection, new Window(Order.NEWEST, null, most, 0))
        .query((RowCallbackHandler) rs -> sink.accept(columns.activity(rs, rs.getRow())));
  }

  /// Where a record stands, whatever the order.
  private record Position(UUID id, LocalDate day, int form, long quantity) {
    Map<String, Object> parameters() {
      return Map.of(
          "behind", id, "behind_day", day, "behind_form", form, "behind_quantity", quantity);
    }
  }

  /// A part of an ordered list.
  private record Window(Order order, @Nullable Position behind, int limit, long offset) {}

  private Optional<Position> position(ActivityId id) {
    return jdbc.sql(
            "select counted_day, form_id, quantity from activities.activity where id = :id")
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Position(
                    id.value(),
                    rs.getObject("counted_day", LocalDate.class),
                    rs.getInt("form_id"),
                    rs.getLong("quantity")))
        .optional();
  }

  private JdbcClient.StatementSpec rows(Selection selection, Window window) {
    Conditions conditions = filters.of(selection);
    Position behind = window.behind();
    if (behind != null) {
      conditions.and(behind(window.order()));
      conditions.parameters().putAll(behind.parameters());
    }
    String rows =
        window.order() == Order.UNIT
            ? BY_UNIT
                .replace("{units}", units(selection))
                .replace("{from}", behind == null ? "" : "where n.place >= " + PLACE_BEHIND)
                .replace("{first}", behind == null ? "0" : PLACE_BEHIND)
            : ROWS.replace("{by}", by(window.order()));
    return jdbc.sql(
            rows.replace("{conditions}", conditions.text())
                + "select "
                + Columns.ALL
                + " from a "
                + Columns.NAMES
                + " order by "
                + by(window.order()))
        .params(conditions.parameters())
        .param("limit", window.limit())
        .param("offset", window.offset())
        .withFetchSize(PORTION);
  }

  private static String units(Selection selection) {
    return (selection.readable() == null ? "" : " and v.unit_id = any(:readable)")
        + (selection.units() == null ? "" : " and v.unit_id = any(:units)");
  }

  private static String by(Order order) {
    return switch (order) {
      case NEWEST -> "a.counted_day desc, a.id desc";
      case OLDEST -> "a.counted_day, a.id";
      case UNIT -> "a.place, a.counted_day desc, a.id desc";
      case FORM -> "a.form_id, a.counted_day desc, a.id desc";
      case QUANTITY -> "a.quantity desc, a.counted_day desc, a.id desc";
    };
  }

  /// What lies behind a record. The first condition of each is one that an index answers.
  private static String behind(Order order) {
    String later = "(a.counted_day, a.id) < (:behind_day, :behind)";
    return switch (order) {
      case NEWEST -> "a.counted_day <= :behind_day and " + later;
      case OLDEST ->
          "a.counted_day >= :behind_day and (a.counted_day, a.id) > (:behind_day, :behind)";
      case UNIT -> "(u.place > u.first_place or " + later + ")";
      case FORM ->
          "a.form_id >= :behind_form and (a.form_id > :behind_form or " + later + ")";
      case QUANTITY ->
          "a.quantity <= :behind_quantity"
              + " and (a.quantity, a.counted_day, a.id) < (:behind_quantity, :behind_day, :behind)";
    };
  }
}
