package vn.lantoa.organisation.internal;

import static vn.lantoa.organisation.OrganisationData.idOf;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.organisation.internal.history.Trial;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.VietnameseText;

/// Gives an empty organisation the agency's provinces and central units at start, all or nothing.
@Component
@DependsOnDatabaseInitialization
class ShippedOrganisation implements OrganisationData, InitializingBean {
  private static final String AGENCY = "organisation/agency";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final HistoryKeeper keeper;

  ShippedOrganisation(JdbcClient jdbc, TransactionTemplate transaction, HistoryKeeper keeper) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keeper = keeper;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          // Two nodes that start at once on an empty database must not both load.
          keeper.lock();
          if (jdbc.sql("select count(*) from organisation.unit").query(Long.class).single() == 0) {
            give(ShippedOrganisation::agency);
            List<CsvFile.Row> central = CsvFile.rows(AGENCY + "/central_units.csv");
            central.forEach(this::aliases);
          } else if (!keeper.isPlaced()) {
            give(files -> {});
          }
        });
  }

  private static void agency(ShippedFiles files) {
    CsvFile.rows(AGENCY + "/provinces.csv").forEach(files::province);
    CsvFile.rows(AGENCY + "/province_succession.csv")
        .forEach(row -> files.succession(Kingdom.AREA, row));
    CsvFile.rows(AGENCY + "/central_units.csv").forEach(files::centralUnit);
    CsvFile.rows(AGENCY + "/provincial_units.csv").forEach(files::provincialUnit);
    CsvFile.rows(AGENCY + "/central_succession.csv")
        .forEach(row -> files.succession(Kingdom.UNIT, row));
    CsvFile.rows(AGENCY + "/unit_succession.csv")
        .forEach(row -> files.succession(Kingdom.UNIT, row));
  }

  @Override
  public void loadDetail(String folder) {
    transaction.executeWithoutResult(
        status -> {
          keeper.lock();
          give(
              files -> {
                CsvFile.rows(folder + "/base_units.csv").forEach(files::baseUnit);
                CsvFile.rows(folder + "/base_succession.csv")
                    .forEach(row -> files.succession(Kingdom.UNIT, row));
                CsvFile.rows(folder + "/communes.csv").forEach(files::commune);
                CsvFile.rows(folder + "/stations.csv").forEach(files::station);
              });
        });
  }

  private void give(Consumer<ShippedFiles> files) {
    History given = keeper.given();
    files.accept(new ShippedFiles(given));
    Trial trial = keeper.tryOut(given);
    if (!trial.isSound()) {
      throw new IllegalStateException("Shipped organisation: " + trial.faults());
    }
    keeper.write(trial);
  }

  private void aliases(CsvFile.Row row) {
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
}
