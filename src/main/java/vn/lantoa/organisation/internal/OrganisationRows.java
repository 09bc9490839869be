package vn.lantoa.organisation.internal;

import static vn.lantoa.organisation.OrganisationData.idOf;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.VietnameseText;

/// Writes rows of the shipped files. Every statement leaves alone what is there already.
final class OrganisationRows {
  private final JdbcClient jdbc;

  OrganisationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void area(CsvFile.Row row, String kind, @Nullable UUID parent) {
    UUID id = idOf("area", row.get("key"));
    jdbc.sql("insert into organisation.area (id) values (?) on conflict do nothing")
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into organisation.area_version (area_id, valid, code, name, name_folded, kind, parent_id)
            select :id, daterange(cast(:from as date), cast(:to as date)), :code, :name, :folded, :kind,
              cast(:parent as uuid)
            where not exists (
              select from organisation.area_version
              where area_id = :id and valid @> cast(:from as date))
            """)
        .param("id", id)
        .param("from", row.get("valid_from"))
        .param("to", emptyToNull(row.get("valid_to")))
        .param("code", row.get("code"))
        .param("name", row.get("name"))
        .param("folded", VietnameseText.fold(row.get("name")))
        .param("kind", kind)
        .param("parent", parent == null ? null : parent.toString())
        .update();
  }

  void areaSuccession(CsvFile.Row row) {
    succession("area", row);
  }

  void unitSuccession(CsvFile.Row row) {
    succession("unit", row);
  }

  private void succession(String kind, CsvFile.Row row) {
    jdbc.sql(
            "insert into organisation."
                + kind
                + "_succession (predecessor_id, successor_id, effective_on)"
                + " values (?, ?, cast(? as date)) on conflict do nothing")
        .param(idOf(kind, row.get("predecessor_key")))
        .param(idOf(kind, row.get("successor_key")))
        .param(row.get("effective_on"))
        .update();
  }

  void centralUnit(CsvFile.Row row) {
    String parent = row.get("parent_key");
    unit(row, row.get("kind"), parent.isEmpty() ? null : parent, null);
    for (String alias : row.get("aliases").split("\\|")) {
      if (!alias.isBlank()) {
        jdbc.sql(
                "insert into organisation.unit_alias (unit_id, alias_folded) values (?, ?) on conflict do nothing")
            .param(idOf("unit", row.get("key")))
            .param(VietnameseText.fold(alias))
            .update();
      }
    }
  }

  void provincialUnit(CsvFile.Row row) {
    unit(row, "PROVINCIAL", "hq", idOf("area", row.get("province_key")));
  }

  void baseUnit(CsvFile.Row row) {
    unit(row, row.get("kind"), row.get("parent_unit_key"), null);
  }

  private void unit(CsvFile.Row row, String kind, @Nullable String parentKey, @Nullable UUID area) {
    UUID id = idOf("unit", row.get("key"));
    jdbc.sql("insert into organisation.unit (id) values (?) on conflict do nothing")
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into organisation.unit_version
              (unit_id, valid, code, name, name_folded, kind, parent_id, area_id)
            select :id, daterange(cast(:from as date), cast(:to as date)), :code, :name, :folded, :kind,
              cast(:parent as uuid), cast(:area as uuid)
            where not exists (
              select from organisation.unit_version
              where unit_id = :id and valid @> cast(:from as date))
            """)
        .param("id", id)
        .param("from", row.get("valid_from"))
        .param("to", emptyToNull(row.get("valid_to")))
        .param("code", row.get("code"))
        .param("name", row.get("name"))
        .param("folded", VietnameseText.fold(row.get("name")))
        .param("kind", kind)
        .param("parent", parentKey == null ? null : idOf("unit", parentKey).toString())
        .param("area", area == null ? null : area.toString())
        .update();
  }

  void commune(CsvFile.Row row) {
    UUID id = idOf("area", row.get("code") + "@" + row.get("valid_from"));
    CsvFile.Row version =
        new CsvFile.Row(
            Map.of(
                "key", row.get("code") + "@" + row.get("valid_from"),
                "code", row.get("code"),
                "name", row.get("name"),
                "valid_from", row.get("valid_from"),
                "valid_to", ""));
    area(version, "COMMUNE", idOf("area", row.get("province_key")));
    jdbc.sql(
            """
            insert into organisation.unit_area (unit_id, area_id, valid)
            select :unit, :area, daterange(cast(:from as date), null)
            where not exists (select from organisation.unit_area where unit_id = :unit and area_id = :area)
            """)
        .param("unit", idOf("unit", row.get("base_unit_key")))
        .param("area", id)
        .param("from", row.get("valid_from"))
        .update();
    jdbc.sql(
            """
            insert into organisation.area_atom (area_id, atom_id)
            select :area, a.id from organisation.atom a where a.area_id = :former
            on conflict do nothing
            """)
        .param("area", id)
        .param("former", idOf("area", row.get("former_province_key")))
        .update();
  }

  void station(CsvFile.Row row) {
    UUID id = idOf("station", row.get("code"));
    jdbc.sql("insert into organisation.station (id) values (?) on conflict do nothing")
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into organisation.station_version (station_id, valid, code, name, name_folded, area_id)
            select :id, a.valid, :code, :name, :folded, a.area_id
            from organisation.area_version a
            where a.kind = 'COMMUNE' and a.code = :commune
              and not exists (select from organisation.station_version where station_id = :id)
            """)
        .param("id", id)
        .param("code", row.get("code"))
        .param("name", row.get("name"))
        .param("folded", VietnameseText.fold(row.get("name")))
        .param("commune", row.get("commune_code"))
        .update();
  }

  /// Atoms of the shipped provinces: one for each that took part in no later division, one
  /// "unplaced" for each unit whose province holds several of them or that has none.
  void atoms() {
    wholeProvinces();
    unplacedWork();
  }

  private void wholeProvinces() {
    jdbc.sql(
            """
            with founded as (
              select v.area_id, range_merge(range_agg(v.valid)) as life
              from organisation.area_version v
              where v.kind = 'PROVINCE'
                and not exists (
                  select from organisation.area_succession s where s.successor_id = v.area_id)
              group by v.area_id
            ), atom as (
              insert into organisation.atom (kind, area_id)
              select 'PROVINCE', area_id from founded
              returning id, area_id
            ), placed as (
              insert into organisation.area_atom (area_id, atom_id)
              select area_id, id from atom
            )
            insert into organisation.atom_province (atom_id, valid, area_id)
            select a.id, f.life, f.area_id from atom a join founded f using (area_id)
            union all
            select a.id, daterange(s.effective_on, null), s.successor_id
            from atom a join organisation.area_succession s on s.predecessor_id = a.area_id
            """)
        .update();
  }

  private void unplacedWork() {
    jdbc.sql(
            """
            with unplaced as (
              insert into organisation.atom (kind, unit_id)
              select distinct 'UNPLACED', v.unit_id
              from organisation.unit_version v
              where v.area_id is null
                or exists (
                  select from organisation.area_succession s where s.successor_id = v.area_id)
              returning id, unit_id
            )
            insert into organisation.atom_province (atom_id, valid, area_id)
            select u.id, v.valid, v.area_id
            from unplaced u
            join organisation.unit_version v using (unit_id)
            where v.area_id is not null
            """)
        .update();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
