package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.lantoa.results.Figure;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.Subject;
import vn.lantoa.results.Sums;
import vn.lantoa.shared.DayRange;

final class ResultsWorkbookTests {
  @Test
  void totalIsASumOverTheRows() throws IOException {
    ResultsMatrix matrix =
        new ResultsMatrix(
            new ResultsQuery(
                DayRange.year(2022),
                ResultsQuery.Breakdown.PROVINCE,
                new ResultsQuery.Told.On(LocalDate.of(2026, 11, 20)),
                ResultsQuery.Comparison.SAME_PERIOD_LAST_YEAR,
                ResultsQuery.Filter.NONE),
            List.of(),
            List.of(line("01", "Hà Nội", 29, 10), line("46", "Huế", 4, 0)),
            new ResultsMatrix.Totals(figure(33, 10), List.of()),
            Instant.parse("2026-11-20T02:00:00Z"));
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(ResultsWorkbook.write(matrix, words())))) {
      List<Row> rows = workbook.getFirstSheet().read();
      // title, period, geography, moment, blank (not stored), heads, two provinces, total
      assertThat(rows.getFirst().getCellText(0))
          .isEqualTo("Số lượng theo tỉnh, thành phố, năm 2022");
      Row total = rows.getLast();
      assertThat(total.getCellText(1)).isEqualTo("Tổng cộng");
      int first = total.getRowNum() - 2;
      assertThat(total.getCell(3).getFormula())
          .isEqualTo("SUM(D" + first + ":D" + (first + 1) + ")");
      assertThat(total.getCellText(6)).isEqualTo("gấp 3,3 lần");
      assertThat(rows.get(rows.size() - 2).getCellText(6)).isEqualTo("mới");
    }
  }

  private static ResultsMatrix.Line line(String code, String name, long now, long before) {
    return new ResultsMatrix.Line(new Subject.Province(code, name), figure(now, before), List.of());
  }

  private static Figure figure(long now, long before) {
    return new Figure(new Sums(1, now, 0), new Sums(1, before, 0));
  }

  private static Words words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setBasenames("messages/results", "messages/shared");
    return new Words(messages, Locale.of("vi"), ZoneId.of("Asia/Ho_Chi_Minh"), List.of());
  }
}
