package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.files.FileId;
import vn.lantoa.files.Lookalikes;

/// Finds kept files with the same bytes or nearly the same signs.
@Repository
class LookalikeRows {
  private final JdbcClient jdbc;
  private final String statement;

  LookalikeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    try {
      this.statement =
          new ClassPathResource("sql/files/lookalikes.sql")
              .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @param of file that was asked about
  record Row(FileId of, FileId file, String owner, boolean same) {}

  List<Row> find(Set<FileId> ids) {
    return jdbc.sql(statement)
        .param("ids", ids.stream().map(FileId::toString).toArray(String[]::new))
        .param("differences", Lookalikes.MOST_DIFFERENCES)
        .param("most", Lookalikes.MOST)
        .query(
            (rs, n) ->
                new Row(
                    new FileId(rs.getObject("of", UUID.class)),
                    new FileId(rs.getObject("file", UUID.class)),
                    rs.getString("owner"),
                    rs.getBoolean("same")))
        .list();
  }
}
