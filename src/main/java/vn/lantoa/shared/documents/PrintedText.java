package vn.lantoa.shared.documents;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.shared.documents.OfficialDocument.Paper;
import vn.lantoa.shared.documents.OfficialDocument.Part;
import vn.lantoa.shared.documents.PdfCharts.PrintedChart;

/// The blocks of a document as markup.
final class PrintedText {
  private final Markup markup;
  private final PrintedOutline outline = new PrintedOutline();
  private final List<PrintedChart> charts = new ArrayList<>();
  private int headings;
  private int notes;
  private int deepest;

  PrintedText(Markup markup) {
    this.markup = markup;
  }

  PrintedOutline outline() {
    return outline;
  }

  List<PrintedChart> charts() {
    return charts;
  }

  void write(Part part) {
    deepest = 0;
    part.blocks().forEach(block -> block(block, part.paper()));
  }

  private void block(Block block, Paper paper) {
    switch (block) {
      case Block.Paragraph(List<Block.Run> runs) -> {
        markup.raw("<p>");
        runs(runs);
        markup.raw("</p>");
      }
      case Block.Bullet(Block.Mark mark, List<Block.Run> runs) -> {
        markup.raw("<p>").words(mark.sign());
        runs(runs);
        markup.raw("</p>");
      }
      case Block.Remark(String text) -> markup.raw("<p class=\"remark\">").lines(text).raw("</p>");
      case Block.Heading heading -> heading(heading);
      case Block.Table table -> table(table);
      case Chart chart -> chart(chart, paper);
      case Block.Across(List<Block> blocks) -> {
        markup.raw("<div class=\"across\">");
        blocks.forEach(one -> block(one, Paper.LANDSCAPE));
        markup.raw("</div>");
      }
    }
  }

  private void runs(List<Block.Run> runs) {
    for (Block.Run run : runs) {
      String look = (run.bold() ? " b" : "") + (run.italic() ? " i" : "");
      if (look.isEmpty()) {
        markup.lines(run.text());
      } else {
        markup.raw("<span class=\"" + look.strip() + "\">").lines(run.text()).raw("</span>");
      }
      if (run.note() != null) {
        notes++;
        markup.raw("<span class=\"note\" data-mark=\"" + notes + "\">").words(run.note());
        markup.raw("</span>");
      }
    }
  }

  /// Levels are not skipped in what readers hear, whatever the numbers of the headings.
  private void heading(Block.Heading heading) {
    headings++;
    String id = "heading-" + headings;
    deepest = Math.min(Math.clamp(heading.level(), 1, 4), deepest + 1);
    String tag = "h" + (deepest + 1);
    markup.raw("<" + tag + " id=\"" + id + "\">").lines(heading.text()).raw("</" + tag + ">");
    outline.add(deepest + 1, heading.text(), id);
  }

  private void table(Block.Table table) {
    if (!table.caption().isBlank()) {
      markup.raw("<p class=\"caption\">").lines(table.caption()).raw("</p>");
    }
    markup.raw("<table class=\"grid\"><colgroup>");
    int whole = table.columns().stream().mapToInt(Block.Column::weight).sum();
    for (Block.Column column : table.columns()) {
      int share = column.weight() * 10_000 / whole;
      markup.raw("<col style=\"width:%d.%02d%%\"/>".formatted(share / 100, share % 100));
    }
    markup.raw("</colgroup><thead><tr>");
    for (Block.Column column : table.columns()) {
      markup.raw("<th scope=\"col\">").lines(column.heading()).raw("</th>");
    }
    markup.raw("</tr></thead><tbody>");
    table.rows().forEach(row -> row(row, table.columns(), ""));
    if (!table.total().isEmpty()) {
      row(table.total(), table.columns(), " class=\"total\"");
    }
    markup.raw("</tbody></table>");
  }

  private void row(List<String> cells, List<Block.Column> columns, String look) {
    markup.raw("<tr" + look + ">");
    for (int at = 0; at < cells.size(); at++) {
      String hold =
          switch (columns.get(at).align()) {
            case LEFT -> "l";
            case CENTER -> "c";
            case RIGHT -> "r";
          };
      markup.raw("<td class=\"" + hold + "\">").lines(cells.get(at)).raw("</td>");
    }
    markup.raw("</tr>");
  }

  private void chart(Chart chart, Paper paper) {
    int width = Layout.textWidth(paper);
    int height = ChartSize.height(chart, paper);
    markup.raw("<div class=\"figure\"><object type=\"" + PdfCharts.TYPE + "\" ");
    markup.raw(PdfCharts.NUMBER + "=\"" + charts.size() + "\" alt=\"").words(chart.description());
    markup.raw("\" style=\"width:" + points(width) + ";height:" + points(height) + "\"></object>");
    markup.raw("<p class=\"under\">").lines(chart.caption()).raw("</p></div>");
    charts.add(new PrintedChart(chart, width, height));
  }

  /// A twip is a twentieth of a point.
  private static String points(int twips) {
    return "%d.%02dpt".formatted(twips / 20, twips % 20 * 5);
  }
}
