package vn.lantoa.reports.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.VietnameseText;

/// Rows of `reports.report` with what belongs to them.
@Repository
class ReportRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReportMapping mapping;

  ReportRows(JdbcClient jdbc, JsonMapper json, ReportMapping mapping) {
    this.jdbc = jdbc;
    this.json = json;
    this.mapping = mapping;
  }

  Optional<Report> find(ReportId id) {
    return jdbc.sql(ReportMapping.SELECT + " where r.id = :id")
        .param("id", id.value())
        .query(mapping::report)
        .optional();
  }

  Optional<Report> lock(ReportId id) {
    return jdbc.sql(ReportMapping.SELECT + " where r.id = :id for update")
        .param("id", id.value())
        .query(mapping::report)
        .optional();
  }

  Optional<Report> of(UnitId unit, String period) {
    return jdbc.sql(ReportMapping.SELECT + " where r.unit_id = :unit and r.period = :period")
        .param("unit", unit.value())
        .param("period", period)
        .query(mapping::report)
        .optional();
  }

  /// Submitted and approved ones of units, of one period.
  List<Report> ofUnits(Set<UnitId> units, String period) {
    return jdbc.sql(
            ReportMapping.SELECT
                + " where r.unit_id = any(:units) and r.period = :period"
                + " and r.status <> 'DRAFT' order by r.unit_id")
        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("period", period)
        .query(mapping::report)
        .list();
  }

  /// Which submitted and approved ones of a period stand, in which version.
  ///
  /// @param units null for all
  List<String> versions(@Nullable Set<UnitId> units, String period) {
    return jdbc.sql(
            """
            select r.id || 'v' || r.version
            from reports.report r
            where r.period = :period and r.status <> 'DRAFT'
              and (:all or r.unit_id = any(:units))
            order by r.id
            """)
        .param("period", period)
        .param("all", units == null)
        .param(
            "units",
            units == null ? new UUID[0] : units.stream().map(UnitId::value).toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  /// Absent when the unit has a report of the period, whoever was first.
  Optional<ReportId> insert(Report draft) {
    return jdbc.sql(
            """
                insert into reports.report (unit_id, period, days, title, definitions_on, sections,
                  written_by, written_at, folded)
                values (:unit, :period, daterange(:from, :end), :title, :definitions_on,
                  cast(:sections as jsonb), :by, :at, :folded)
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
        .param("folded", VietnameseText.fold(draft.title()))
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
              sections = cast(:sections as jsonb), written_by = :by, written_at = :at,
              folded = :folded
            where id = :id
            """)
        .param("id", id.value())
        .param("title", writing.title())
        .param("folded", VietnameseText.fold(writing.title()))
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
              printout = cast(:printout as jsonb), folded = folded || ' ' || :folded
            where id = :id
            """)
        .param("id", id.value())
        .param("notation", signing.notation())
        .param("folded", VietnameseText.fold(signing.notation()))
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

  void delete(ReportId id) {
    jdbc.sql("delete from reports.report where id = :id").param("id", id.value()).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
