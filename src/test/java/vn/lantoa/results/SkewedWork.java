package vn.lantoa.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.lantoa.testing.TestDatabase;

/// Work of nearly five years in [WholeCountry], as uneven as real work: few provinces, offices and
/// communes do most of it, loudspeakers more than anything, May and the year's end more than Tết,
/// hardly any on Sundays, each year more than the one before. Of seven records in ten the commune
/// is known.
///
/// A record is drawn by three dice, each of which falls on a slot: place, day and form have as many
/// slots as their weight.
public final class SkewedWork {
  private static final int PORTION = 250_000;
  private static final int CLIENTS = 2;

  private static final String SLOTS = statement("slots");
  private static final String DRAWN = statement("records");

  private static final String RETURNED =
      """
      returning counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
        quantity, attendances, people, cost
      """;

  private static final String CONTRIBUTED =
      """
      insert into activities.contribution_delta
        (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
         activities, quantity, attendances, people, cost)
      select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved, 1,
        quantity, attendances, coalesce(people, 0), coalesce(cost, 0)
      from made
      """;

  private final TestDatabase database;
  private final double shareOfFormerOffices;

  private SkewedWork(TestDatabase database, double shareOfFormerOffices) {
    this.database = database;
    this.shareOfFormerOffices = shareOfFormerOffices;
  }

  /// Lays out the slots. The country must be founded.
  public static SkewedWork prepare(TestDatabase database) {
    JdbcClient jdbc = database.jdbc();
    for (String statement : SLOTS.split(";", -1)) {
      jdbc.sql(statement).update();
    }
    double share =
        jdbc.sql("select count(*) filter (where former)::float8 / count(*) from bench.day")
            .query(Double.class)
            .single();
    return new SkewedWork(database, share);
  }

  /// Loads in bulk: no keys checked, indexes built afterwards, no contributions.
  public void load(int records) {
    List<String> indexes =
        database
            .jdbc()
            .sql(
                """
                select indexdef from pg_indexes
                where schemaname = 'activities' and tablename = 'activity'
                  and indexname <> 'activity_pkey'
                """)
            .query(String.class)
            .list();
    database
        .jdbc()
        .sql("select indexname from pg_indexes where indexdef = any(:all)")
        .param("all", indexes.toArray(String[]::new))
        .query(String.class)
        .list()
        .forEach(index -> database.jdbc().sql("drop index activities." + index).update());
    List<String> statements = new ArrayList<>();
    for (int left = records; left > 0; left -= PORTION) {
      int portion = Math.min(left, PORTION);
      int former = (int) (portion * shareOfFormerOffices);
      statements.add(statement(true, former, false));
      statements.add(statement(false, portion - former, false));
    }
    together("set session_replication_role = replica", statements);
    together("set maintenance_work_mem = '512MB'", indexes);
    database.jdbc().sql("vacuum analyze activities.activity").update();
  }

  /// Records with what they contribute, as recording leaves them, with all keys and indexes.
  public void record(int records) {
    together("set synchronous_commit = off", List.of(statement(false, records, true)));
  }

  private void together(String setting, List<String> statements) {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> running = new ArrayList<>();
      statements.forEach(
          statement -> running.add(clients.submit(() -> execute(setting, statement))));
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private void execute(String setting, String statement) {
    try (var connection = database.dataSource().getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql(setting).update();
      jdbc.sql(statement).update();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String statement(String name) {
    try {
      return new ClassPathResource("sql/bench/" + name + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String statement(boolean former, int records, boolean contributing) {
    String drawn =
        DRAWN.replace("{former}", String.valueOf(former)).replace("{n}", String.valueOf(records));
    return contributing ? "with made as (" + drawn + RETURNED + ") " + CONTRIBUTED : drawn;
  }
}
