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
    long quantity = rs.getLong("quantity");
    long attendances = rs.getLong("attendances");
    return most == null || records <= most
        ? new Totals(records, quantity, attendances)
        : new Totals(most, quantity, attendances, false);
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
  ///
  /// @param few whether no more match than pages can be turned
  List<Activity> page(Selection selection, Paging paging, boolean few) {
    long offset = (paging.page() - 1L) * paging.size();
    ActivityId after = paging.after();
    Optional<Position> behind = after == null ? Optional.empty() : position(after);
    if (after != null && behind.isEmpty()) {
      return List.of();
    }
    Window window = new Window(paging.order(), behind.orElse(null), paging.size() + 1, offset, few);
    return rows(selection, window).query(columns::activity).list();
  }

  /// At most so many, newest first, one after another.
  void each(Selection selection, int most, Consumer<Activity> sink) {
    rows(selection, new Window(Order.NEWEST, null, most, 0, false))
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
  private record Window(
      Order order, @Nullable Position behind, int limit, long offset, boolean few) {}

  private Optional<Position> position(ActivityId id) {
    return jdbc.sql("select counted_day, form_id, quantity from activities.activity where id = :id")
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
      conditions.parameters().putAll(behind.parameters());
    }
    String rows =
        ListStatements.rows(window.order(), window.few(), behind != null)
            .replace("{units}", units(selection));
    return jdbc.sql(
            rows.replace("{conditions}", conditions.text())
                + "select "
                + Columns.ALL
                + " from a "
                + Columns.NAMES
                + " order by "
                + ListStatements.by(window.order()))
        .params(conditions.parameters())
        .param("limit", window.limit())
        .param("offset", window.offset())
        .withFetchSize(PORTION);
  }

  private static String units(Selection selection) {
    return (selection.readable() == null ? "" : " and v.unit_id = any(:readable)")
        + (selection.units() == null ? "" : " and v.unit_id = any(:units)");
  }
}
