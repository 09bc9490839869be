package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.Remembered;
import vn.lantoa.shared.Revisions;

/// Reads the [Lineage] of a day, and holds some of them as long as units stay as they are.
@Repository
class Lineages {
  private static final int MOST_DAYS = 12;

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Partitions partitions;
  private final Remembered<Map<LocalDate, Lineage>> days;

  Lineages(JdbcClient jdbc, Organisation organisation, Partitions partitions, Revisions revisions) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.partitions = partitions;
    this.days = new Remembered<>(revisions, "organisation", ConcurrentHashMap::new);
  }

  Lineage on(LocalDate day) {
    Map<LocalDate, Lineage> known = days.now();
    Lineage lineage = known.get(day);
    if (lineage == null) {
      lineage = read(day);
      if (known.size() >= MOST_DAYS) {
        known.clear();
      }
      known.put(day, lineage);
    }
    return lineage;
  }

  private Lineage read(LocalDate day) {
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
