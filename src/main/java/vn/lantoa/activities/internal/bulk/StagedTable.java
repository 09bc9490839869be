package vn.lantoa.activities.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.StreamImporter;

/// The staging table of an import: made, filled with COPY and left complete or not at all, in one
/// transaction.
@Repository
class StagedTable {
  private final DataSource database;
  private final JdbcClient jdbc;

  StagedTable(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  StreamImporter.Staging begin(ImportId id, RowParser parser) {
    try {
      return new Filling(database.getConnection(), new Statements(id), parser);
    } catch (SQLException failed) {
      throw new DataAccessResourceFailureException("Staging of " + id, failed);
    }
  }

  boolean holds(ImportId id, long rows) {
    String table = new Statements(id).staged();
    boolean exists =
        jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
    return exists && jdbc.sql("select count(*) from " + table).query(Long.class).single() == rows;
  }

  void drop(ImportId id) {
    jdbc.sql("drop table if exists " + new Statements(id).staged()).update();
  }

  void dropAllBut(Set<ImportId> alive) {
    Set<String> kept =
        alive.stream().map(Statements::new).map(Statements::staged).collect(Collectors.toSet());
    jdbc
        .sql(
            """
            select schemaname || '.' || tablename
            from pg_tables
            where schemaname = 'activities' and tablename ~ '^import_[0-9a-f]{32}$'
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !kept.contains(table))
        .forEach(table -> jdbc.sql("drop table if exists " + table).update());
  }

  private static final class Filling implements StreamImporter.Staging {
    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final Statements statements;
    private final RowParser parser;
    private final CopyLine line = new CopyLine();
    private @Nullable CopyIn copy;
    private long rows;

    Filling(Connection connection, Statements statements, RowParser parser) throws SQLException {
      this.connection = connection;
      this.statements = statements;
      this.parser = parser;
      try {
        connection.setAutoCommit(false);
        execute("drop table if exists " + statements.staged());
        execute(statements.read("import_stage"));
        // Made in this transaction, so rows can be seen by all at once when it ends.
        this.copy =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + statements.staged() + " from stdin with (freeze)");
      } catch (SQLException failed) {
        close();
        throw failed;
      }
    }

    private void execute(String statement) throws SQLException {
      try (Statement call = connection.createStatement()) {
        call.execute(statement);
      }
    }

    @Override
    public void take(StreamImporter.Row row) {
      if (RowParser.isUntouched(row)) {
        return;
      }
      parser.write(row, line);
      rows++;
      if (line.length() >= BUFFER) {
        send();
      }
    }

    private void send() {
      byte[] bytes = line.take();
      try {
        if (copy != null) {
          copy.writeToCopy(bytes, 0, bytes.length);
        }
      } catch (SQLException failed) {
        throw new DataAccessResourceFailureException("Row " + rows, failed);
      }
    }

    @Override
    public long finish() {
      send();
      try {
        if (copy != null) {
          copy.endCopy();
          copy = null;
        }
        execute("create unique index on " + statements.staged() + " (row_number)");
        // What plans are made by.
        execute(
            "analyze "
                + statements.staged()
                + " (row_number, row_key, unit, form_id, last_day, area, station, campaign)");
        connection.commit();
        return rows;
      } catch (SQLException failed) {
        throw new DataAccessResourceFailureException("End of staging", failed);
      }
    }

    @Override
    public void close() {
      try (connection) {
        if (copy != null && copy.isActive()) {
          copy.cancelCopy();
        }
        connection.rollback();
        connection.setAutoCommit(true);
      } catch (SQLException failed) {
        throw new DataAccessResourceFailureException("Staging", failed);
      }
    }
  }
}
