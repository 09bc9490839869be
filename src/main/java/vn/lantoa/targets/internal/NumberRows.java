package vn.lantoa.targets.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;

/// Reads what [Numbers] are made of.
@Repository
class NumberRows {
  private static final Set<String> REGISTERED = Set.of("COMMUNES", "STATIONS", "PARTNERS");
  private static final String REGISTERS = statement();

  private final JdbcClient jdbc;

  NumberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Numbers of these series as units of a day see them.
  Numbers of(Lineage lineage, Collection<String> series) {
    Map<String, NavigableSet<LocalDate>> changes = new HashMap<>();
    Map<String, Map<LocalDate, Map<UnitId, Long>>> counted = new HashMap<>();
    return new Numbers(
        lineage,
        given(series),
        (code, on) -> {
          if (!REGISTERED.contains(code)) {
            return Map.of();
          }
          NavigableSet<LocalDate> days = changes.computeIfAbsent(code, this::changeDays);
          LocalDate since = days.floor(on);
          return since == null
              ? Map.of()
              : counted
                  .computeIfAbsent(code, absent -> new HashMap<>())
                  .computeIfAbsent(since, day -> counts(code, day));
        });
  }

  private Map<String, Map<UnitId, NavigableMap<LocalDate, BigDecimal>>> given(
      Collection<String> series) {
    Map<String, Map<UnitId, NavigableMap<LocalDate, BigDecimal>>> given = new HashMap<>();
    if (series.isEmpty()) {
      return given;
    }
    jdbc.sql(
            """
            select series, unit_id, from_day, value
            from targets.denominator
            where series = any(:series)
            """)
        .param("series", series.toArray(String[]::new))
        .query(
            rs -> {
              given
                  .computeIfAbsent(rs.getString("series"), absent -> new HashMap<>())
                  .computeIfAbsent(
                      new UnitId(rs.getObject("unit_id", UUID.class)), absent -> new TreeMap<>())
                  .put(rs.getObject("from_day", LocalDate.class), rs.getBigDecimal("value"));
            });
    return given;
  }

  /// Days on which counts of a register may change: of what is counted, of units and coverages.
  private NavigableSet<LocalDate> changeDays(String series) {
    String table =
        switch (series) {
          case "STATIONS" -> "station_version";
          case "PARTNERS" -> "partner_version";
          default -> "area_version";
        };
    return new TreeSet<>(
        jdbc
            .sql(
                """
                select lower(valid) as day from organisation.area_version
                union select upper(valid) from organisation.area_version
                union select lower(valid) from organisation.unit_version
                union select lower(valid) from organisation.unit_area
                union select upper(valid) from organisation.unit_area
                union select lower(valid) from organisation.{table}
                union select upper(valid) from organisation.{table}
                """
                    .replace("{table}", table))
            .query((rs, n) -> rs.getObject("day", LocalDate.class))
            .list()
            .stream()
            .filter(day -> day != null)
            .toList());
  }

  private Map<UnitId, Long> counts(String series, LocalDate on) {
    Map<UnitId, Long> counts = new HashMap<>();
    jdbc.sql(REGISTERS)
        .param("series", series)
        .param("on", on)
        .query(
            rs -> {
              counts.put(new UnitId(rs.getObject("unit_id", UUID.class)), rs.getLong("things"));
            });
    return counts;
  }

  private static String statement() {
    try {
      return new ClassPathResource("sql/targets/registers.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
