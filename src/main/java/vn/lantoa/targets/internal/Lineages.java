package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Reads the [Lineage] of a day.
@Repository
class Lineages {
  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Partitions partitions;

  Lineages(JdbcClient jdbc, Organisation organisation, Partitions partitions) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.partitions = partitions;
  }

  Lineage on(LocalDate day) {
    return new Lineage(day, organisation.unitsOn(day), lives(), partitions.bearersOn(day).bearer());
  }

  private List<Lineage.Life> lives() {
    return jdbc.sql(
            """
            select distinct on (v.unit_id) v.unit_id, v.kind, v.parent_id,
              min(lower(v.valid)) over (partition by v.unit_id) as born, upper(v.valid) as ended
            from organisation.unit_version v
            order by v.unit_id, lower(v.valid) desc
            """)
        .query(
            (rs, n) ->
                new Lineage.Life(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    UnitKind.valueOf(rs.getString("kind")),
                    unit(rs.getObject("parent_id", UUID.class)),
                    rs.getObject("born", LocalDate.class),
                    rs.getObject("ended", LocalDate.class)))
        .list();
  }

  private static @Nullable UnitId unit(@Nullable UUID id) {
    return id == null ? null : new UnitId(id);
  }
}
