package vn.lantoa.reports.internal;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.ReportId;

/// What an approved report is found by: its figures, and the units whose work it counted.
@Repository
class FrozenRows {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final JdbcClient jdbc;
  private final Narrowings narrowings;

  FrozenRows(JdbcClient jdbc, Narrowings narrowings) {
    this.jdbc = jdbc;
    this.narrowings = narrowings;
  }

  /// @param units whose work counted; null for the whole agency
  void freeze(ReportId id, Printout printout, @Nullable Set<UnitId> units) {
    for (int n = 0; n < printout.figures().size(); n++) {
      Printout.Figure figure = printout.figures().get(n);
      jdbc.sql(
              """
              insert into reports.figure
                (report_id, ordinal, measure_code, measure_version, days, value, printed,
                  narrowed)
              values (:id, :ordinal, :code, :version, daterange(:from, :end), :value, :printed,
                  :narrowed)
              """)
          .param("id", id.value())
          .param("ordinal", n)
          .param("code", figure.measure().code())
          .param("version", figure.measure().version())
          .param("from", figure.period().from())
          .param("end", figure.period().end())
          .param("value", figure.value())
          .param("printed", figure.text())
          .param("narrowed", narrowings.words(figure.narrowing(), VIETNAMESE))
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
}
