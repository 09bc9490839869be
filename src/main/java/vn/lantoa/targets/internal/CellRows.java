package vn.lantoa.targets.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.TargetId;

/// Counts cells from records, and keeps them.
@Repository
class CellRows {
  private static final String COUNT = statement();

  private static final String INSERT =
      """
      insert into targets.cell (target_id, generation, unit_id, bucket, value, part, unplaced,
        unplaced_part, named, reached, short, short_part, members, amounts)
      select :target, :generation, c.row_unit, c.bucket, c.value, c.part, c.unplaced,
        c.unplaced_part, c.named, c.reached, c.short, c.short_part, c.members, c.amounts
      from (
      """;

  private static final String COUNTED = ") c\n";

  private static final String DIRTY =
      """
      where exists (
        select from unnest(:dirty_rows, cast(:buckets as date[])) as dirty(unit_id, bucket)
        where dirty.unit_id = c.row_unit and dirty.bucket = c.bucket)
      """;

  private static final int LONGEST_SECONDS = 300;

  private final JdbcClient jdbc;

  CellRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param sources whose work counts, by row
  record Wanted(CellShape shape, Map<UnitId, Set<UnitId>> sources, LocalDate from, LocalDate end) {}

  List<Cell> count(Wanted wanted) {
    if (isNothing(wanted)) {
      return List.of();
    }
    Map<UUID, UUID> same = new HashMap<>();
    return asked(wanted, wanted.shape().filled(COUNT))
        .query((rs, n) -> cell(rs, "row_unit", same))
        .list();
  }

  private static boolean isNothing(Wanted wanted) {
    return wanted.sources().isEmpty()
        || wanted.shape().forms().isEmpty()
        || !wanted.from().isBefore(wanted.end());
  }

  private JdbcClient.StatementSpec asked(Wanted wanted, String statement) {
    CellShape shape = wanted.shape();
    Pairs pairs = new Pairs(shape, wanted.sources());
    return jdbc.sql(statement)
        .withQueryTimeout(LONGEST_SECONDS)
        .param("rows", pairs.rows.toArray(UUID[]::new))
        .param("sources", pairs.units.toArray(UUID[]::new))
        .param("leasts", pairs.leasts.toArray(BigDecimal[]::new))
        .param("part_leasts", pairs.partLeasts.toArray(BigDecimal[]::new))
        .param("forms", shape.forms().stream().map(Integer::shortValue).toArray(Short[]::new))
        .param("from", wanted.from())
        .param("end", wanted.end())
        .param("part", shape.partMask())
        .param("every", shape.every())
        .param("members", shape.keepsMembers());
  }

  /// Parallel columns of the statement.
  private static final class Pairs {
    private final List<UUID> rows = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private final List<BigDecimal> leasts = new ArrayList<>();
    private final List<BigDecimal> partLeasts = new ArrayList<>();

    Pairs(CellShape shape, Map<UnitId, Set<UnitId>> sources) {
      sources.forEach(
          (row, of) ->
              of.forEach(
                  source -> {
                    rows.add(row.value());
                    units.add(source.value());
                    leasts.add(shape.leastOf(row));
                    partLeasts.add(shape.partLeast());
                  }));
    }
  }

  /// @param after generation that is known; -1 for none
  /// @param amounts whether it matters how much was done with each member
  record Newer(TargetId target, long after, boolean amounts) {}

  /// Kept cells that are newer, by target.
  Map<TargetId, List<Cell>> newer(List<Newer> wanted) {
    Map<TargetId, List<Cell>> cells = new HashMap<>();
    Map<UUID, UUID> same = new HashMap<>();
    jdbc.sql(
            """
            select c.target_id, c.unit_id, c.bucket, c.value, c.part, c.unplaced, c.unplaced_part,
              c.named, c.reached, c.short, c.short_part, c.members,
              case when w.amounts then c.amounts else '{}' end as amounts
            from unnest(:targets, cast(:after as bigint[]), cast(:amounts as boolean[]))
              as w(target_id, after, amounts)
            join targets.cell c on c.target_id = w.target_id and c.generation > w.after
            """)
        .param("targets", wanted.stream().map(one -> one.target().value()).toArray(UUID[]::new))
        .param("after", wanted.stream().map(Newer::after).toArray(Long[]::new))
        .param("amounts", wanted.stream().map(Newer::amounts).toArray(Boolean[]::new))
        .query(
            rs -> {
              cells
                  .computeIfAbsent(
                      new TargetId(rs.getObject("target_id", UUID.class)),
                      absent -> new ArrayList<>())
                  .add(cell(rs, "unit_id", same));
            });
    return cells;
  }

  /// @param composition digest of rows and sources
  /// @param through mark up to which changes are in the cells
  /// @param generation of the last count; none has that of another
  /// @param whole generation in which all of them were
  record Kept(int targetVersion, String composition, long through, long generation, long whole) {}

