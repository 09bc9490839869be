package vn.lantoa.shared.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.lantoa.shared.documents.OfficialDocument.Paper;
import vn.lantoa.shared.documents.OfficialDocument.Part;

/// Writes the blocks of a part.
final class DocxText {
  private final XWPFDocument document;
  private final Sections sections;
  private final Footnotes notes;

  DocxText(XWPFDocument document, Sections sections, Footnotes notes) {
    this.document = document;
    this.sections = sections;
    this.notes = notes;
  }

  void write(Part part) {
    List<Block> blocks = part.blocks();
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof Block.Across(List<Block> wide)
          && part.paper() == Paper.PORTRAIT) {
        boolean before = at > 0 && blocks.get(at - 1) instanceof Block.Across;
        boolean after = at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Across;
        across(wide, before, after);
      } else {
        block(blocks.get(at), part.paper());
      }
    }
  }

  /// Runs of pages across that follow each other are one.
  private void across(List<Block> blocks, boolean before, boolean after) {
    if (!before) {
      sections.turn(Paper.PORTRAIT);
    }
    blocks.forEach(block -> block(block, Paper.LANDSCAPE));
    if (!after) {
      sections.turn(Paper.LANDSCAPE);
    }
  }

  private void block(Block block, Paper paper) {
    switch (block) {
      case Block.Paragraph(List<Block.Run> runs) -> runs(body(), runs);
      case Block.Bullet(Block.Mark mark, List<Block.Run> runs) -> {
        XWPFParagraph paragraph = body();
        Ink.write(paragraph, mark.sign(), Ink.Look.plain(Layout.BODY));
        runs(paragraph, runs);
      }
      case Block.Remark(String text) -> Ink.write(body(), text, Ink.Look.italic(Layout.BODY));
      case Block.Heading(String text, int level) -> heading(text, level);
      case Block.Table table -> Tables.write(document, table, Layout.textWidth(paper));
      case Chart chart -> DocxCharts.write(document, chart, paper);
      case Block.Across(List<Block> blocks) -> blocks.forEach(one -> block(one, paper));
    }
  }

  private void runs(XWPFParagraph paragraph, List<Block.Run> runs) {
    for (Block.Run run : runs) {
      Ink.write(paragraph, run.text(), new Ink.Look(Layout.BODY, run.bold(), run.italic()));
      if (run.note() != null) {
        notes.add(paragraph, run.note());
      }
    }
  }

  private XWPFParagraph body() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(Layout.FIRST_LINE);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(Layout.BETWEEN);
    return paragraph;
  }

  private void heading(String text, int level) {
    XWPFParagraph paragraph = body();
    paragraph.setKeepNext(true);
    outline(paragraph, level);
    Ink.write(paragraph, text, Ink.Look.bold(Layout.BODY));
  }

  /// Where a line stands in the outline of the document.
  static void outline(XWPFParagraph paragraph, int level) {
    var outline = paragraph.getCTP().getPPr().addNewOutlineLvl();
    outline.setVal(BigInteger.valueOf(Math.clamp(level, 1, 9) - 1L));
  }
}
