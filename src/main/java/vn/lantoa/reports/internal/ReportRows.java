package vn.lantoa.reports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.VietnameseText;

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

  private static final String NEWEST = " order by upper(r.days) desc, lower(r.days), r.id";

  private static final String WANTED =
      """
       where (r.status = 'DRAFT' and r.unit_id = :own
          or r.status <> 'DRAFT' and (:all or r.unit_id = any(:reach)))
        and (cast(:year as integer) is null
          or r.days && daterange(make_date(:year, 1, 1), make_date(:year + 1, 1, 1)))
        and (cast(:unit as uuid) is null or r.unit_id = :unit)
        and (:kind = '' or r.kind = :kind)
        and (:status = '' or r.status = :status)
        and (:text = '' or r.folded like '%' || :text || '%')
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

  /// Who asks, as the list needs to know it.
  ///
  /// @param own unit whose drafts are seen; null for none
  /// @param reach units whose other reports are seen; null for all
  record Sight(@Nullable UnitId own, @Nullable Set<UnitId> reach) {}

  /// Newest periods first.
  List<Report> page(Sight sight, Reports.Wanted wanted, int size) {
    return wanted(SELECT + WANTED + NEWEST + " limit :size offset :skip", sight, wanted)
        .param("size", size)
        .param("skip", (wanted.page() - 1) * size)
        .query(this::report)
        .list();
  }

  long count(Sight sight, Reports.Wanted wanted) {
    return wanted("select count(*) from reports.report r" + WANTED, sight, wanted)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec wanted(String sql, Sight sight, Reports.Wanted wanted) {
    UnitId own = sight.own();
    Set<UnitId> reach = sight.reach();
    Integer year = wanted.year();
    UnitId unit = wanted.unit();
    return jdbc.sql(sql)
        .param("own", own == null ? null : own.value(), Types.OTHER)
        .param("all", reach == null)
        .param("reach", reach == null ? new UUID[0] : ids(reach))
        .param("text", VietnameseText.fold(wanted.text()))
        .param("year", year, Types.INTEGER)
        .param("unit", unit == null ? null : unit.value(), Types.OTHER)
        .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
        .param("status", wanted.status() == null ? "" : wanted.status().name());
  }

  Reports.Choices choices(Sight sight) {
    TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    LinkedHashSet<UnitId> units = new LinkedHashSet<>();
    wanted(
            "select distinct r.unit_id, extract(year from lower(r.days))::integer as year"
                + " from reports.report r"
                + WANTED,
            sight,
            Reports.Wanted.ALL)
        .query(
            rs -> {
              units.add(new UnitId(rs.getObject("unit_id", UUID.class)));
              years.add(rs.getInt("year"));
            });
    return new Reports.Choices(List.copyOf(units), List.copyOf(years));
  }

  private static UUID[] ids(Set<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }

  /// Approved ones of whole years, newest first.
  List<Report> ofYears() {
    return jdbc.sql(SELECT + " where r.status = 'APPROVED' and r.kind = 'YEAR'" + NEWEST)
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
        .param("units", ids(units))
        .param("period", period)
        .query(this::report)
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