  Map<TargetId, Kept> states() {
    Map<TargetId, Kept> states = new HashMap<>();
    jdbc.sql(
            """
            select target_id, target_version, composition, through, generation, whole
            from targets.cell_state
            """)
        .query(
            rs -> {
              states.put(
                  new TargetId(rs.getObject("target_id", UUID.class)),
                  new Kept(
                      rs.getInt("target_version"),
                      rs.getString("composition"),
                      rs.getLong("through"),
                      rs.getLong("generation"),
                      rs.getLong("whole")));
            });
    return states;
  }

  long nextGeneration() {
    return jdbc.sql("select nextval('targets.generation')").query(Long.class).single();
  }

  /// Forgets cells that nobody keeps up any more.
  void forget(Set<TargetId> targets) {
    if (targets.isEmpty()) {
      return;
    }
    UUID[] ids = targets.stream().map(TargetId::value).toArray(UUID[]::new);
    for (String table : List.of("targets.cell", "targets.cell_state")) {
      jdbc.sql("delete from " + table + " where target_id = any(:targets)")
          .param("targets", ids)
          .update();
    }
  }

  /// Counts every cell of a target anew.
  void replaceAll(TargetId target, Wanted wanted, long generation) {
    jdbc.sql("delete from targets.cell where target_id = :target")
        .param("target", target.value())
        .update();
    if (!isNothing(wanted)) {
      asked(wanted, INSERT + wanted.shape().filled(COUNT) + COUNTED)
          .param("target", target.value())
          .param("generation", generation)
          .update();
    }
  }

  /// @param rows and buckets, parallel
  record Dirty(List<UUID> rows, List<LocalDate> buckets, long generation) {
    private UUID[] units() {
      return rows.toArray(UUID[]::new);
    }

    private String[] days() {
      return buckets.stream().map(LocalDate::toString).toArray(String[]::new);
    }
  }

  /// Counts some cells anew. Where nothing is left there is a cell that says so.
  void replace(TargetId target, Wanted wanted, Dirty dirty) {
    jdbc.sql(
            """
            delete from targets.cell c
            using unnest(:dirty_rows, cast(:buckets as date[])) as gone(unit_id, bucket)
            where c.target_id = :target and c.unit_id = gone.unit_id and c.bucket = gone.bucket
            """)
        .param("target", target.value())
        .param("dirty_rows", dirty.units())
        .param("buckets", dirty.days())
        .update();
    if (!isNothing(wanted)) {
      asked(wanted, INSERT + wanted.shape().filled(COUNT) + COUNTED + DIRTY)
          .param("target", target.value())
          .param("generation", dirty.generation())
          .param("dirty_rows", dirty.units())
          .param("buckets", dirty.days())
          .update();
    }
    jdbc.sql(
            """
            insert into targets.cell (target_id, generation, unit_id, bucket, value, part)
            select :target, :generation, gone.unit_id, gone.bucket, 0, 0
            from unnest(:dirty_rows, cast(:buckets as date[])) as gone(unit_id, bucket)
            on conflict do nothing
            """)
        .param("target", target.value())
        .param("generation", dirty.generation())
        .param("dirty_rows", dirty.units())
        .param("buckets", dirty.days())
        .update();
  }

  void mark(TargetId target, Kept state) {
    jdbc.sql(
            """
            insert into targets.cell_state
              (target_id, target_version, composition, through, generation, whole)
            values (:target, :version, :composition, :through, :generation, :whole)
            on conflict (target_id) do update set target_version = excluded.target_version,
              composition = excluded.composition, through = excluded.through,
              generation = excluded.generation, whole = excluded.whole
            """)
        .param("target", target.value())
        .param("version", state.targetVersion())
        .param("composition", state.composition())
        .param("through", state.through())
        .param("generation", state.generation())
        .param("whole", state.whole())
        .update();
  }

  /// @param same members that were seen, so that each is in memory once
  private static Cell cell(ResultSet rs, String unit, Map<UUID, UUID> same) throws SQLException {
    return new Cell(
        new UnitId(rs.getObject(unit, UUID.class)),
        rs.getObject("bucket", LocalDate.class),
        rs.getBigDecimal("value"),
        rs.getBigDecimal("part"),
        rs.getBigDecimal("unplaced"),
        rs.getBigDecimal("unplaced_part"),
        rs.getInt("named"),
        rs.getInt("reached"),
        rs.getBigDecimal("short"),
        rs.getBigDecimal("short_part"),
        members(rs, same),
        List.of((BigDecimal[]) rs.getArray("amounts").getArray()));
  }

  private static List<UUID> members(ResultSet rs, Map<UUID, UUID> same) throws SQLException {
    UUID[] members = (UUID[]) rs.getArray("members").getArray();
    for (int at = 0; at < members.length; at++) {
      UUID seen = same.putIfAbsent(members[at], members[at]);
      members[at] = seen == null ? members[at] : seen;
    }
    return List.of(members);
  }

  private static String statement() {
    try {
      return new ClassPathResource("sql/targets/cells.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
