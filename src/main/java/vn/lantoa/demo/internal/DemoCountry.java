package vn.lantoa.demo.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.demo.Demo;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Upkeep;
import vn.lantoa.shared.Week;

/// Loads the demo in steps that can be repeated; the records of work in one transaction, so that an
/// interrupted load leaves either all of them or none.
@Component
class DemoCountry implements Demo {
  private static final Logger LOG = LoggerFactory.getLogger(DemoCountry.class);

  private final OrganisationData organisation;
  private final DemoAccounts accounts;
  private final DemoOrders orders;
  private final DemoRecords records;
  private final Ending ending;
  private final Upkeep upkeep;
  private final Clock clock;

  DemoCountry(
      OrganisationData organisation,
      DemoAccounts accounts,
      DemoOrders orders,
      DemoRecords records,
      Ending ending,
      Upkeep upkeep,
      Clock clock) {
    this.organisation = organisation;
    this.accounts = accounts;
    this.orders = orders;
    this.records = records;
    this.ending = ending;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  @Override
  public void load() {
    LocalDate today = LocalDate.now(clock);
    organisation.loadDetail("organisation/demo");
    accounts.create(today);
    orders.issue(today);
    long loaded = records.load(today);
    if (loaded > 0) {
      upkeep.buildAfterLoad();
      LOG.info("Demo data loaded: {} records of work", loaded);
    }
    ending.add(today);
  }

  /// What stands on the records: reports of them, and months that are closed.
  @Component
  static class Ending {
    private final DemoReports reports;
    private final DemoPeriods periods;

    Ending(DemoReports reports, DemoPeriods periods) {
      this.reports = reports;
      this.periods = periods;
    }

    void add(LocalDate today) {
      reports.write(today);
      periods.close(today);
    }
  }

  /// Records of work, all or nothing.
  @Component
  static class DemoRecords {
    private final Taxonomies taxonomies;
    private final DemoUnits units;
    private final OpenWeek openWeek;
    private final DemoParticipants participants;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoRecords(
        Taxonomies taxonomies,
        DemoUnits units,
        OpenWeek openWeek,
        DemoParticipants participants,
        DataSource database,
        JdbcClient jdbc,
        TransactionTemplate transaction) {
      this.taxonomies = taxonomies;
      this.units = units;
      this.openWeek = openWeek;
      this.participants = participants;
      this.database = database;
      this.jdbc = jdbc;
      this.transaction = transaction;
    }

    /// @return number of records written; 0 when there were some already
    long load(LocalDate today) {
      participants.load(today);
      Long written =
          transaction.execute(
              status -> {
                boolean there =
                    jdbc.sql("select exists (select from activities.activity)")
                        .query(Boolean.class)
                        .single();
                return there ? 0L : write(today);
              });
      return written == null ? 0 : written;
    }

    private long write(LocalDate today) {
      // Everything is thought out first: a connection that copies answers no questions.
      List<Waiting> all = new ArrayList<>();
      LocalDate monday = Week.of(today).monday();
      new DemoActivities(taxonomies, units)
          .generate(monday, work -> all.add(new Waiting(work, true)));
      openWeek.generate(today, (work, approved) -> all.add(new Waiting(work, approved)));
      // A load in bulk is a long statement; the limit of daily work is not for it.
      jdbc.sql("set local statement_timeout = 0").update();
      copy(all);
      openWeek.reportZero(today);
      openWeek.placeAtStations(today);
      jdbc.sql("analyze activities.activity").update();
      return all.size();
    }

    private void copy(List<Waiting> all) {
      Connection connection = DataSourceUtils.getConnection(database);
      try (ActivityCopy copy = new ActivityCopy(connection)) {
        all.forEach(waiting -> copy.write(waiting.work(), waiting.approved()));
      } catch (SQLException failed) {
        throw new IllegalStateException("Demo records could not be written", failed);
      } finally {
        DataSourceUtils.releaseConnection(connection, database);
      }
    }

    private record Waiting(DemoActivities.Work work, boolean approved) {}
  }
}
