package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.reports.Printout.Kind;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText;
import vn.lantoa.reports.ReportText.Inline;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Spoken;

final class TextReaderTests {
  @Test
  void linesMakeParagraphsAndBlankLinesEndThem() {
    ReportText text =
        TextReader.read("## Đầu đề\nMột dòng\nhai dòng.\n\nĐoạn hai.\n- gạch đầu dòng\n");
    assertThat(text.nodes())
        .containsExactly(
            new Node.Words(Kind.HEADING, List.of(new Inline.Plain("Đầu đề"))),
            new Node.Words(Kind.PARAGRAPH, List.of(new Inline.Plain("Một dòng hai dòng."))),
            new Node.Words(Kind.PARAGRAPH, List.of(new Inline.Plain("Đoạn hai."))),
            new Node.Words(Kind.BULLET, List.of(new Inline.Plain("gạch đầu dòng"))));
    assertThat(text.wrong()).isEmpty();
  }

  @Test
  void figuresStandInTheirSentences() {
    ReportText text = TextReader.read("Có {{CONFERENCES@2|khoảng|gấp|4}} và {{SMALL_GROUPS|số}}.");
    assertThat(text.nodes())
        .containsExactly(
            new Node.Words(
                Kind.PARAGRAPH,
                List.of(
                    new Inline.Plain("Có "),
                    new Inline.Live(
                        new Measure.Ref("CONFERENCES", 2),
                        new Spoken.Style(Spoken.Precision.ABOUT, 4),
                        Growth.Style.TIMES,
                        true),
                    new Inline.Plain(" và "),
                    new Inline.Live(
                        new Measure.Ref("SMALL_GROUPS", null),
                        Spoken.Style.AUTO,
                        Growth.Style.QUALIFIED,
                        false),
                    new Inline.Plain("."))));
  }

  @Test
  void tablesChartsAndCollectionsStandOnTheirOwnLines() {
    ReportText text =
        TextReader.read(
            """
            [[bảng tỉnh: CONFERENCES, SMALL_GROUPS]]
            [[biểu tháng: BROADCASTS]]
            [[bars: BROADCASTS]]
            [[tổng hợp: Khó khăn]]
            """);
    assertThat(text.nodes())
        .containsExactly(
            new Node.Table(
                List.of(
                    new Measure.Ref("CONFERENCES", null), new Measure.Ref("SMALL_GROUPS", null))),
            new Node.Drawn(Kind.MONTHS, new Measure.Ref("BROADCASTS", null)),
            new Node.Drawn(Kind.BARS, new Measure.Ref("BROADCASTS", null)),
            new Node.Collected(Report.Role.DIFFICULTIES));
  }

  @Test
  void whatIsNotUnderstoodIsNamedAndNothingElseIsLost() {
    ReportText text =
        TextReader.read("Còn {{hội nghị}} và {{COST|to}}.\n[[vòng tròn: COST]]\n[[tổng hợp: thơ]]");
    assertThat(text.wrong())
        .extracting(ReportText.Wrong::code)
        .containsExactly("report.measure", "report.manner", "report.block", "report.collected");
    assertThat(text.nodes()).hasSize(1);
  }
}
