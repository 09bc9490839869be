package vn.lantoa.organisation.internal.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.Revisions;

/// Reads what was given and what came of it.
@Repository
class HistoryRows {
  /// Any number that no other lock of the program uses: "history" on a telephone's keys.
  private static final long LOCK = 4_478_679;

  private static final String GIVEN =
      """
      select kingdom, id, lower(valid) as from_day, upper(valid) as to_day, code, name, kind, parent_id,
        area_id, cast(null as uuid) as act_id
      from organisation.given_version
      """;

  private final JdbcClient jdbc;
  private final Revisions revisions;

  HistoryRows(JdbcClient jdbc, Revisions revisions) {
    this.jdbc = jdbc;
    this.revisions = revisions;
  }

  /// Nobody else gets past this until the transaction ends.
  void lock() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Integer.class)
        .list();
    revisions.forget();
  }

  /// Nobody gets past [#lock] until the transaction ends; many may hold this at once.
  void stay() {
    UUID revision =
        jdbc.sql("select organisation.stay(:lock)").param("lock", LOCK).query(UUID.class).single();
    revisions.seen("organisation", revision);
  }

  /// History was changed in the running transaction.
  void changed() {
    revisions.forget();
  }

  History given() {
    History history = new History();
    Map<Kingdom, Map<UUID, List<Version>>> versions = new HashMap<>();
    jdbc.sql(GIVEN)
        .query(
            rs -> {
              collect(versions, Kingdom.valueOf(rs.getString("kingdom")), rs);
            });
    putAll(history, versions);
    jdbc.sql(
            """
            select kingdom, predecessor_id, successor_id, effective_on, cast(null as uuid) as act_id,
              principal
            from organisation.given_succession
            """)
        .query(
            rs -> {
              history.succeed(Kingdom.valueOf(rs.getString("kingdom")), succession(rs));
            });
    readCoverage(history, "organisation.given_coverage");
    readFormerProvinces(history);
    return history;
  }

  /// What everyone reads now.
  History derived() {
    History history = new History();
    Map<Kingdom, Map<UUID, List<Version>>> versions = new HashMap<>();
    for (VersionTable table : VersionTable.values()) {
      jdbc.sql(table.select())
          .query(
              rs -> {
                collect(versions, table.of(), rs);
              });
      if (table.hasSuccessions()) {
        jdbc.sql(
                "select predecessor_id, successor_id, effective_on, act_id, principal from "
                    + table.successionTable())
            .query(
                rs -> {
                  history.succeed(table.of(), succession(rs));
                });
      }
    }
    putAll(history, versions);
    readCoverage(history, "organisation.unit_area");
    readFormerProvinces(history);
    return history;
  }

  private void readCoverage(History history, String table) {
    jdbc.sql(
            "select unit_id, area_id, lower(valid) as from_day, upper(valid) as to_day from "
                + table)
        .query(
            rs -> {
              history.cover(
                  new Coverage(
                      rs.getObject("unit_id", UUID.class),
                      rs.getObject("area_id", UUID.class),
                      rs.getObject("from_day", LocalDate.class),
                      rs.getObject("to_day", LocalDate.class)));
            });
  }

  private void readFormerProvinces(History history) {
    jdbc.sql(
            "select id, former_province_id from organisation.area where former_province_id is not null")
        .query(
            rs -> {
              history.formerProvince(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
            });
  }

  private static void collect(
      Map<Kingdom, Map<UUID, List<Version>>> versions, Kingdom of, ResultSet rs)
      throws SQLException {
    versions
        .computeIfAbsent(of, absent -> new HashMap<>())
        .computeIfAbsent(rs.getObject("id", UUID.class), absent -> new ArrayList<>())
        .add(
            new Version(
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("to_day", LocalDate.class),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("kind"),
                rs.getObject("parent_id", UUID.class),
                rs.getObject("area_id", UUID.class),
                rs.getObject("act_id", UUID.class)));
  }

  private static void putAll(History history, Map<Kingdom, Map<UUID, List<Version>>> versions) {
    versions.forEach(
        (of, lives) -> lives.forEach((id, life) -> history.put(of, id, new Life(life))));
  }

  private static Succession succession(ResultSet rs) throws SQLException {
    return new Succession(
        rs.getObject("predecessor_id", UUID.class),
        rs.getObject("successor_id", UUID.class),
        rs.getObject("effective_on", LocalDate.class),
        rs.getBoolean("principal"),
        rs.getObject("act_id", UUID.class));
  }
}
