package vn.lantoa.reports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;

/// Rows of `reports.report` with what belongs to them.
@Repository
class ReportRows {
  private static final String SELECT =
      """
      select r.id, r.version, r.status, r.unit_id, r.period, lower(r.days) as first_day,
        upper(r.days) as end_day, r.title, r.definitions_on, r.sections::text as sections,
        r.written_by, r.written_at, r.notation, r.issued_on, r.place, r.capacity, r.signer_title,
        r.signer, r.approved_by, r.approved_at
      from reports.report r
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReportRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Report> find(ReportId id) {
    return jdbc.sql(SELECT + " where r.id = :id")
        .param("id", id.value())
        .query(this::report)
        .optional();
  }

  Optional<Report> lock(ReportId id) {
    return jdbc.sql(SELECT + " where r.id = :id for update")
        .param("id", id.value())
        .query(this::report)
        .optional();
  }

  /// Newest periods first.
  List<Report> list() {
    return jdbc.sql(SELECT + " order by upper(r.days) desc, lower(r.days), r.id")
        .query(this::report)
        .list();
  }

  Optional<Report> of(UnitId unit, String period) {
    return jdbc.sql(SELECT + " where r.unit_id = :unit and r.period = :period")
        .param("unit", unit.value())
        .param("period", period)
        .query(this::report)
        .optional();
  }

  /// Submitted and approved ones of units, of one period.
  List<Report> ofUnits(Set<UnitId> units, String period) {
    return jdbc.sql(
            SELECT
                + " where r.unit_id = any(:units) and r.period = :period"
                + " and r.status <> 'DRAFT' order by r.unit_id")
        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("period", period)
        .query(this::report)
        .list();
  }

  /// Absent when the unit has a report of the period, whoever was first.
  Optional<ReportId> insert(Report draft) {
    return jdbc.sql(
            """
                insert into reports.report (unit_id, period, days, title, definitions_on, sections,
                  written_by, written_at)
                values (:unit, :period, daterange(:from, :end), :title, :definitions_on,
                  cast(:sections as jsonb), :by, :at)
                on conflict (unit_id, period) do nothing
                returning id
                """)
        .param("unit", draft.unit().value())
        .param("period", draft.period().code())
        .param("from", draft.period().days().from())
        .param("end", draft.period().days().end())
        .param("title", draft.title())
        .param("definitions_on", draft.definitionsOn())
        .param("sections", json.writeValueAsString(draft.sections()))
        .param("by", draft.written().by().value())
        .param("at", at(draft.written().at()))
        .query(UUID.class)
        .optional()
        .map(ReportId::new);
  }

  /// Keeps the text that stands, before another one replaces it.
  void keep(Report old, Report.Stamp stamp, String reason) {
    jdbc.sql(
            """
            insert into reports.report_version
              (report_id, version, title, sections, replaced_by, replaced_at, reason)
            values (:id, :version, :title, cast(:sections as jsonb), :by, :at, :reason)
            """)
        .param("id", old.id().value())
        .param("version", old.version())
        .param("title", old.title())
        .param("sections", json.writeValueAsString(old.sections()))
        .param("by", stamp.by().value())
        .param("at", at(stamp.at()))
        .param("reason", reason)
        .update();
  }

  void write(ReportId id, Reports.Writing writing, Report.Stamp stamp) {
    jdbc.sql(
            """
            update reports.report
            set version = version + 1, title = :title, definitions_on = :definitions_on,
              sections = cast(:sections as jsonb), written_by = :by, written_at = :at
            where id = :id
            """)
        .param("id", id.value())
        .param("title", writing.title())
        .param("definitions_on", writing.definitionsOn())
        .param("sections", json.writeValueAsString(writing.sections()))
        .param("by", stamp.by().value())
        .param("at", at(stamp.at()))
        .update();
  }

  void status(ReportId id, Report.Status status) {
    jdbc.sql("update reports.report set status = :status, version = version + 1 where id = :id")
        .param("id", id.value())
        .param("status", status.name())
        .update();
  }

  void approve(ReportId id, Reports.Signing signing, Report.Stamp stamp, Printout printout) {
    jdbc.sql(
            """
            update reports.report
            set status = 'APPROVED', version = version + 1, notation = :notation,
              issued_on = :day, place = :place, capacity = :capacity, signer_title = :title,
              signer = :name, approved_by = :by, approved_at = :at,
              printout = cast(:printout as jsonb)
            where id = :id
            """)
        .param("id", id.value())
        .param("notation", signing.notation())
        .param("day", signing.day())
        .param("place", signing.place())
        .param("capacity", signing.capacity())
        .param("title", signing.title())
        .param("name", signing.name())
        .param("by", stamp.by().value())
        .param("at", at(stamp.at()))
        .param("printout", json.writeValueAsString(printout))
        .update();
  }

  Optional<Printout> printout(ReportId id) {
    return jdbc.sql(
            "select r.printout::text from reports.report r"
                + " where r.id = :id and r.printout is not null")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(kept -> json.readValue(kept, Printout.class));
  }

  void freeze(ReportId id, Printout printout, @Nullable Set<UnitId> units) {
    for (int n = 0; n < printout.figures().size(); n++) {
      Printout.Figure figure = printout.figures().get(n);
      jdbc.sql(
              """
              insert into reports.figure
                (report_id, ordinal, measure_code, measure_version, days, value, printed)
              values (:id, :ordinal, :code, :version, daterange(:from, :end), :value, :printed)
              """)
          .param("id", id.value())
          .param("ordinal", n)
          .param("code", figure.measure().code())
          .param("version", figure.measure().version())
          .param("from", figure.period().from())
          .param("end", figure.period().end())
          .param("value", figure.value())
          .param("printed", figure.text())
          .update();
    }
    if (units != null) {
      jdbc.sql(
              """
              insert into reports.counted_unit (report_id, unit_id)
              select :id, u.unit_id
              from unnest(:units) as u(unit_id)
              """)
          .param("id", id.value())
          .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
          .update();
    }
  }

  /// Units whose work an approved report counted; null for the whole agency.
  @Nullable Set<UnitId> counted(ReportId id) {
    Set<UnitId> units =
        jdbc
            .sql("select c.unit_id from reports.counted_unit c where c.report_id = :id")
            .param("id", id.value())
            .query(UUID.class)
            .list()
            .stream()
            .map(UnitId::new)
            .collect(Collectors.toSet());
    return units.isEmpty() ? null : units;
  }

  void delete(ReportId id) {
    jdbc.sql("delete from reports.report where id = :id").param("id", id.value()).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private Report report(ResultSet rs, int n) throws SQLException {
    DayRange days =
        new DayRange(
            rs.getObject("first_day", LocalDate.class), rs.getObject("end_day", LocalDate.class));
    String period = rs.getString("period");
    return new Report(
        new ReportId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        Report.Status.valueOf(rs.getString("status")),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        ReportingPeriod.parse(period)
            .orElseGet(() -> new ReportingPeriod(ReportingPeriod.Kind.CAMPAIGN, period, days)),
        rs.getString("title"),
        rs.getObject("definitions_on", LocalDate.class),
        List.of(json.readValue(rs.getString("sections"), Report.Section[].class)),
        new Report.Stamp(
            new ActorId(rs.getObject("written_by", UUID.class)),
            rs.getObject("written_at", OffsetDateTime.class).toInstant()),
        issue(rs));
  }

  private static Report.@Nullable Issue issue(ResultSet rs) throws SQLException {
    OffsetDateTime approved = rs.getObject("approved_at", OffsetDateTime.class);
    return approved == null
        ? null
        : new Report.Issue(
            rs.getString("notation"),
            rs.getObject("issued_on", LocalDate.class),
            rs.getString("place"),
            rs.getString("capacity"),
            rs.getString("signer_title"),
            rs.getString("signer"),
            new ActorId(rs.getObject("approved_by", UUID.class)),
            approved.toInstant());
  }
}
