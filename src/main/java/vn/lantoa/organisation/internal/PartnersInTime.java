package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Partner;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Partners;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.organisation.UnitId;

/// [Partners] over `partner_version`.
@Repository
class PartnersInTime implements Partners {
  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final RegisterRows rows;

  PartnersInTime(JdbcClient jdbc, RegisterRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public Optional<Partner> find(PartnerId id, LocalDate on) {
    return rows.find(RegisterTable.PARTNER, id.value(), on).map(PartnersInTime::partner);
  }

  @Override
  public List<Partner> findAll(Collection<PartnerId> ids, LocalDate on) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            RegisterTable.PARTNER.select(":on")
                + "where v.partner_id = any(:ids) and v.valid @> :on"
                + " order by v.name collate \"vi-x-icu\", v.code")
        .param("ids", ids.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("on", on)
        .query(RegisterRows::registered)
        .list()
        .stream()
        .map(PartnersInTime::partner)
        .toList();
  }

  @Override
  public Optional<Partner> findByCode(String code, LocalDate on) {
    return rows.findByCode(RegisterTable.PARTNER, code, on).map(PartnersInTime::partner);
  }

  /// The province of a base unit is that of the nearest unit above with one.
  @Override
  public List<Partner> around(UnitId unit, LocalDate on) {
    return jdbc
        .sql(
            """
            with recursive up(unit_id, parent_id, area_id) as (
              select unit_id, parent_id, area_id
              from organisation.unit_version
              where unit_id = :unit and valid @> :on
              union all
              select v.unit_id, v.parent_id, v.area_id
              from up
              join organisation.unit_version v on v.unit_id = up.parent_id and v.valid @> :on
              where up.area_id is null
            ), covered as (
              select area_id from organisation.unit_area where unit_id = :unit and valid @> :on
            ), province as (
              select area_id from up where area_id is not null
            ), near as (
              select area_id from province
              union
              select area_id from covered
              union
              select c.area_id
              from province
              join organisation.area_version c on c.parent_id = province.area_id and c.valid @> :on
              where not exists (select from covered)
            )
            """
                + RegisterTable.PARTNER.select(":on")
                + """
                where v.valid @> :on and (
                  v.area_id is null
                  or v.area_id in (select area_id from near)
                  or not exists (select from province))
                order by t.level = 'COMMUNE', v.kind, v.name collate "vi-x-icu", v.code
                limit :most
                """)
        .param("unit", unit.value())
        .param("on", on)
        .param("most", MOST)
        .query(RegisterRows::registered)
        .list()
        .stream()
        .map(PartnersInTime::partner)
        .toList();
  }

  private static Partner partner(Registered row) {
    return new Partner(
        new PartnerId(row.id()),
        row.code(),
        row.name(),
        PartnerKind.of(row.kind()),
        row.area(),
        row.place(),
        row.validFrom(),
        row.validTo());
  }
}
