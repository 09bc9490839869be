package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Comparisons;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;

/// [Comparisons] over the versions of two days and the successions between them.
@Repository
class ComparedDays implements Comparisons {
  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Chronicle chronicle;

  ComparedDays(JdbcClient jdbc, Organisation organisation, Chronicle chronicle) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.chronicle = chronicle;
  }

  @Override
  public List<Row> units(LocalDate earlier, LocalDate later) {
    return Matching.rows(
        unitsOn(earlier), unitsOn(later), takeovers("unit_succession", earlier, later));
  }

  @Override
  public List<Row> areas(LocalDate earlier, LocalDate later, AreaKind kind) {
    return Matching.rows(
            areasOn(earlier), areasOn(later), takeovers("area_succession", earlier, later))
        .stream()
        .filter(row -> isOf(row.before(), kind) || isOf(row.after(), kind))
        .toList();
  }

  private static boolean isOf(List<Thing> things, AreaKind kind) {
    return things.stream().anyMatch(thing -> thing.kind().equals(kind.name()));
  }

  private List<Matching.Takeover> takeovers(String table, LocalDate earlier, LocalDate later) {
    return jdbc.sql(
            "select predecessor_id, successor_id from organisation."
                + table
                + " where effective_on > :earlier and effective_on <= :later")
        .param("earlier", earlier)
        .param("later", later)
        .query(
            (rs, n) ->
                new Matching.Takeover(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
        .list();
  }

  private List<Thing> unitsOn(LocalDate on) {
    List<Unit> units = organisation.unitsOn(on);
    return placed(
        units.stream()
            .map(
                u ->
                    new Thing(
                        u.id().value(),
                        u.code(),
                        u.name(),
                        u.kind().name(),
                        u.parent() == null ? null : u.parent().value(),
                        null,
                        null))
            .toList(),
        UnitKind.PROVINCIAL.name());
  }

  private List<Thing> areasOn(LocalDate on) {
    List<Area> areas = chronicle.areasOn(on);
    return placed(
        areas.stream()
            .map(
                a ->
                    new Thing(
                        a.id().value(),
                        a.code(),
                        a.name(),
                        a.kind().name(),
                        a.parent() == null ? null : a.parent().value(),
                        null,
                        null))
            .toList(),
        AreaKind.PROVINCE.name());
  }

  private static List<Thing> placed(List<Thing> things, String provinceKind) {
    Map<UUID, Thing> byId = things.stream().collect(Collectors.toMap(Thing::id, t -> t));
    return things.stream()
        .map(
            t -> {
              Thing parent = t.parent() == null ? null : byId.get(t.parent());
              return new Thing(
                  t.id(),
                  t.code(),
                  t.name(),
                  t.kind(),
                  t.parent(),
                  parent == null ? null : parent.name(),
                  provinceOf(t, byId, provinceKind));
            })
        .toList();
  }

  private static @Nullable UUID provinceOf(Thing thing, Map<UUID, Thing> byId, String kind) {
    Thing at = thing;
    // A tree of the agency is at most five levels deep; more would be a cycle.
    for (int level = 0; level < 10 && at != null; level++) {
      if (at.kind().equals(kind)) {
        return at.id();
      }
      UUID parent = at.parent();
      at = parent == null ? null : byId.get(parent);
    }
    return null;
  }
}
