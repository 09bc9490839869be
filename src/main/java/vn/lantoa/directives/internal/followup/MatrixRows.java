package vn.lantoa.directives.internal.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.work.StateRule;
import vn.lantoa.organisation.UnitId;

/// The assignments of one directive, counted and shown.
@Repository
class MatrixRows {
  /// Those of one directive that the viewer sees and that count, with their state.
  private static final String WORK =
      """
      with work as %s (
        select a.id, a.clause_id, a.unit_id, a.unit_code, a.unit_name, a.held_by, a.due_on,
          a.responsibility, a.reported_through, a.acknowledge_by,
          a.acknowledged_at is not null as acknowledged,
      """
          + StateRule.STATE
          + """
           as state
        from directives.assignment a
        join directives.clause c on c.id = a.clause_id
        where a.directive_id = :directive and
      """
          + Sight.OF_ASSIGNMENT
          + " and "
          + Sight.TOPMOST
          + ") ";

  private static final String COUNTS =
      """
      select grouping(unit_id) as of_clause, unit_id, unit_code, unit_name, clause_id, state,
        responsibility, count(*) as assignments, min(due_on) as due_on,
        count(*) filter (where acknowledged) as acknowledged,
        count(*) filter (where not acknowledged and acknowledge_by < :today
          and state in ('OPEN_IN_TIME', 'OPEN_OVERDUE', 'STANDING', 'WAITING'))
          as unacknowledged_late,
        count(*) filter (where state in ('DONE_ON_TIME', 'DONE_LATE')) as done,
        count(*) filter (where state = 'OPEN_OVERDUE') as overdue,
        count(*) filter (
          where (cast(:state as text) is null or state = :state)
            and (cast(:dueFrom as date) is null or due_on >= :dueFrom)
            and (cast(:dueTo as date) is null or due_on <= :dueTo)
            and not (:unacknowledged and acknowledged)) as fitting
      from work
      group by grouping sets (
        (unit_id, unit_code, unit_name), (clause_id, state, responsibility))
      order by unit_code, unit_id
      """;

  private final JdbcClient jdbc;

  MatrixRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param fitting how many of its assignments fit the filter
  record UnitCounts(UnitId unit, String code, String name, Matrix.Counts counts, long fitting) {}

  /// @param clause the clause, by its place in the directive
  record Tally(
      ClauseId clause,
      WorkState state,
      Responsibility responsibility,
      long assignments,
      @Nullable LocalDate dueOn) {}

  /// @param heir name of who holds it now where that is another unit; null otherwise
  record Placed(UnitId unit, ClauseId clause, Matrix.Cell cell, @Nullable String heir) {}

  /// Units and clauses, from one reading of the assignments.
  ///
  /// @param units every unit, by code
  /// @param tallies by clause, state and responsibility
  record Counted(List<UnitCounts> units, List<Tally> tallies) {}

  Counted counted(Sight sight, DirectiveId directive, MatrixFilter filter, LocalDate today) {
    Map<String, @Nullable Object> values = values(sight, directive, today);
    values.put("state", filter.state() == null ? null : filter.state().name());
    values.put("dueFrom", filter.dueFrom());
    values.put("dueTo", filter.dueTo());
    values.put("unacknowledged", filter.unacknowledged());
    List<UnitCounts> units = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    jdbc.sql(WORK.formatted("materialized") + COUNTS)
        .params(values)
        .query(
            rs -> {
              if (rs.getInt("of_clause") == 1) {
                tallies.add(tally(rs));
              } else {
                units.add(unitCounts(rs));
              }
            });
    return new Counted(units, tallies);
  }

  private static UnitCounts unitCounts(ResultSet rs) throws SQLException {
    return new UnitCounts(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getString("unit_code"),
        rs.getString("unit_name"),
        new Matrix.Counts(
            rs.getLong("assignments"),
            rs.getLong("acknowledged"),
            rs.getLong("unacknowledged_late"),
            rs.getLong("done"),
            rs.getLong("overdue")),
        rs.getLong("fitting"));
  }

  private static Tally tally(ResultSet rs) throws SQLException {
    return new Tally(
        new ClauseId(rs.getObject("clause_id", UUID.class)),
        WorkState.valueOf(rs.getString("state")),
        Responsibility.valueOf(rs.getString("responsibility")),
        rs.getLong("assignments"),
        Columns.day(rs, "due_on"));
  }

  /// The cells of some units; units that bore one code come together.
  List<Placed> cells(
      Sight sight, DirectiveId directive, Collection<UnitCounts> units, LocalDate today) {
    Map<String, @Nullable Object> values = values(sight, directive, today);
    values.put("shown", units.stream().map(UnitCounts::code).toArray(String[]::new));
    return jdbc.sql(
            WORK.formatted("not materialized")
                + """
                , parts as (
                  select p.parent_id, count(*) as parts,
                    count(*) filter (where p.done_on is not null) as parts_done
                  from directives.assignment p
                  where p.directive_id = :directive and p.parent_id is not null
                    and p.ended_on is null
                  group by p.parent_id
                )
                select w.id, w.clause_id, w.unit_id, w.state, w.responsibility, w.due_on,
                  w.reported_through, coalesce(parts.parts, 0) as parts,
                  coalesce(parts.parts_done, 0) as parts_done,
                  case when w.held_by <> w.unit_id then (
                    select v.name from organisation.unit_version v where v.unit_id = w.held_by
                    order by v.valid @> cast(:today as date) desc, lower(v.valid) desc limit 1
                  ) end as heir
                from work w
                left join parts on parts.parent_id = w.id
                where w.unit_code = any(:shown)
                order by w.id
                """)
        .params(values)
        .query(MatrixRows::placed)
        .list();
  }

  private static Placed placed(ResultSet rs, int n) throws SQLException {
    return new Placed(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        new ClauseId(rs.getObject("clause_id", UUID.class)),
        new Matrix.Cell(
            new AssignmentId(rs.getObject("id", UUID.class)),
            WorkState.valueOf(rs.getString("state")),
            Responsibility.valueOf(rs.getString("responsibility")),
            Columns.day(rs, "due_on"),
            Columns.day(rs, "reported_through"),
            rs.getLong("parts"),
            rs.getLong("parts_done")),
        rs.getString("heir"));
  }

  private static Map<String, @Nullable Object> values(
      Sight sight, DirectiveId directive, LocalDate today) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("everywhere", sight.everywhere());
    values.put("units", sight.unitArray());
    values.put("directive", directive.value());
    values.put("today", today);
    return values;
  }
}
