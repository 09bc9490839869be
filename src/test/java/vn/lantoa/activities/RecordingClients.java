package vn.lantoa.activities;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.lantoa.testing.TestDatabase;

/// Sixteen clients that record by plain JDBC, one transaction each time, as often as they can.
final class RecordingClients {
  private static final int CLIENTS = 16;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 19);

  private static final String ATOM = "select organisation.atom_of(?, ?, ?)";

  private static final String INSERT =
      """
      insert into activities.activity
        (unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade, quantity,
         attendances, first_day, last_day, area_id, title, title_folded, recorded_by, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Một buổi tuyên truyền', 'mot buoi tuyen truyen',
        ?, ?)
      """;

  private static final String CONTRIBUTE =
      """
      returning id, counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade,
        approved, campaign_id, quantity, attendances, people, voluntary_joined, household_joined,
        vssid_installed, cost
      ), counted as (
      insert into activities.contribution_delta
        (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
         campaign_id, activities, quantity, attendances, people, voluntary_joined,
         household_joined, vssid_installed, cost)
      select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade,
        approved, coalesce(campaign_id, 0), 1, quantity, attendances, coalesce(people, 0),
        coalesce(voluntary_joined, 0), coalesce(household_joined, 0),
        coalesce(vssid_installed, 0), coalesce(cost, 0)
      from made
      )
      select id from made
      """;

  private static final String AUDIT =
      """
      insert into shared.audit (at, actor_id, action, subject, details)
      values (?, ?, 'activity.recorded', ?, '{"form": "bench", "quantity": 1}')
      """;

  private final TestDatabase database;

  RecordingClients(TestDatabase database) {
    this.database = database;
  }

  /// A place that work is recorded for.
  record Office(UUID unit, UUID area, String province) {}

  /// What a transaction consists of.
  enum Statements {
    /// The record alone: the hardest comparison.
    RECORD(false, false),
    RECORD_AND_CONTRIBUTION(false, true),
    /// Atom, record and audit: what recording does without figures.
    ALL(true, false),
    ALL_AND_CONTRIBUTION(true, true);

    private final boolean whole;
    private final boolean contributing;

    Statements(boolean whole, boolean contributing) {
      this.whole = whole;
      this.contributing = contributing;
    }

    /// As `activities` does it: a record and its contribution are one statement.
    private String recording() {
      return contributing ? "with made as (" + INSERT + CONTRIBUTE : INSERT + "returning id";
    }
  }

  /// Transactions a second of all clients together.
  double perSecond(List<Office> offices, Statements statements, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Long>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        long seed = client;
        running.add(clients.submit(() -> record(offices, statements, end, seed)));
      }
      long all = 0;
      for (Future<Long> each : running) {
        all += each.get();
      }
      return all / (length.toNanos() / 1e9);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private long record(List<Office> offices, Statements statements, long end, long seed)
      throws SQLException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long done = 0;
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement atom = connection.prepareStatement(ATOM);
        PreparedStatement insert = connection.prepareStatement(statements.recording());
        PreparedStatement audit = connection.prepareStatement(AUDIT)) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < end) {
        Office office = offices.get(random.nextInt(offices.size()));
        LocalDate day = LAST.minusDays(random.nextInt(7));
        int at = statements.whole ? atomOf(atom, office, day) : 1;
        UUID id = insert(insert, office, day, at, random);
        if (statements.whole) {
          audit.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
          audit.setObject(2, office.unit());
          audit.setString(3, "activity:" + id);
          audit.executeUpdate();
        }
        connection.commit();
        done++;
      }
    }
    return done;
  }

  private static int atomOf(PreparedStatement statement, Office office, LocalDate day)
      throws SQLException {
    statement.setObject(1, office.unit());
    statement.setObject(2, office.area());
    statement.setObject(3, day);
    try (var found = statement.executeQuery()) {
      found.next();
      return found.getInt(1);
    }
  }

  private static UUID insert(
      PreparedStatement statement, Office office, LocalDate day, int atom, RandomGenerator random)
      throws SQLException {
    statement.setObject(1, office.unit());
    statement.setObject(2, day);
    statement.setInt(3, atom);
    statement.setInt(4, 1 + random.nextInt(12));
    statement.setInt(5, 1 << random.nextInt(5));
    statement.setInt(6, 1 << random.nextInt(5));
    statement.setInt(7, 1 + random.nextInt(4));
    statement.setLong(8, 1 + random.nextInt(9));
    statement.setLong(9, 0);
    statement.setObject(10, day);
    statement.setObject(11, day);
    statement.setObject(12, office.area());
    statement.setObject(13, office.unit());
    statement.setObject(14, OffsetDateTime.now(ZoneOffset.UTC));
    try (var made = statement.executeQuery()) {
      made.next();
      return made.getObject(1, UUID.class);
    }
  }
}
