package vn.lantoa.results.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.results.Contributions;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
final class ExploreFilesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private ExploreFiles files;

  private @Nullable Viewer viewer;

  @BeforeEach
  void prepare() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    viewer =
        accounts
            .findViewer("explore-files")
            .orElseGet(
                () -> contributions.person("explore-files", Role.HQ_EDITOR, "BHXHVN", TODAY));
    Contributions.forget(jdbc);
    LocalDate day = LocalDate.of(2022, 6, 1);
    contributions.add(contributions.by("46", day, 1, 29));
    contributions.add(contributions.by("01", day.plusMonths(1), 1, 4));
  }

  private static ResultsInput by(String rows) {
    return new ResultsInput(
        "2022-06-01",
        "2022-07-31",
        rows,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static CrossInput columns(String columns) {
    return new CrossInput(columns, null, null, null, null, null, null);
  }

  private Viewer viewer() {
    if (viewer == null) {
      throw new IllegalStateException("Nobody asks");
    }
    return viewer;
  }

  private static ExploreInput measure(String code) {
    return new ExploreInput(code, null, null, null, null, null);
  }

  private List<Row> xlsx(String rows, String columns, String measure) throws IOException {
    byte[] content =
        files
            .xlsx(viewer(), by(rows), columns(columns), measure(measure), Locale.of("vi"))
            .getBody();
    assertThat(content).isNotNull();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static List<String> formulas(Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(row::getCell)
        .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
        .map(Cell::getFormula)
        .toList();
  }

  @Test
  void totalsAreFormulasOverRowsAndColumns() throws IOException {
    List<Row> rows = xlsx("province", "month", "CONFERENCES");
    Row total = rows.getLast();
    int last = total.getRowNum() - 1;
    // June, July, total, last year; 34 provinces, army, police
    String from = "SUM(C" + (last - lines(rows) + 1) + ":C" + last + ")";
    assertThat(formulas(total)).hasSize(4).contains(from);
    assertThat(formulas(rows.get(rows.size() - 2)))
        .containsExactly("SUM(C" + last + ":D" + last + ")");
  }

  /// Rows between the heads and the total: those with a key in the first column.
  private static int lines(List<Row> rows) {
    int heads =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).getCellText(0).equals("Mã"))
            .findFirst()
            .orElseThrow();
    return rows.size() - heads - 2;
  }

  @Test
  void rowsThatOverlapAndRatiosAreNeverAddedUp() throws IOException {
    assertThat(formulas(xlsx("audience", "month", "CONFERENCES").getLast())).isEmpty();
    // The total of a row over its months still is a sum.
    List<Row> rows = xlsx("audience", "month", "CONFERENCES");
    assertThat(formulas(rows.get(rows.size() - 2))).hasSize(1);
    assertThat(formulas(xlsx("province", "month", "COST_PER_ATTENDANCE").getLast())).isEmpty();
  }

  @Test
  void csvBeginsWithTheMarkOfItsEncoding() {
    byte[] content =
        files
            .csv(viewer(), by("month"), columns(""), measure("CONFERENCES"), Locale.of("vi"))
            .getBody();
    assertThat(content).isNotNull();
    assertThat(new String(content, UTF_8))
        .startsWith("\uFEFFMã,Tháng,hội nghị,")
        .contains("2022-06,Tháng 06/2022,29,")
        .contains(",Tổng cộng,33,");
  }
}
