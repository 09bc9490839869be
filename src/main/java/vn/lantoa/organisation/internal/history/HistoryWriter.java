package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Writes the difference between two histories, set by set.
@Repository
class HistoryWriter {
  private final JdbcClient jdbc;

  HistoryWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void writeGiven(History before, History after) {
    for (Kingdom of : Kingdom.values()) {
      Set<UUID> touched = touched(before, after, of);
      jdbc.sql("delete from organisation.given_version where kingdom = :of and id = any(:ids)")
          .param("of", of.name())
          .param("ids", touched.toArray(UUID[]::new))
          .update();
      VersionArrays rows = rows(after, of, touched);
      if (!rows.isEmpty()) {
        rows.bind(
                jdbc.sql(
                    """
                    insert into organisation.given_version
                      (kingdom, id, valid, code, name, kind, parent_id, area_id)
                    select :of, id, daterange(from_day, to_day), code, name, kind, parent_id, area_id
                    from
                    """
                        + VersionTable.ROWS))
            .param("of", of.name())
            .update();
      }
      if (of != Kingdom.STATION) {
        writeSuccessions(before, after, of, "organisation.given_succession", true);
      }
    }
    writeCoverage(before, after, "organisation.given_coverage");
  }

  void writeDerived(History before, History after) {
    for (VersionTable table : VersionTable.values()) {
      insertThings(table, before, after);
    }
    writeFormerProvinces(before, after);
    for (VersionTable table : VersionTable.values()) {
      Set<UUID> touched = touched(before, after, table.of());
      jdbc.sql("delete from " + table.versions() + " where " + table.id() + " = any(:ids)")
          .param("ids", touched.toArray(UUID[]::new))
          .update();
      VersionArrays rows = rows(after, table.of(), touched);
      if (!rows.isEmpty()) {
        rows.bind(jdbc.sql(table.insert())).update();
      }
      if (table.hasSuccessions()) {
        writeSuccessions(before, after, table.of(), table.successionTable(), false);
      }
    }
    writeCoverage(before, after, "organisation.unit_area");
  }

  /// Things that are no more: after everything that named them is gone.
  void removeThings(History before, History after) {
    for (VersionTable table : VersionTable.values()) {
      Set<UUID> gone = new HashSet<>(before.lives(table.of()).keySet());
      gone.removeAll(after.lives(table.of()).keySet());
      if (!gone.isEmpty()) {
        jdbc.sql("delete from " + table.things() + " where id = any(:ids)")
            .param("ids", gone.toArray(UUID[]::new))
            .update();
      }
    }
  }

  private void insertThings(VersionTable table, History before, History after) {
    Set<UUID> fresh = new HashSet<>(after.lives(table.of()).keySet());
    fresh.removeAll(before.lives(table.of()).keySet());
    if (!fresh.isEmpty()) {
      jdbc.sql(
              "insert into "
                  + table.things()
                  + " (id) select unnest(cast(:ids as uuid[])) on conflict do nothing")
          .param("ids", fresh.toArray(UUID[]::new))
          .update();
    }
  }

  private void writeFormerProvinces(History before, History after) {
    Map<UUID, UUID> changed = new HashMap<>(after.formerProvinces());
    changed.entrySet().removeAll(before.formerProvinces().entrySet());
    if (!changed.isEmpty()) {
      List<UUID> areas = List.copyOf(changed.keySet());
      jdbc.sql(
              """
              update organisation.area a
              set former_province_id = f.province
              from unnest(cast(:areas as uuid[]), cast(:provinces as uuid[])) f(area, province)
              where a.id = f.area
              """)
          .param("areas", areas.toArray(UUID[]::new))
          .param("provinces", areas.stream().map(changed::get).toArray(UUID[]::new))
          .update();
    }
  }

  private static Set<UUID> touched(History before, History after, Kingdom of) {
    Set<UUID> touched = new HashSet<>();
    before
        .lives(of)
        .forEach(
            (id, life) -> {
              if (!life.equals(after.lives(of).get(id))) {
                touched.add(id);
              }
            });
    after.lives(of).keySet().stream()
        .filter(id -> !before.lives(of).containsKey(id))
        .forEach(touched::add);
    return touched;
  }

