package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.internal.history.HistoryKeeper;

/// [Geography] over `area_version`, `station_version` and the atoms.
@Repository
class AreasInTime implements Geography {
  static final String SELECT = "select " + AreaRows.COLUMNS + " from organisation.area_version a ";

  private final JdbcClient jdbc;
  private final HistoryKeeper history;
  private final InMemory memory;

  AreasInTime(JdbcClient jdbc, HistoryKeeper history, InMemory memory) {
    this.jdbc = jdbc;
    this.history = history;
    this.memory = memory;
  }

  @Override
  public List<Area> provincesOn(LocalDate on) {
    return jdbc.sql(SELECT + "where a.kind = 'PROVINCE' and a.valid @> :on order by a.code")
        .param("on", on)
        .query(AreaRows::area)
        .list();
  }

  @Override
  public List<Area> areasWithin(AreaId parent, LocalDate on) {
    return jdbc.sql(
            SELECT
                + "where a.parent_id = :parent and a.valid @> :on order by a.name collate \"vi-x-icu\"")
        .param("parent", parent.value())
        .param("on", on)
        .query(AreaRows::area)
        .list();
  }

  @Override
  public Optional<Area> findArea(AreaId id, LocalDate on) {
    return memory.areas().find(id, on);
  }

  @Override
  public Optional<Area> findAreaByCode(AreaKind kind, String code, LocalDate on) {
    return jdbc.sql(SELECT + "where a.kind = :kind and a.code = :code and a.valid @> :on")
        .param("kind", kind.name())
        .param("code", code)
        .param("on", on)
        .query(AreaRows::area)
        .optional();
  }

  @Override
  public List<Area> communesOf(UnitId unit, LocalDate on) {
    return jdbc.sql(
            SELECT
                + """
                where a.kind = 'COMMUNE' and a.valid @> :on and (
                  a.area_id in (
                    select c.area_id from organisation.unit_area c
                    where c.unit_id = :unit and c.valid @> :on)
                  or a.parent_id in (
                    select v.area_id from organisation.unit_version v
                    where v.unit_id = :unit and v.valid @> :on)
                )
                order by a.name collate "vi-x-icu"
                """)
        .param("unit", unit.value())
        .param("on", on)
        .query(AreaRows::area)
        .list();
  }

  @Override
  public boolean looksAfter(UnitId unit, AreaId commune, LocalDate on) {
    return memory.areas().looksAfter(memory.units(), unit, commune, on);
  }

  @Override
  public List<Station> stationsOf(UnitId unit, LocalDate on) {
    return jdbc.sql(
            """
            select s.station_id, s.code, s.name, s.area_id
            from organisation.station_version s
            join organisation.area_version a on a.area_id = s.area_id and a.valid @> :on
            where s.valid @> :on and (
              a.area_id in (
                select c.area_id from organisation.unit_area c
                where c.unit_id = :unit and c.valid @> :on)
              or a.parent_id in (
                select v.area_id from organisation.unit_version v
                where v.unit_id = :unit and v.valid @> :on)
            )
            order by s.name collate "vi-x-icu"
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query(AreasInTime::station)
        .list();
  }

  @Override
  public Optional<Station> findStation(StationId id, LocalDate on) {
    return jdbc.sql(
            """
            select s.station_id, s.code, s.name, s.area_id
            from organisation.station_version s
            where s.station_id = :id and s.valid @> :on
            """)
        .param("id", id.value())
        .param("on", on)
        .query(AreasInTime::station)
        .optional();
  }

  @Override
  public Optional<Station> findStationByCode(String code, LocalDate on) {
    return jdbc.sql(
            """
            select s.station_id, s.code, s.name, s.area_id
            from organisation.station_version s
            where s.code = :code and s.valid @> :on
            """)
        .param("code", code)
        .param("on", on)
        .query(AreasInTime::station)
        .optional();
  }

  @Override
  public AtomId atomOf(UnitId lead, @Nullable AreaId place, LocalDate day) {
    // Else a record placed before an act and written after it would keep a place that is no more.
    history.stay();
    return memory.areas().atomOf(place).orElseGet(() -> computedAtomOf(lead, place, day));
  }

  private AtomId computedAtomOf(UnitId lead, @Nullable AreaId place, LocalDate day) {
    return jdbc.sql("select organisation.atom_of(:lead, :place, :day)")
        .param("lead", lead.value())
        .param("place", place == null ? null : place.value(), java.sql.Types.OTHER)
        .param("day", day)
        .query((rs, n) -> new AtomId(rs.getInt(1)))
        .single();
  }

  @Override
  public void hold() {
    history.stay();
  }

  private static Station station(ResultSet rs, int n) throws SQLException {
    return new Station(
        new StationId(rs.getObject("station_id", UUID.class)),
        rs.getString("code"),
        rs.getString("name"),
        new AreaId(rs.getObject("area_id", UUID.class)));
  }
}
