package vn.lantoa.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/// One real PostgreSQL 18 a run, started on first use in a temporary folder. Databases are clones
/// of a template that is migrated once, so a fresh one costs a fraction of a second.
///
/// Without synchronisation to disk: nobody misses a test database after a power cut.
public final class TestPostgres {
  private static final String MIGRATED = "template_migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestPostgres() {}

  /// A migrated database without data, of its own for the caller, who closes it.
  public static TestDatabase fresh() {
    Migrated.ensure();
    return cloneOf(MIGRATED);
  }

  /// A database in which nothing was migrated, for tests of migrations and of rules on bad tables.
  public static TestDatabase blank() {
    return cloneOf("template0");
  }

  static TestDatabase cloneOf(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    administer("create database " + name + " template " + template);
    return new TestDatabase(name, dataSource(name));
  }

  /// Turns a database that nobody is connected to into a template under a new name.
  static void keepAsTemplate(TestDatabase database, String template) {
    administer("alter database " + database.name() + " rename to " + template);
  }

  static void drop(TestDatabase database) {
    administer("drop database if exists " + database.name() + " with (force)");
  }

  private static PGSimpleDataSource dataSource(String database) {
    var source = (PGSimpleDataSource) Server.POSTGRES.getDatabase("postgres", database);
    source.setReWriteBatchedInserts(true);
    source.setTcpKeepAlive(false);
    return source;
  }

  private static void administer(String statement) {
    try (var connection = dataSource("postgres").getConnection();
        var call = connection.createStatement()) {
      call.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var server =
            EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                // In LANG=C pg_trgm drops the letter đ.
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                .setServerConfig("max_connections", "100")
                .setServerConfig("autovacuum", "off")
                .start();
        // After the contexts: they still write when they close.
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Migrated {
    static {
      var created = new TestDatabase(MIGRATED, dataSource(MIGRATED));
      administer("create database " + MIGRATED + " template template0");
      Flyway.configure().dataSource(created.dataSource()).load().migrate();
    }

    /// Loads this class, which migrates the template once.
    static void ensure() {}
  }
}
