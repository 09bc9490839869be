package vn.lantoa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Comparisons.Compared;
import vn.lantoa.results.measures.Comparisons.Reason;
import vn.lantoa.results.measures.Comparisons.Side;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// The letter of 7/11/2022 and the review of 2022, both printed from the same records, each by its
/// own definitions.
@Tag("slow")
@LantoaTest(database = Database.DEMO)
final class PrintedFiguresTests {
  private static final LocalDate LETTER = LocalDate.of(2022, 11, 7);
  private static final LocalDate REVIEW = LocalDate.of(2023, 1, 31);
  private static final DayRange YEAR = DayRange.year(2022);
  private static final DayRange TEN_MONTHS =
      DayRange.inclusive(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 10, 31));
  private static final Locale VI = Locale.of("vi");

  @Autowired private Measures measures;
  @Autowired private MeasureReadings readings;
  @Autowired private Comparisons comparisons;
  @Autowired private PublishedFigures published;
  @Autowired private FigureWords words;
  @Autowired private Accounts accounts;

  private Viewer viewer;

  @BeforeEach
  void prepare() {
    viewer = accounts.findViewer("hq.editor").orElseThrow();
  }

  private Measures.Defined defined(String code, LocalDate on) {
    return measures.find(new Measure.Ref(code, null), on).orElseThrow();
  }

  private Side records(String code, LocalDate on, DayRange period) {
    return new Side.OfRecords(defined(code, on), period);
  }

  private String told(String code, LocalDate on, DayRange period, Growth.Style style) {
    Compared compared =
        comparisons.compare(
            viewer, records(code, on, period), records(code, on, period.yearBefore()));
    return words.told(compared, Spoken.Style.ABOUT, style, VI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONFERENCES | TIMES | khoảng 45.900 hội nghị (tăng gấp 2 lần so với năm 2021)",
        "SMALL_GROUPS | ABOUT | khoảng 139.000 cuộc (tăng gấp khoảng 2,8 lần so với năm 2021)",
        "BROADCASTS | TIMES | khoảng 1,05 triệu lượt phát thanh (tăng gấp 1,4 lần so với năm 2021)",
        "LOCAL_PRESS | TIMES | khoảng 18.000 tin, bài, phóng sự (tăng gấp 1,06 lần so với năm 2021)",
        "PORTAL_ITEMS | QUALIFIED | khoảng 38.000 tin, bài, văn bản (tăng gấp hơn 1,3 lần so với năm 2021)",
        "SOCIAL_PRODUCTS | QUALIFIED | khoảng 846.000 sản phẩm (tăng gấp gần 2 lần so với năm 2021)"
      })
  void reviewOfTheYearIsPrintedAgain(String code, Growth.Style style, String told) {
    assertThat(told(code, REVIEW, YEAR, style)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONFERENCES | TIMES | khoảng 144.000 hội nghị (tăng gấp 2,9 lần so với cùng kỳ năm 2021)",
        "BROADCASTS | TIMES | khoảng 864.000 lượt phát thanh (tăng gấp 1,6 lần so với cùng kỳ năm 2021)",
        "LOCAL_PRESS | QUALIFIED | khoảng 15.000 tin, bài, phóng sự (tăng gấp gần 1,2 lần so với cùng kỳ năm 2021)"
      })
  void letterOfTenMonthsIsPrintedAgainByItsOwnDefinitions(
      String code, Growth.Style style, String told) {
    assertThat(told(code, LETTER, TEN_MONTHS, style)).isEqualTo(told);
  }

  /// Every total that a document of 2022 printed is that of the records, by its own definition.
  @Test
  void printedTotalsAreThoseOfTheRecords() {
    for (PublishedFigure figure : published.list("")) {
      Integer version = figure.version();
      if (version != null) {
        Measures.Defined by =
            measures.find(new Measure.Ref(figure.measure(), version), REVIEW).orElseThrow();
        assertThat(readings.of(viewer, by, figure.period(), Approval.ALL).value())
            .as(figure.toString())
            .isEqualByComparingTo(figure.value());
      }
    }
  }

  /// 45 900 / 144 000 = 31.9 %, a "fall of 68 %" that never was.
  @Test
  void lettersAndReviewsConferencesAreNeverAFall() {
    UUID letter = printed("CONFERENCES", 1);
    Compared compared =
        comparisons.compare(
            viewer, records("CONFERENCES", REVIEW, YEAR), new Side.OfDocument(letter));
    assertThat(compared).isEqualTo(new Compared.Refused(Set.of(Reason.PERIODS_DIFFER)));
    assertThat(words.told(compared, Spoken.Style.AUTO, Growth.Style.PERCENT, VI)).isEmpty();
    // The same ten months: the base is worked out anew, and the same records are on a par.
    Compared anew =
        comparisons.compare(
            viewer, records("CONFERENCES", REVIEW, TEN_MONTHS), new Side.OfDocument(letter));
    assertThat(anew).isInstanceOf(Compared.Recomputed.class);
    Compared.Recomputed recomputed = (Compared.Recomputed) anew;
    assertThat(recomputed.base()).isEqualByComparingTo(recomputed.now());
    assertThat(recomputed.asDefined()).isEqualByComparingTo("144000");
    assertThat(words.told(anew, Spoken.Style.AUTO, Growth.Style.PERCENT, VI))
        .doesNotContain("68", "32%", "giảm");
  }

  @Test
  void totalThatNobodyCanTakeApartIsRefused() {
    UUID press =
        published.list("CONFERENCES").stream()
            .filter(figure -> figure.version() == null)
            .filter(figure -> figure.period().from().getYear() == 2024)
            .findFirst()
            .orElseThrow()
            .id();
    DayRange firstHalf = DayRange.inclusive(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
    assertThat(
            comparisons.compare(
                viewer, records("CONFERENCES", REVIEW, firstHalf), new Side.OfDocument(press)))
        .isEqualTo(new Compared.Refused(Set.of(Reason.DEFINITION_UNKNOWN)));
  }

  @Test
  void printedTotalOfTheSameDefinitionStandsBesideRecords() {
    DayRange later = DayRange.year(2023);
    Compared compared =
        comparisons.compare(
            viewer,
            records("CONFERENCES", REVIEW, later),
            new Side.OfDocument(printed("CONFERENCES", 2)));
    assertThat(compared).isInstanceOf(Compared.Alike.class);
    Compared.Alike alike = (Compared.Alike) compared;
    assertThat(alike.base()).isEqualByComparingTo(new BigDecimal(45_900));
    assertThat(alike.printed()).isNotNull();
  }

  /// Who reads one province never sees the country's total as its base.
  @Test
  void totalOfTheCountryIsNoBaseForAProvince() {
    Viewer province = accounts.findViewer("p46.officer").orElseThrow();
    Compared compared =
        comparisons.compare(
            province,
            records("CONFERENCES", REVIEW, DayRange.year(2023)),
            new Side.OfDocument(printed("CONFERENCES", 2)));
    assertThat(compared).isEqualTo(new Compared.Refused(Set.of(Reason.UNITS_DIFFER)));
  }

  private UUID printed(String measure, int version) {
    return published.list(measure).stream()
        .filter(figure -> Integer.valueOf(version).equals(figure.version()))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
