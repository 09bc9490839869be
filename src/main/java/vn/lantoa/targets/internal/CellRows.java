package vn.lantoa.targets.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.TargetId;

/// Counts cells from records, and keeps them.
@Repository
class CellRows {
  private static final String COUNT = statement();

  private static final String INSERT =
      """
      insert into targets.cell (target_id, unit_id, bucket, value, part, unplaced, unplaced_part,
        named, reached, short, short_part, members, amounts)
      select :target, c.row_unit, c.bucket, c.value, c.part, c.unplaced, c.unplaced_part, c.named,
        c.reached, c.short, c.short_part, c.members, c.amounts
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
    return asked(wanted, wanted.shape().filled(COUNT))
        .query((rs, n) -> cell(rs, "row_unit"))
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

  /// Kept cells by target and row.
  Map<TargetId, Map<UnitId, List<Cell>>> kept(Collection<TargetId> targets) {
    Map<TargetId, Map<UnitId, List<Cell>>> cells = new HashMap<>();
    if (targets.isEmpty()) {
      return cells;
    }
    jdbc.sql(
            """
            select c.target_id, c.unit_id, c.bucket, c.value, c.part, c.unplaced, c.unplaced_part,
              c.named, c.reached, c.short, c.short_part, c.members, c.amounts
            from targets.cell c
            where c.target_id = any(:targets)
            """)
        .param("targets", targets.stream().map(TargetId::value).toArray(UUID[]::new))
        .query(
            rs -> {
              Cell cell = cell(rs, "unit_id");
              cells
                  .computeIfAbsent(
                      new TargetId(rs.getObject("target_id", UUID.class)),
                      absent -> new HashMap<>())
                  .computeIfAbsent(cell.unit(), absent -> new ArrayList<>())
                  .add(cell);
            });
    return cells;
  }

  /// @param composition digest of rows and sources
  /// @param through mark up to which changes are in the cells
  record Kept(int targetVersion, String composition, long through) {}

  Map<TargetId, Kept> states() {
    Map<TargetId, Kept> states = new HashMap<>();
    jdbc.sql("select target_id, target_version, composition, through from targets.cell_state")
        .query(
            rs -> {
              states.put(
                  new TargetId(rs.getObject("target_id", UUID.class)),
                  new Kept(
                      rs.getInt("target_version"),
                      rs.getString("composition"),
                      rs.getLong("through")));
            });
    return states;
  }

  /// Counts every cell of a target anew.
  void replaceAll(TargetId target, Wanted wanted) {
    jdbc.sql("delete from targets.cell where target_id = :target")
        .param("target", target.value())
        .update();
    if (!isNothing(wanted)) {
      asked(wanted, INSERT + wanted.shape().filled(COUNT) + COUNTED)
          .param("target", target.value())
          .update();
    }
  }

  /// Counts some cells anew.
  ///
  /// @param rows and buckets, parallel
  void replace(TargetId target, Wanted wanted, List<UUID> rows, List<LocalDate> buckets) {
    jdbc.sql(
            """
            delete from targets.cell c
            using unnest(:dirty_rows, cast(:buckets as date[])) as gone(unit_id, bucket)
            where c.target_id = :target and c.unit_id = gone.unit_id and c.bucket = gone.bucket
            """)
        .param("target", target.value())
        .param("dirty_rows", rows.toArray(UUID[]::new))
        .param("buckets", buckets.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
    if (!isNothing(wanted)) {
      asked(wanted, INSERT + wanted.shape().filled(COUNT) + COUNTED + DIRTY)
          .param("target", target.value())
          .param("dirty_rows", rows.toArray(UUID[]::new))
          .param("buckets", buckets.stream().map(LocalDate::toString).toArray(String[]::new))
          .update();
    }
  }

  void mark(TargetId target, Kept state) {
    jdbc.sql(
            """
            insert into targets.cell_state (target_id, target_version, composition, through)
            values (:target, :version, :composition, :through)
            on conflict (target_id) do update set target_version = excluded.target_version,
              composition = excluded.composition, through = excluded.through
            """)
        .param("target", target.value())
        .param("version", state.targetVersion())
        .param("composition", state.composition())
        .param("through", state.through())
        .update();
  }

  private static Cell cell(ResultSet rs, String unit) throws SQLException {
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
        List.of((UUID[]) rs.getArray("members").getArray()),
        List.of((BigDecimal[]) rs.getArray("amounts").getArray()));
  }

  private static String statement() {
    try {
      return new ClassPathResource("sql/targets/cells.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What is summed, in SQL over `activities.activity a`.
  static String column(Measure.Field field) {
    return switch (field) {
      case ACTIVITIES -> "1";
      case QUANTITY -> "a.quantity";
      case ATTENDANCES -> "a.attendances";
      case PEOPLE -> "coalesce(a.people, 0)";
      case VOLUNTARY_JOINED -> "coalesce(a.voluntary_joined, 0)";
      case HOUSEHOLD_JOINED -> "coalesce(a.household_joined, 0)";
      case VSSID_INSTALLED -> "coalesce(a.vssid_installed, 0)";
      case COST -> "coalesce(a.cost, 0)";
    };
  }
}
