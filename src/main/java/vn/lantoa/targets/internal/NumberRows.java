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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Revisions;

/// Reads what [Numbers] are made of.
@Repository
class NumberRows {
  private static final Set<String> REGISTERED = Set.of("COMMUNES", "STATIONS", "PARTNERS");
  private static final String REGISTERS = statement();

  private static final int MOST_DAYS = 60;

  private final JdbcClient jdbc;
  private final Revisions revisions;
  private final AtomicReference<@Nullable Registers> held = new AtomicReference<>();

  NumberRows(JdbcClient jdbc, Revisions revisions) {
    this.jdbc = jdbc;
    this.revisions = revisions;
  }

  /// Numbers of these series as units of a day see them.
  Numbers of(Lineage lineage, Collection<String> series) {
    return new Numbers(lineage, given(series), registers()::counted);
  }

  /// What registers count, as long as they, units and areas stay as they are.
  private Registers registers() {
    Stamp stamp = new Stamp(revisions.of("organisation"), revisions.of("organisation.registers"));
    Registers known = held.get();
    if (known == null || !known.stamp.equals(stamp)) {
      known = new Registers(stamp);
      held.set(known);
    }
    return known;
  }

  private record Stamp(UUID organisation, UUID registers) {}

  private final class Registers {
    private final Stamp stamp;
    private final Map<String, NavigableSet<LocalDate>> changes = new ConcurrentHashMap<>();
    private final Map<Day, Map<UnitId, Long>> counted = new ConcurrentHashMap<>();

    private record Day(String series, LocalDate day) {}

    Registers(Stamp stamp) {
      this.stamp = stamp;
    }

    Map<UnitId, Long> counted(String series, LocalDate on) {
      if (!REGISTERED.contains(series)) {
        return Map.of();
      }
      LocalDate since = daysOf(series).floor(on);
      if (since == null) {
        return Map.of();
      }
      Day day = new Day(series, since);
      Map<UnitId, Long> known = counted.get(day);
      if (known == null) {
        known = counts(series, since);
        if (counted.size() >= MOST_DAYS) {
          counted.clear();
        }
        counted.put(day, known);
      }
      return known;
    }

    /// Read without a lock: who waits for one keeps a connection that the reader may need.
    private NavigableSet<LocalDate> daysOf(String series) {
      NavigableSet<LocalDate> known = changes.get(series);
      if (known == null) {
        known = changeDays(series);
        changes.put(series, known);
      }
      return known;
    }
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
                union select upper(valid) from organisation.unit_version
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
