package vn.lantoa.reports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;

/// Makes reports of rows.
@Component
class ReportMapping {
  static final String SELECT =
      """
      select r.id, r.version, r.status, r.unit_id, r.period, lower(r.days) as first_day,
        upper(r.days) as end_day, r.title, r.definitions_on, r.sections::text as sections,
        r.written_by, r.written_at, r.notation, r.issued_on, r.place, r.capacity, r.signer_title,
        r.signer, r.approved_by, r.approved_at
      from reports.report r
      """;

  private final JsonMapper json;

  ReportMapping(JsonMapper json) {
    this.json = json;
  }

  Report report(ResultSet rs, int n) throws SQLException {
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
