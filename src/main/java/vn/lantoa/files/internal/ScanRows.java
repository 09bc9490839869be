package vn.lantoa.files.internal;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.files.KeptFile.Scan;

/// Files that wait for a virus scanner.
@Repository
class ScanRows {
  private final JdbcClient jdbc;

  ScanRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int countWaiting() {
    return jdbc.sql("select count(*) from files.content where scan = 'WAITING'")
        .query(Integer.class)
        .single();
  }

  /// The oldest first, by their hash.
  List<String> waiting(int most) {
    return jdbc.sql(
            """
            select sha256
            from files.content
            where scan = 'WAITING'
            order by stored_at
            limit :most
            """)
        .param("most", most)
        .query((rs, n) -> HexFormat.of().formatHex(rs.getBytes(1)))
        .list();
  }

  void write(String sha256, Scan scan) {
    jdbc.sql("update files.content set scan = :scan where sha256 = :sha256")
        .param("sha256", HexFormat.of().parseHex(sha256))
        .param("scan", scan.name())
        .update();
  }
}
