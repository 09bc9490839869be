package vn.lantoa.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.shared.StartupRefusal;

/// PostgreSQL in the home folder: started, kept alive and stopped with the program.
///
/// The program's role owns its database and is no superuser, as an external database would have it;
/// extensions it needs are trusted ones.
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "lantoa";
  private static final int ATTEMPTS = 5;

  private final Path home;
  private final ConnectionFile file;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Postmaster postmaster;

  EmbeddedDatabase(Home home) {
    this.home = home.path();
    this.file = new ConnectionFile(home.path());
  }

  /// Brings the database up, made anew when there is none, and watches it until closed.
  DatabaseConnection start() {
    try {
      PostgresBinaries binaries = PostgresBinaries.unpackedIn(home.resolve("postgres"));
      Cluster cluster = new Cluster(home, binaries);
      cluster.prepare();
      Postmaster starting = new Postmaster(binaries, cluster.data(), home.resolve("database.log"));
      postmaster = starting;
      if (closed.getCount() == 0) {
        throw new IllegalStateException("Closed while starting");
      }
      int port = startOnFreePort(starting);
      binaries.deleteOthers();
      DatabaseConnection connection = connection(port, NAME, NAME, cluster.password());
      createDatabase(port, cluster.password());
      file.write(connection, port);
      Thread.ofPlatform().daemon().name("database-watch").start(() -> watch(starting, port));
      return connection;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Stops the database in fast mode and waits. Also ends a start under way.
  @Override
  public void close() {
    closed.countDown();
    Postmaster running = postmaster;
    if (running == null) {
      return;
    }
    try {
      running.stop();
    } catch (IOException failure) {
      LOG.error("Could not stop PostgreSQL; the next start will", failure);
    }
  }

  private int startOnFreePort(Postmaster starting) throws IOException {
    OptionalInt last = file.port();
    int port = last.isPresent() && isFree(last.getAsInt()) ? last.getAsInt() : freePort();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (starting.start(port)) {
        case READY -> {
          return port;
        }
        case PORT_TAKEN -> port = freePort();
        case STOPPED -> throw new IllegalStateException("Closed while starting");
      }
    }
    throw new StartupRefusal(
        "Không tìm được cổng trống cho PostgreSQL.", "No free port was found for PostgreSQL.");
  }

  /// Role and database, unless they are there from an earlier start.
  private static void createDatabase(int port, String password) {
    DatabaseConnection asSuperuser = connection(port, "postgres", Cluster.SUPERUSER, password);
    try (Connection connection = asSuperuser.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = 'lantoa'")) {
        // The password is base64url, made by this program: no quote can be in it.
        statement.execute("create role lantoa login password '" + password + "'");
      }
      if (!exists(statement, "select 1 from pg_database where datname = 'lantoa'")) {
        statement.execute("create database lantoa owner lantoa");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Could not create the database", failure);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  /// Revives the database on the same port when its process dies. Connections of the pool break and
  /// are replaced; what was committed is recovered from its log.
  private void watch(Postmaster watched, int port) {
    try {
      while (!closed.await(1, TimeUnit.SECONDS)) {
        if (!watched.isRunning()) {
          revive(watched, port);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// A failure is logged and tried again by the next round: the program without its database is of
  /// no use to anyone, and the reason may pass (a full disk, a port taken for a moment).
  private void revive(Postmaster watched, int port) {
    LOG.error("PostgreSQL has died; starting it again on port {}", port);
    try {
      switch (watched.start(port)) {
        case READY -> LOG.warn("PostgreSQL runs again on port {}", port);
        case PORT_TAKEN -> LOG.error("Port {} is taken; trying again", port);
        case STOPPED -> LOG.debug("Stopped while starting PostgreSQL again");
      }
    } catch (IOException | RuntimeException failure) {
      LOG.error("PostgreSQL did not start; trying again", failure);
    }
  }

  private static DatabaseConnection connection(
      int port, String database, String user, String password) {
    return new DatabaseConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