  private static VersionArrays rows(History after, Kingdom of, Set<UUID> touched) {
    VersionArrays rows = new VersionArrays();
    touched.forEach(id -> after.find(of, id).ifPresent(life -> rows.add(id, life)));
    return rows;
  }

  private void writeSuccessions(
      History before, History after, Kingdom of, String table, boolean given) {
    Set<Succession> gone = new HashSet<>(before.successions(of));
    gone.removeAll(Set.copyOf(after.successions(of)));
    Set<Succession> fresh = new HashSet<>(after.successions(of));
    fresh.removeAll(Set.copyOf(before.successions(of)));
    if (!gone.isEmpty()) {
      bind(
              jdbc.sql(
                  "delete from "
                      + table
                      + " s using unnest(cast(:predecessors as uuid[]), cast(:successors as uuid[])) g(p, q)"
                      + " where s.predecessor_id = g.p and s.successor_id = g.q"
                      + (given ? " and s.kingdom = :of" : "")),
              gone)
          .param("of", of.name())
          .update();
    }
    if (!fresh.isEmpty()) {
      String columns = "predecessor_id, successor_id, effective_on, principal";
      bind(
              jdbc.sql(
                  "insert into "
                      + table
                      + (given ? " (kingdom, " : " (act_id, ")
                      + columns
                      + ") select "
                      + (given ? ":of, " : "act, ")
                      + "p, q, day, principal from unnest(cast(:predecessors as uuid[]),"
                      + " cast(:successors as uuid[]), cast(:days as date[]),"
                      + " cast(:principals as boolean[]), cast(:acts as uuid[]))"
                      + " rows(p, q, day, principal, act)"),
              fresh)
          .param("of", of.name())
          .update();
    }
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, Set<Succession> successions) {
    List<Succession> all = List.copyOf(successions);
    return statement
        .param("predecessors", all.stream().map(Succession::predecessor).toArray(UUID[]::new))
        .param("successors", all.stream().map(Succession::successor).toArray(UUID[]::new))
        .param("days", VersionArrays.days(all.stream().map(Succession::on).toList()))
        .param("principals", all.stream().map(Succession::principal).toArray(Boolean[]::new))
        .param("acts", all.stream().map(Succession::act).toArray(UUID[]::new));
  }

  private void writeCoverage(History before, History after, String table) {
    List<Coverage> gone = new ArrayList<>(before.coverage());
    gone.removeAll(after.coverage());
    List<Coverage> fresh = new ArrayList<>(after.coverage());
    fresh.removeAll(before.coverage());
    if (!gone.isEmpty()) {
      bind(
              jdbc.sql(
                  "delete from "
                      + table
                      + " c using "
                      + COVERAGE_ROWS
                      + " where c.unit_id = rows.u and c.area_id = rows.a"
                      + " and c.valid = daterange(rows.from_day, rows.to_day)"),
              gone)
          .update();
    }
    if (!fresh.isEmpty()) {
      bind(
              jdbc.sql(
                  "insert into "
                      + table
                      + " (unit_id, area_id, valid) select u, a, daterange(from_day, to_day) from "
                      + COVERAGE_ROWS),
              fresh)
          .update();
    }
  }

  private static final String COVERAGE_ROWS =
      "unnest(cast(:units as uuid[]), cast(:areas as uuid[]), cast(:froms as date[]),"
          + " cast(:tos as date[])) rows(u, a, from_day, to_day)";

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, List<Coverage> rows) {
    return statement
        .param("units", rows.stream().map(Coverage::unit).toArray(UUID[]::new))
        .param("areas", rows.stream().map(Coverage::area).toArray(UUID[]::new))
        .param("froms", VersionArrays.days(rows.stream().map(Coverage::from).toList()))
        .param("tos", tos(rows));
  }

  private static String[] tos(List<Coverage> rows) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    rows.forEach(row -> days.add(row.to()));
    return days.stream().map(VersionArrays::text).toArray(String[]::new);
  }
}
