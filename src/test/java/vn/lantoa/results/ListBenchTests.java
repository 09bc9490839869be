package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Counted;
import vn.lantoa.activities.Activities.Listing;
import vn.lantoa.activities.Activities.Order;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.ActivityFilter.Where;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Status;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.Bench.Times;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.SwitchableDataSource;

/// How quick lists of records are among very many: filtered, sorted, deep, and behind the pages
/// that can be turned to; beside a round trip that does nothing.
@Tag("bench")
@LantoaTest
final class ListBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final DayRange MONTH =
      new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
  private static final Where ANYWHERE = new ActivityFilter.Anywhere();
  private static final ActivityFilter ALL = ActivityFilter.ALL;

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SwitchableDataSource source;
  @Autowired private HistoryKeeper keeper;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Activities activities;
  @Autowired private Upkeep upkeep;

  @Test
  void listsAmongAllRecords() {
    Bench.settingsOfTheProgram(jdbc);
    WholeCountry.found(keeper, transaction);
    SkewedWork work = SkewedWork.prepare(source.database());
    Bench.once("%,d records loaded".formatted(Bench.records()), () -> work.load(Bench.records()));
    titles();
    Bench.once("summary built", upkeep::buildAfterLoad);
    for (String table : new String[] {"summary", "span_by_unit", "span_by_atom"}) {
      jdbc.sql("vacuum analyze results." + table).withQueryTimeout(600).update();
    }
    Contributions people = new Contributions(jdbc, organisation, accounts);
    Viewer headquarters = people.person("bench-hq", Role.HQ_LEADER, "BHXHVN", TODAY);
    Bench.machine(jdbc);
    lists("headquarters", headquarters);
    String province = busiest();
    lists("a province", people.person("bench-province", Role.PROVINCIAL_LEADER, province, TODAY));
    theSumsAreThoseOfTheRecords(headquarters);
  }

  /// A word that is rare, one of a tenth, and one of all records.
  private void titles() {
    jdbc.sql(
            """
            update activities.activity a
            set title = title || case when n % 20000 = 0 then ' Hồng Vân' else ' chợ phiên' end,
              title_folded =
                title_folded || case when n % 20000 = 0 then ' hong van' else ' cho phien' end
            from (
              select id, row_number() over () as n from activities.activity
            ) numbered
            where numbered.id = a.id and n % 10 = 0
            """)
        .withQueryTimeout(3600)
        .update();
    jdbc.sql("vacuum analyze activities.activity").withQueryTimeout(3600).update();
  }

  private String busiest() {
    return jdbc.sql(
            """
            select v.code
            from activities.activity a
            join organisation.unit_version b on b.unit_id = a.unit_id and b.valid @> :day
            join organisation.unit_version v on v.unit_id = b.parent_id and v.valid @> :day
            where v.kind = 'PROVINCIAL'
            group by v.code
            order by count(*) desc
            limit 1
            """)
        .param("day", TODAY)
        .withQueryTimeout(600)
        .query(String.class)
        .single();
  }

  private void lists(String whose, Viewer viewer) {
    for (Order order : Order.values()) {
      tell(whose + ", by " + order, viewer, ALL, first(order));
      tell(whose + ", by " + order + ", page 200", viewer, ALL, new Paging(200, 50, order));
      tell(whose + ", by " + order + ", behind page 200", viewer, ALL, behind(viewer, order));
    }
    Paging first = first(Order.NEWEST);
    UnitId unit = unit(viewer);
    tell(whose + ", a unit", viewer, of(unit, null), first);
    tell(whose + ", a unit in a month", viewer, of(unit, MONTH), first);
    tell(whose + ", a form", viewer, filter("BROADCAST", null, null, ""), first);
    tell(whose + ", a rare form", viewer, filter("PORTAL_ITEM", null, null, ""), first);
    tell(whose + ", a month", viewer, filter(null, MONTH, null, ""), first);
    tell(whose + ", five years", viewer, filter(null, years(), null, ""), first);
    tell(whose + ", waiting", viewer, filter(null, null, Status.RECORDED, ""), first);
    tell(whose + ", withdrawn", viewer, filter(null, null, Status.WITHDRAWN, ""), first);
    tell(whose + ", a rare word", viewer, filter(null, null, null, "hồng"), first);
    tell(whose + ", two words", viewer, filter(null, null, null, "chợ phi"), first);
    tell(whose + ", no such word", viewer, filter(null, null, null, "không-có-từ-này"), first);
    tell(whose + ", a policy area", viewer, subject(2, 0), first);
    tell(whose + ", an audience", viewer, subject(0, 4), first);
    tell(
        whose + ", a policy area, all counted",
        viewer,
        subject(2, 0),
        new Paging(1, 50, Order.NEWEST, null, Counted.WHOLLY));
  }

  private void tell(String what, Viewer viewer, ActivityFilter filter, Paging paging) {
    Listing listing = activities.list(viewer, filter, paging);
    Times times = Bench.measure(2, 12, () -> activities.list(viewer, filter, paging));
    Bench.say(
        "%-46s p50 %8.2f ms  p95 %8.2f ms  %s%,d records",
        what,
        times.p50(),
        times.p95(),
        listing.totals().whole() ? "" : "over ",
        listing.totals().records());
  }

  private static Paging first(Order order) {
    return new Paging(1, 50, order);
  }

  private Paging behind(Viewer viewer, Order order) {
    ActivityId last =
        activities.list(viewer, ALL, new Paging(200, 50, order)).slice().rows().getLast().id();
    return new Paging(1, 50, order, last, Counted.QUICKLY);
  }

  private UnitId unit(Viewer viewer) {
    return activities
        .list(viewer, ALL, first(Order.NEWEST))
        .slice()
        .rows()
        .getFirst()
        .facts()
        .unit();
  }

  private static DayRange years() {
    return new DayRange(LocalDate.of(2022, 1, 1), TODAY);
  }

  private static ActivityFilter of(UnitId unit, @Nullable DayRange days) {
    return new ActivityFilter(
        new ActivityFilter.OfUnit(unit, TODAY, true),
        Set.of(),
        days,
        ANYWHERE,
        0,
        0,
        null,
        null,
        "");
  }

  private static ActivityFilter filter(
      @Nullable String form, @Nullable DayRange days, @Nullable Status status, String text) {
    Set<String> forms = form == null ? Set.of() : Set.of(form);
    return new ActivityFilter(null, forms, days, ANYWHERE, 0, 0, status, null, text);
  }

  private static ActivityFilter subject(int policyAreas, int audiences) {
    return new ActivityFilter(
        null, Set.of(), null, ANYWHERE, policyAreas, audiences, null, null, "");
  }

  private void theSumsAreThoseOfTheRecords(Viewer viewer) {
    Totals told = activities.list(viewer, ALL, first(Order.NEWEST)).totals();
    Totals counted =
        jdbc.sql(
                """
                select count(*), sum(quantity), sum(attendances)
                from activities.activity
                where status <> 'WITHDRAWN'
                """)
            .withQueryTimeout(600)
            .query((rs, n) -> new Totals(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
            .single();
    assertThat(told).isEqualTo(Objects.requireNonNull(counted));
  }
}
