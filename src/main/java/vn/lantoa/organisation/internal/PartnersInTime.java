package vn.lantoa.organisation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
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
  private static final String AROUND = statement("partners_around");

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

  @Override
  public List<Partner> around(UnitId unit, LocalDate on) {
    return jdbc
        .sql(AROUND)
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

  private static String statement(String name) {
    try {
      return new ClassPathResource("sql/organisation/" + name + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
