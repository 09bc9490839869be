package vn.lantoa.shared.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;
import vn.lantoa.shared.documents.OfficialDocument.Paper;
import vn.lantoa.shared.documents.OfficialDocument.Signature;
import vn.lantoa.shared.documents.OfficialDocument.Title;

/// What stands above and below the text.
final class Frames {
  /// A rule below the issuing body is a third to a half of its width.
  private static final int RULE_PERCENT = 42;

  private final XWPFDocument document;
  private final Paper paper;

  Frames(XWPFDocument document, Paper paper) {
    this.document = document;
    this.paper = paper;
  }

  void letterhead(Letterhead head, Title title, boolean draft) {
    int left = Layout.issuerWidth(paper);
    int right = Layout.textWidth(paper) - left;
    XWPFTable table = Tables.frame(document, List.of(left, right));
    issuer(table.getRow(0).getCell(0), head, left);
    nation(table.getRow(0).getCell(1), right);
    var second = table.createRow();
    XWPFTableCell number = second.getCell(0);
    Ink.write(first(number), Phrases.numberOf(head.notation()), Ink.Look.plain(13));
    if (title.isLetter() && !title.subject().isBlank()) {
      Ink.write(next(number), Phrases.aboutOf(title.subject()), Ink.Look.plain(12));
    }
    if (draft) {
      XWPFParagraph mark = next(number);
      mark.setSpacingBefore(Layout.BETWEEN);
      Ink.write(mark, Phrases.DRAFT, Ink.Look.bold(Layout.LETTERHEAD));
    }
    Ink.write(first(second.getCell(1)), Phrases.dateOf(head), Ink.Look.italic(13));
  }

  private static void issuer(XWPFTableCell cell, Letterhead head, int room) {
    XWPFParagraph line = first(cell);
    if (head.superior() != null && !head.superior().isBlank()) {
      Ink.write(line, Phrases.capitals(head.superior()), Ink.Look.plain(Layout.LETTERHEAD));
      line = next(cell);
    }
    String name = Phrases.capitals(head.issuer());
    Ink.write(line, name, Ink.Look.bold(Layout.LETTERHEAD));
    int width = Math.min(room, Layout.widthOf(name, Layout.LETTERHEAD));
    Ink.rule(cell.addParagraph(), room, width * RULE_PERCENT / 100);
  }

  private static void nation(XWPFTableCell cell, int room) {
    Ink.write(first(cell), Phrases.NATION, Ink.Look.bold(Layout.LETTERHEAD));
    Ink.write(next(cell), Phrases.MOTTO, Ink.Look.bold(Layout.MOTTO));
    Ink.rule(cell.addParagraph(), room, Layout.widthOf(Phrases.MOTTO, Layout.MOTTO));
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return Ink.close(cell.getParagraphArray(0), ParagraphAlignment.CENTER);
  }

  private static XWPFParagraph next(XWPFTableCell cell) {
    return Ink.close(cell.addParagraph(), ParagraphAlignment.CENTER);
  }

  /// Type and abstract of a document that is no letter.
  void title(Title title) {
    if (title.isLetter()) {
      return;
    }
    XWPFParagraph type = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    type.setSpacingBefore(2 * Layout.BETWEEN);
    Ink.write(type, Phrases.capitals(title.type()), Ink.Look.bold(Layout.BODY));
    XWPFParagraph subject = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    Ink.write(subject, title.subject(), Ink.Look.bold(Layout.BODY));
    int room = Layout.textWidth(paper);
    int width = Math.min(room, Layout.widthOf(title.subject(), Layout.BODY));
    Ink.rule(document.createParagraph(), room, Math.min(width * RULE_PERCENT / 100, room / 4));
  }

  void addressees(List<String> to) {
    if (to.isEmpty()) {
      return;
    }
    XWPFParagraph line = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    line.setSpacingBefore(2 * Layout.BETWEEN);
    if (to.size() == 1) {
      line.setSpacingAfter(2 * Layout.BETWEEN);
      Ink.write(
          line, Phrases.ADDRESSED + " " + Phrases.bare(to.getFirst()), Ink.Look.plain(Layout.BODY));
      return;
    }
    line.setAlignment(ParagraphAlignment.LEFT);
    line.setIndentationLeft(2 * Layout.FIRST_LINE);
    Ink.write(line, Phrases.ADDRESSED, Ink.Look.plain(Layout.BODY));
    List<String> lines = Phrases.listed(to);
    for (int at = 0; at < lines.size(); at++) {
      XWPFParagraph one = Ink.close(document.createParagraph(), ParagraphAlignment.LEFT);
      one.setIndentationLeft(3 * Layout.FIRST_LINE);
      one.setSpacingAfter(at == lines.size() - 1 ? 2 * Layout.BETWEEN : 0);
      Ink.write(one, lines.get(at), Ink.Look.plain(Layout.BODY));
    }
  }

  void signature(Signature signature, List<String> distribution) {
    int left = Layout.textWidth(paper) / 2;
    int right = Layout.textWidth(paper) - left;
    XWPFTable table = Tables.frame(document, List.of(left, right));
    table.getRow(0).setCantSplitRow(true);
    receivers(table.getRow(0).getCell(0), distribution);
    XWPFTableCell cell = table.getRow(0).getCell(1);
    XWPFParagraph line = first(cell);
    line.setSpacingBefore(Layout.BETWEEN);
    if (signature.capacity() != null) {
      Ink.write(line, Phrases.capitals(signature.capacity()), Ink.Look.bold(Layout.BODY - 1));
      line = next(cell);
    }
    if (signature.title() != null) {
      Ink.write(line, Phrases.capitals(signature.title()), Ink.Look.bold(Layout.BODY - 1));
      line = next(cell);
    }
    // Room for the hand and the seal.
    line.setSpacingBefore(1400);
    Ink.write(line, signature.name() == null ? " " : signature.name(), Ink.Look.bold(Layout.BODY));
  }

  private static void receivers(XWPFTableCell cell, List<String> distribution) {
    if (distribution.isEmpty()) {
      return;
    }
    XWPFParagraph line = Ink.close(cell.getParagraphArray(0), ParagraphAlignment.LEFT);
    line.setSpacingBefore(Layout.BETWEEN);
    Ink.write(line, Phrases.RECEIVERS, new Ink.Look(Layout.DISTRIBUTION_TITLE, true, true));
    for (String receiver : Phrases.listed(distribution)) {
      XWPFParagraph one = Ink.close(cell.addParagraph(), ParagraphAlignment.LEFT);
      Ink.write(one, receiver, Ink.Look.plain(Layout.DISTRIBUTION));
    }
  }
}
