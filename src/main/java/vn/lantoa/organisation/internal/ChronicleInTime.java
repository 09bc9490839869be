package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;

/// [Chronicle] over the versions and successions.
@Repository
class ChronicleInTime implements Chronicle {
  private final JdbcClient jdbc;
  private final Chronicled<Unit> units;
  private final Chronicled<Area> areas;
  private final AreaFinder finder;

  ChronicleInTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.units = new Chronicled<>(jdbc, "unit", "v", UnitRows.COLUMNS, UnitRows::unit);
    this.areas = new Chronicled<>(jdbc, "area", "a", AreaRows.COLUMNS, AreaRows::area);
    this.finder = new AreaFinder(jdbc);
  }

  @Override
  public List<ChangeDay> unitChangeDays() {
    return units.changeDays();
  }

  @Override
  public List<ChangeDay> areaChangeDays() {
    return areas.changeDays();
  }

  @Override
  public List<Chapter<Unit>> unitLife(UnitId id) {
    return withAbove(
        units.chapters(id.value()),
        units.above(id.value()),
        (unit, above) ->
            above.id().equals(unit.parent())
                && overlap(unit.validFrom(), unit.validTo(), above.validFrom(), above.validTo()));
  }

  @Override
  public List<Chapter<Area>> areaLife(AreaId id) {
    return withAbove(
        areas.chapters(id.value()),
        areas.above(id.value()),
        (area, above) ->
            above.id().equals(area.parent())
                && overlap(area.validFrom(), area.validTo(), above.validFrom(), above.validTo()));
  }

  private static <T> List<Chapter<T>> withAbove(
      List<Chapter<T>> chapters, List<T> above, BiPredicate<T, T> isAbove) {
    return chapters.stream()
        .map(
            chapter ->
                new Chapter<>(
                    chapter.version(),
                    above.stream()
                        .filter(one -> isAbove.test(chapter.version(), one))
                        .distinct()
                        .toList(),
                    chapter.act()))
        .toList();
  }

  private static boolean overlap(
      LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
    return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
  }

  @Override
  public Ties<Unit> unitTies(UnitId id) {
    return units.ties(id.value());
  }

  @Override
  public Ties<Area> areaTies(AreaId id) {
    return areas.ties(id.value());
  }

  @Override
  public List<Unit> unitBearersOf(String code) {
    return jdbc.sql(
            "select "
                + UnitRows.COLUMNS
                + "from organisation.unit_version v where v.code = :code order by lower(v.valid)")
        .param("code", code)
        .query(UnitRows::unit)
        .list();
  }

  @Override
  public List<Area> areaBearersOf(String code) {
    return jdbc.sql(
            "select "
                + AreaRows.COLUMNS
                + """
                from organisation.area_version a
                where a.kind in ('PROVINCE', 'DISTRICT', 'COMMUNE') and a.code = :code
                order by a.kind desc, lower(a.valid)
                """)
        .param("code", code)
        .query(AreaRows::area)
        .list();
  }

  @Override
  public List<Area> areasOn(LocalDate on) {
    return jdbc.sql(
            "select "
                + AreaRows.COLUMNS
                + """
                from organisation.area_version a
                where a.valid @> :on
                order by array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], a.kind), a.code
                """)
        .param("on", on)
        .query(AreaRows::area)
        .list();
  }

  @Override
  public Slice<AreaLine> findAreas(AreaSearch search) {
    return finder.find(search);
  }

  @Override
  public List<Unit> unitsCovering(AreaId area, LocalDate on) {
    return jdbc.sql(
            "select "
                + UnitRows.COLUMNS
                + """
                from organisation.unit_version v
                where v.valid @> :on and (v.area_id = :area or v.unit_id in (
                  select c.unit_id from organisation.unit_area c
                  where c.area_id = :area and c.valid @> :on
                ))
                order by v.code
                """)
        .param("area", area.value())
        .param("on", on)
        .query(UnitRows::unit)
        .list();
  }

  @Override
  public Map<UnitId, Long> communesGiven(LocalDate on) {
    record Given(UnitId unit, long communes) {}
    return jdbc
        .sql(
            """
            select c.unit_id, count(*) as communes
            from organisation.unit_area c
            where c.valid @> :on
            group by c.unit_id
            """)
        .param("on", on)
        .query(
            (rs, n) -> new Given(new UnitId(rs.getObject(1, UUID.class)), rs.getLong("communes")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Given::unit, Given::communes));
  }

  @Override
  public long partnersAround(UnitId unit, LocalDate on) {
    return jdbc.sql(
            """
            with place as (
              select v.area_id from organisation.unit_version v
              where v.unit_id = :unit and v.valid @> :on and v.area_id is not null
              union
              select c.area_id from organisation.unit_area c
              where c.unit_id = :unit and c.valid @> :on
            )
            select count(*)
            from organisation.partner_version p
            left join organisation.area_version a on a.area_id = p.area_id and a.valid @> :on
            where p.valid @> :on
              and (p.area_id in (select area_id from place)
                or a.parent_id in (select area_id from place))
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query(Long.class)
        .single();
  }

  @Override
  public List<Area> formerProvincesOf(AreaId area) {
    return jdbc.sql(
            """
            with recursive up(area_id, on_day) as (
              select s.predecessor_id, s.effective_on - 1
              from organisation.area_succession s
              where s.successor_id = :id
              union
              select v.parent_id, u.on_day
              from up u
              join organisation.area_version v on v.area_id = u.area_id and v.valid @> u.on_day
              where v.parent_id is not null
            )
            select
            """
                + AreaRows.COLUMNS
                + """
                from up
                join organisation.area_version a on a.area_id = up.area_id and a.valid @> up.on_day
                where a.kind = 'PROVINCE'
                order by a.code
                """)
        .param("id", area.value())
        .query(AreaRows::area)
        .list();
  }
}
