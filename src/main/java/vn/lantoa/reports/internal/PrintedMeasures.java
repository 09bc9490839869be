package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.ReportId;
import vn.lantoa.results.measures.MeasureUses;

/// [MeasureUses]: figures that stand in approved reports.
@Repository
class PrintedMeasures implements MeasureUses {
  private final JdbcClient jdbc;
  private final ReportRows rows;
  private final ReportSight sight;

  PrintedMeasures(JdbcClient jdbc, ReportRows rows, ReportSight sight) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.sight = sight;
  }

  private record Row(ReportId report, int version, @Nullable BigDecimal value, String narrowed) {}

  @Override
  public List<Use> of(Viewer viewer, String measure) {
    return jdbc
        .sql(
            """
            select f.report_id, f.measure_version, f.value, f.narrowed
            from reports.figure f
            join reports.report r on r.id = f.report_id
            where f.measure_code = :measure
            order by r.approved_at desc, f.ordinal
            """)
        .param("measure", measure)
        .query(
            (rs, n) ->
                new Row(
                    new ReportId(rs.getObject("report_id", UUID.class)),
                    rs.getInt("measure_version"),
                    rs.getBigDecimal("value"),
                    rs.getString("narrowed")))
        .list()
        .stream()
        .flatMap(
            row ->
                rows.find(row.report()).stream()
                    .filter(report -> sight.sees(viewer, report))
                    .map(
                        report ->
                            new Use(
                                row.narrowed().isEmpty()
                                    ? report.title()
                                    : report.title() + " · " + row.narrowed(),
                                row.version(),
                                row.value(),
                                "/reports/" + report.id())))
        .toList();
  }
}
