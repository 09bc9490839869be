package vn.lantoa.identity.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitPeople;

/// [UnitPeople] over the accounts.
@Repository
class PeopleInUnits implements UnitPeople {
  private final JdbcClient jdbc;

  PeopleInUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long countIn(UnitId unit) {
    return jdbc.sql("select count(*) from identity.account where unit_id = :unit")
        .param("unit", unit.value())
        .query(Long.class)
        .single();
  }
}
