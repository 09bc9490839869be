package vn.lantoa.reports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Prints.Kind;
import vn.lantoa.reports.Prints.Phase;
import vn.lantoa.reports.Prints.Print;
import vn.lantoa.reports.Prints.Stage;
import vn.lantoa.reports.Prints.Status;
import vn.lantoa.reports.ReportId;

/// Rows of `reports.print`.
@Repository
class PrintRows {
  private static final String SELECT =
      """
      select p.id, p.report_id, p.kind, p.status, p.phase, p.phase_began_at, p.steps_done,
        p.steps_total, p.asked_at, p.failure
      from reports.print p
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PrintRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// What a file shows.
  record Content(ReportId report, Kind kind, String mark) {}

  /// What somebody works on.
  ///
  /// @param attempt of whom it is; who took it up before may write no more
  record Run(PrintId id, int attempt, Content content) {}

  Optional<Print> find(PrintId id) {
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id.value())
        .query(PrintRows::print)
        .optional();
  }

  /// The one that is there or under way, else a new one.
  ///
  /// @return whose `attempt` is 0 when nobody works on it yet
  Print ask(Content content, Instant now) {
    jdbc.sql(
            """
            insert into reports.print (report_id, kind, content, asked_at)
            values (:report, :kind, :content, :now)
            on conflict (report_id, kind, content) where status <> 'FAILED' do nothing
            """)
        .param("report", content.report().value())
        .param("kind", content.kind().name())
        .param("content", content.mark())
        .param("now", at(now))
        .update();
    return jdbc.sql(
            SELECT
                + " where p.report_id = :report and p.kind = :kind and p.content = :content"
                + " and p.status <> 'FAILED'")
        .param("report", content.report().value())
        .param("kind", content.kind().name())
        .param("content", content.mark())
        .query(PrintRows::print)
        .single();
  }

  /// Others who would lock it wait until the transaction ends.
  void lock(PrintId id) {
    jdbc.sql("select p.id from reports.print p where p.id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  /// Whether it is to be printed and nobody is at it.
  ///
  /// @param since whoever said nothing since then has left it
  boolean isIdle(PrintId id, Instant since) {
    return jdbc.sql(
            """
            select count(*) > 0
            from reports.print p
            where p.id = :id and p.status = 'RUNNING' and (p.attempt = 0 or p.told_at < :since)
            """)
        .param("id", id.value())
        .param("since", at(since))
        .query(Boolean.class)
        .single();
  }

  List<PrintId> running() {
    return jdbc
        .sql(
            "select p.id from reports.print p where p.status = 'RUNNING' order by p.asked_at, p.id")
        .query(UUID.class)
        .list()
        .stream()
        .map(PrintId::new)
        .toList();
  }

  /// Whether it shows this version of the text.
  boolean isOf(PrintId id, int version) {
    return jdbc.sql(
            "select split_part(p.content, '-', 1) = :version from reports.print p where p.id = :id")
        .param("version", "v" + version)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// Takes it up, whoever is at it; absent when it has ended.
  Optional<Run> take(PrintId id, Instant now) {
    return taken(id, null, now);
  }

  /// The same unless somebody is at it.
  ///
  /// @param since whoever said nothing since then has left it
  Optional<Run> takeIdle(PrintId id, Instant since, Instant now) {
    return taken(id, since, now);
  }

  private Optional<Run> taken(PrintId id, @Nullable Instant since, Instant now) {
    return jdbc.sql(
            """
            update reports.print
            set attempt = attempt + 1, phase = 'FIGURES', phase_began_at = :now, told_at = :now,
              steps_done = 0, steps_total = 0
            where id = :id and status = 'RUNNING'
              and (attempt = 0 or cast(:since as timestamptz) is null or told_at < :since)
            returning attempt, report_id, kind, content
            """)
        .param("id", id.value())
        .param("since", since == null ? null : at(since), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", at(now))
        .query(
            (rs, n) ->
                new Run(
                    id,
                    rs.getInt("attempt"),
                    new Content(
                        new ReportId(rs.getObject("report_id", UUID.class)),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("content"))))
        .optional();
  }

  /// @return whether to go on: nobody else has taken it up
  boolean tell(Run run, Stage stage, Instant now) {
    return jdbc.sql(
                """
            update reports.print
            set phase = :phase, phase_began_at = :began, steps_done = :done, steps_total = :total,
              told_at = :now
            where id = :id and attempt = :attempt and status = 'RUNNING'
            """)
            .param("phase", stage.phase().name())
            .param("began", at(stage.beganAt()))
            .param("done", stage.done())
            .param("total", stage.total())
            .param("now", at(now))
            .param("id", run.id().value())
            .param("attempt", run.attempt())
            .update()
        == 1;
  }

  /// @param printout for the other files of the content; null where it is kept elsewhere
  void done(Run run, byte[] file, @Nullable Printout printout, Instant now) {
    jdbc.sql(
            """
            update reports.print
            set status = 'DONE', phase = null, file = :file, ended_at = :now,
              printout = cast(:printout as jsonb)
            where id = :id and attempt = :attempt and status = 'RUNNING'
            """)
        .param("file", file)
        .param("now", at(now))
        .param("printout", printout == null ? null : json.writeValueAsString(printout))
        .param("id", run.id().value())
        .param("attempt", run.attempt())
        .update();
  }

  void failed(Run run, String failure, Instant now) {
    jdbc.sql(
            """
            update reports.print
            set status = 'FAILED', phase = null, failure = :failure, ended_at = :now
            where id = :id and attempt = :attempt and status = 'RUNNING'
            """)
        .param("failure", failure)
        .param("now", at(now))
        .param("id", run.id().value())
        .param("attempt", run.attempt())
        .update();
  }

  Optional<byte[]> file(PrintId id) {
    return jdbc.sql("select p.file from reports.print p where p.id = :id and p.status = 'DONE'")
        .param("id", id.value())
        .query(byte[].class)
        .optional();
  }

  /// The report with its figures, from another file of the same content.
  Optional<Printout> printout(Content content) {
    return jdbc.sql(
            """
            select p.printout::text
            from reports.print p
            where p.report_id = :report and p.content = :content and p.printout is not null
            limit 1
            """)
        .param("report", content.report().value())
        .param("content", content.mark())
        .query((rs, n) -> json.readValue(rs.getString(1), Printout.class))
        .optional();
  }

  /// Forgets what ended before.
  void forget(Instant before) {
    jdbc.sql("delete from reports.print where ended_at < :before")
        .param("before", at(before))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Print print(ResultSet rs, int n) throws SQLException {
    String phase = rs.getString("phase");
    return new Print(
        new PrintId(rs.getObject("id", UUID.class)),
        new ReportId(rs.getObject("report_id", UUID.class)),
        Kind.valueOf(rs.getString("kind")),
        Status.valueOf(rs.getString("status")),
        phase == null
            ? null
            : new Stage(
                Phase.valueOf(phase),
                rs.getObject("phase_began_at", OffsetDateTime.class).toInstant(),
                rs.getInt("steps_done"),
                rs.getInt("steps_total")),
        rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
        rs.getString("failure"));
  }
}
