package vn.lantoa.files.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The key that tickets are signed with: one for all nodes, made with the database.
@Repository
class SealRows {
  private final JdbcClient jdbc;

  SealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] key() {
    return jdbc.sql("select key from files.seal").query((rs, n) -> rs.getBytes(1)).single();
  }
}
