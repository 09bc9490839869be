package vn.lantoa.reports.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.ActorId;

/// Rows of `reports.comment`.
@Repository
class CommentRows {
  private final JdbcClient jdbc;

  CommentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ReportId id, Reports.Comment comment, ActorId by) {
    jdbc.sql(
            """
            insert into reports.comment (report_id, section, text, written_by, person, written_at)
            values (:id, :section, :text, :by, :person, :at)
            """)
        .param("id", id.value())
        .param("section", comment.section())
        .param("text", comment.text())
        .param("by", by.value())
        .param("person", comment.person())
        .param("at", OffsetDateTime.ofInstant(comment.at(), ZoneOffset.UTC))
        .update();
  }

  /// Oldest first.
  List<Reports.Comment> list(ReportId id) {
    return jdbc.sql(
            """
            select c.section, c.text, c.person, c.written_at
            from reports.comment c
            where c.report_id = :id
            order by c.id
            """)
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Reports.Comment(
                    rs.getInt("section"),
                    rs.getString("text"),
                    rs.getString("person"),
                    rs.getObject("written_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
