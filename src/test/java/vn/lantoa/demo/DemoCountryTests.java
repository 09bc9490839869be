package vn.lantoa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Figure;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.Upkeep;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// The demo prints the published figures, in both prints, from the same records.
@Tag("slow")
@LantoaTest(database = Database.DEMO)
final class DemoCountryTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final DayRange YEAR_2022 = DayRange.year(2022);
  private static final DayRange TEN_MONTHS =
      DayRange.inclusive(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 10, 31));

  @Autowired private Results results;
  @Autowired private Taxonomies taxonomies;
  @Autowired private Accounts accounts;
  @Autowired private Upkeep upkeep;
  @Autowired private Demo demo;
  @Autowired private JdbcClient jdbc;

  /// The review of 2022: 45 900 / 22 950 = 2, 139 000 / 49 643 = 2.8, 1 050 000 / 750 000 = 1.4, 18
  /// 000 / 16 981 = 1.06, 38 000 / 29 000 = 1.31.
  @ParameterizedTest
  @CsvSource({
    "CONFERENCE, 45900, 22950",
    "SMALL_GROUP, 139000, 49643",
    "ONLINE_CONFERENCE, 950, 310",
    "BROADCAST, 1050000, 750000",
    "LOCAL_PRESS_ITEM, 18000, 16981",
    "PORTAL_ITEM, 38000, 29000",
    "PRINTED_ITEM, 8800000, 6900000"
  })
  void yearTwentyTwentyTwoIsThatOfTheReview(String form, long quantity, long before) {
    Figure figure = figure(YEAR_2022, form);
    assertThat(figure.now().quantity()).isEqualTo(quantity);
    assertThat(figure.quantityBefore()).isEqualTo(before);
  }

  /// Letter 3371 counts small groups and online conferences among its 144 000 conferences; 144 000
  /// / 49 655 is "gấp 2,9 lần".
  @Test
  void tenMonthsAreThoseOfTheLetterByItsOwnDefinition() {
    Figure conferences = figure(TEN_MONTHS, "CONFERENCE", "ONLINE_CONFERENCE", "SMALL_GROUP");
    assertThat(conferences.now().quantity()).isEqualTo(144_000);
    assertThat(conferences.now().attendances()).isEqualTo(2_000_000);
    assertThat(conferences.quantityBefore()).isEqualTo(49_655);
    assertThat(figure(TEN_MONTHS, "BROADCAST").now().quantity()).isEqualTo(864_200);
    assertThat(figure(TEN_MONTHS, "LOCAL_PRESS_ITEM").now().quantity()).isEqualTo(15_000);
    // 734 000 with portal items inside; the review's 846 000 for the year are without them.
    assertThat(figure(TEN_MONTHS, "SOCIAL_POST", "STAFF_SHARE", "PORTAL_ITEM").now().quantity())
        .isEqualTo(734_000);
    assertThat(figure(YEAR_2022, "SOCIAL_POST", "STAFF_SHARE").now().quantity()).isEqualTo(846_000);
  }

  @Test
  void laterPressFiguresAreKept() {
    DayRange first2023 = DayRange.inclusive(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30));
    // 57 000 - 45 900 and 197 400 - 139 000
    assertThat(figure(first2023, "CONFERENCE").now().quantity()).isEqualTo(11_100);
    assertThat(figure(first2023, "SMALL_GROUP").now().quantity()).isEqualTo(58_400);
    DayRange first2024 = DayRange.inclusive(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
    assertThat(figure(first2024, "CONFERENCE").now().quantity()).isEqualTo(12_800);
    assertThat(figure(first2024, "PORTAL_ITEM").now().quantity()).isEqualTo(21_900);
    assertThat(figure(first2024, "LAUNCH").now().quantity()).isEqualTo(1_000);
  }

  @Test
  void totalIsTheSameInEitherGeography() {
    long now = total(TODAY);
    assertThat(now).isEqualTo(total(LocalDate.of(2024, 12, 31)));
  }

  @Test
  void summaryOfTheLoadIsThatOfARecount() {
    assertThat(upkeep.recount().differing()).isZero();
  }

  @Test
  void loadingAgainChangesNothing() {
    long records = jdbc.sql("select count(*) from activities.activity").query(Long.class).single();
    long people = accounts.count();
    demo.load();
    assertThat(jdbc.sql("select count(*) from activities.activity").query(Long.class).single())
        .isEqualTo(records);
    assertThat(accounts.count()).isEqualTo(people);
  }

  private long total(LocalDate geographyOn) {
    ResultsQuery query =
        new ResultsQuery(
            DayRange.inclusive(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            ResultsQuery.Breakdown.PROVINCE,
            new ResultsQuery.Told.On(geographyOn),
            ResultsQuery.Comparison.NONE,
            ResultsQuery.Filter.NONE.ofForms(forms("SMALL_GROUP")));
    var table = results.table(headquarters(), query);
    long rows = table.rows().stream().mapToLong(row -> row.figure().now().quantity()).sum();
    assertThat(rows).isEqualTo(table.total().now().quantity());
    return rows;
  }

  private Figure figure(DayRange period, String... codes) {
    ResultsQuery query =
        new ResultsQuery(
            period,
            ResultsQuery.Breakdown.FORM,
            new ResultsQuery.Told.On(TODAY),
            ResultsQuery.Comparison.SAME_PERIOD_LAST_YEAR,
            ResultsQuery.Filter.NONE.ofForms(forms(codes)));
    return results.table(headquarters(), query).total();
  }

  private List<Form> forms(String... codes) {
    return Stream.of(codes).map(code -> taxonomies.findForm(code).orElseThrow()).toList();
  }

  private Viewer headquarters() {
    return accounts.findViewer("hq.editor").orElseThrow();
  }
}
