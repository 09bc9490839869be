package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestPostgresTests {
  @Test
  void freshDatabaseIsPostgres18AndQuick() {
    TestPostgres.fresh().close();
    var begin = System.nanoTime();
    try (var database = TestPostgres.fresh()) {
      // About 0.1 s on an idle machine; the bound leaves room for a busy one.
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      assertThat(setting(database, "server_version")).startsWith("18.");
      assertThat(database.jdbc().sql("select lower('ĐẤT')").query(String.class).single())
          .isEqualTo("đất");
    }
  }

  @Test
  void closedDatabaseIsGone() {
    var database = TestPostgres.blank();
    database.close();

    try (var other = TestPostgres.blank()) {
      assertThat(
              other
                  .jdbc()
                  .sql("select datname from pg_database where datname = :name")
                  .param("name", database.name())
                  .query(String.class)
                  .list())
          .isEmpty();
    }
  }

  private static String setting(TestDatabase database, String name) {
    return database.jdbc().sql("show " + name).query(String.class).single();
  }
}
