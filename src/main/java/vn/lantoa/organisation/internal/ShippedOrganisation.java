package vn.lantoa.organisation.internal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.OrganisationData;

/// Writes the agency's provinces and central units into an empty organisation at start, all or
/// nothing.
@Component
@DependsOnDatabaseInitialization
class ShippedOrganisation implements OrganisationData, InitializingBean {
  private static final String AGENCY = "organisation/agency";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final OrganisationRows rows;

  ShippedOrganisation(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.rows = new OrganisationRows(jdbc);
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          // Two nodes that start at once on an empty database must not both load.
          jdbc.sql("lock table organisation.unit in exclusive mode").update();
          if (jdbc.sql("select count(*) from organisation.unit").query(Long.class).single() == 0) {
            loadAgency();
          }
        });
  }

  private void loadAgency() {
    CsvFile.rows(AGENCY + "/provinces.csv").forEach(row -> rows.area(row, "PROVINCE", null));
    CsvFile.rows(AGENCY + "/province_succession.csv").forEach(rows::areaSuccession);
    CsvFile.rows(AGENCY + "/central_units.csv").forEach(rows::centralUnit);
    CsvFile.rows(AGENCY + "/provincial_units.csv").forEach(rows::provincialUnit);
    CsvFile.rows(AGENCY + "/central_succession.csv").forEach(rows::unitSuccession);
    CsvFile.rows(AGENCY + "/unit_succession.csv").forEach(rows::unitSuccession);
    rows.atoms();
  }

  @Override
  public void loadDetail(String folder) {
    transaction.executeWithoutResult(
        status -> {
          CsvFile.rows(folder + "/base_units.csv").forEach(rows::baseUnit);
          CsvFile.rows(folder + "/base_succession.csv").forEach(rows::unitSuccession);
          CsvFile.rows(folder + "/communes.csv").forEach(rows::commune);
          CsvFile.rows(folder + "/stations.csv").forEach(rows::station);
        });
  }
}
