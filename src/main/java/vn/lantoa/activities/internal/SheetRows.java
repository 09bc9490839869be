package vn.lantoa.activities.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// What stands behind the cells of a board, unit by unit.
@Repository
class SheetRows {
  private final JdbcClient jdbc;

  SheetRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param one any of the records; the only one where there is one
  record OfForm(
      UnitId unit, int formId, long records, long quantity, ActivityId one, int version) {}

  /// Own records of the units, by unit.
  Map<UnitId, List<OfForm>> of(Collection<UnitId> units, DayRange days) {
    return jdbc
        .sql(
            """
            select unit_id, form_id, count(*) as records, sum(quantity) as quantity,
              cast(min(cast(id as text)) as uuid) as one, min(version) as version
            from activities.activity
            where unit_id = any(:units) and counted_day >= :from and counted_day < :end
              and status <> 'WITHDRAWN'
            group by unit_id, form_id
            """)
        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("from", days.from())
        .param("end", days.end())
        .query(
            (rs, n) ->
                new OfForm(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getInt("form_id"),
                    rs.getLong("records"),
                    rs.getLong("quantity"),
                    new ActivityId(rs.getObject("one", UUID.class)),
                    rs.getInt("version")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(OfForm::unit));
  }
}
