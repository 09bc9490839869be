package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.CalendarDay;

/// Writes the public holidays that are shipped, once in the life of a database: what an
/// administrator removed stays away.
@Component
@DependsOnDatabaseInitialization
class ShippedCalendar implements InitializingBean {
  private static final String FILE = "organisation/agency/calendar.csv";

  private final CalendarRows rows;
  private final TransactionTemplate transaction;

  ShippedCalendar(CalendarRows rows, TransactionTemplate transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          // Two nodes that start at once on an empty database must not both load.
          rows.lock();
          if (rows.revision().isEmpty()) {
            CsvFile.rows(FILE).forEach(row -> rows.insert(facts(row)));
            rows.newRevision();
          }
        });
  }

  private static CalendarDay.Facts facts(CsvFile.Row row) {
    return new CalendarDay.Facts(
        LocalDate.parse(row.get("day")),
        CalendarDay.Kind.valueOf(row.get("kind")),
        row.get("name"),
        row.get("name_en"),
        Boolean.parseBoolean(row.get("expected")));
  }
}
