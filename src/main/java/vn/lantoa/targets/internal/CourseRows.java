package vn.lantoa.targets.internal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.TargetId;

/// Rows of `targets.course` and of what says whether they may be used.
@Repository
class CourseRows {
  private static final int MONTHS = 12;

  private final JdbcClient jdbc;

  CourseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param composition digest of rows and sources
  /// @param through first day that is not in it
  record Kept(int targetVersion, String composition, LocalDate through, Instant madeAt) {}

  Map<TargetId, Kept> states() {
    Map<TargetId, Kept> states = new HashMap<>();
    jdbc.sql(
            """
            select target_id, target_version, composition, through, made_at
            from targets.course_state
            """)
        .query(
            rs -> {
              states.put(
                  new TargetId(rs.getObject("target_id", UUID.class)),
                  new Kept(
                      rs.getInt("target_version"),
                      rs.getString("composition"),
                      rs.getObject("through", LocalDate.class),
                      rs.getObject("made_at", OffsetDateTime.class).toInstant()));
            });
    return states;
  }

  private record Row(TargetId target, UnitId unit, int year, long[] months) {}

  Map<TargetId, Map<UnitId, MonthLine>> read(Collection<TargetId> targets) {
    Map<TargetId, Map<UnitId, List<Row>>> rows = new HashMap<>();
    if (!targets.isEmpty()) {
      jdbc.sql(
              """
              select target_id, unit_id, year, months
              from targets.course
              where target_id = any(:targets)
              """)
          .param("targets", targets.stream().map(TargetId::value).toArray(UUID[]::new))
          .query(
              rs -> {
                Row row =
                    new Row(
                        new TargetId(rs.getObject("target_id", UUID.class)),
                        new UnitId(rs.getObject("unit_id", UUID.class)),
                        rs.getInt("year"),
                        numbers(rs.getArray("months")));
                rows.computeIfAbsent(row.target(), absent -> new HashMap<>())
                    .computeIfAbsent(row.unit(), absent -> new ArrayList<>())
                    .add(row);
              });
    }
    Map<TargetId, Map<UnitId, MonthLine>> lines = new HashMap<>();
    rows.forEach(
        (target, units) -> {
          Map<UnitId, MonthLine> of = new HashMap<>();
          units.forEach((unit, years) -> of.put(unit, line(years)));
          lines.put(target, of);
        });
    return lines;
  }

  private static long[] numbers(Array array) throws SQLException {
    Long[] boxed = (Long[]) array.getArray();
    long[] numbers = new long[boxed.length];
    for (int at = 0; at < boxed.length; at++) {
      numbers[at] = boxed[at];
    }
    return numbers;
  }

  private static MonthLine line(List<Row> years) {
    int first = years.stream().mapToInt(Row::year).min().orElse(0);
    int last = years.stream().mapToInt(Row::year).max().orElse(0);
    long[] sums = new long[(last - first + 1) * MONTHS];
    years.forEach(
        row -> System.arraycopy(row.months(), 0, sums, (row.year() - first) * MONTHS, MONTHS));
    return new MonthLine(first, sums);
  }

  /// Keeps the courses of a target instead of those that were there.
  void replace(TargetId target, Kept state, Map<UnitId, MonthLine> lines) {
    jdbc.sql("delete from targets.course where target_id = :target")
        .param("target", target.value())
        .update();
    insert(target, lines);
    jdbc.sql(
            """
            insert into targets.course_state
              (target_id, target_version, composition, through, made_at)
            values (:target, :version, :composition, :through, :made_at)
            on conflict (target_id) do update set target_version = excluded.target_version,
              composition = excluded.composition, through = excluded.through,
              made_at = excluded.made_at
            """)
        .param("target", target.value())
        .param("version", state.targetVersion())
        .param("composition", state.composition())
        .param("through", state.through())
        .param("made_at", state.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void insert(TargetId target, Map<UnitId, MonthLine> lines) {
    List<UUID> units = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    List<String> months = new ArrayList<>();
    lines.forEach(
        (unit, line) -> {
          for (int year = line.firstYear(); year < line.firstYear() + line.years(); year++) {
            units.add(unit.value());
            years.add(year);
            months.add(literal(line.year(year)));
          }
        });
    jdbc.sql(
            """
            insert into targets.course (target_id, unit_id, year, months)
            select :target, c.unit_id, c.year, cast(c.months as bigint[])
            from unnest(:units, :years, :months) as c(unit_id, year, months)
            """)
        .param("target", target.value())
        .param("units", units.toArray(UUID[]::new))
        .param("years", years.toArray(Integer[]::new))
        .param("months", months.toArray(String[]::new))
        .update();
  }

  private static String literal(long[] sums) {
    return Arrays.stream(sums).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /// What these targets had may not be used any more.
  void forget(Collection<TargetId> targets) {
    if (!targets.isEmpty()) {
      jdbc.sql("delete from targets.course_state where target_id = any(:targets)")
          .param("targets", targets.stream().map(TargetId::value).toArray(UUID[]::new))
          .update();
    }
  }
}
