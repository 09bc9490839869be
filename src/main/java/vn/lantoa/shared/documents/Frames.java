package vn.lantoa.shared.documents;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;
import vn.lantoa.shared.documents.OfficialDocument.Paper;
import vn.lantoa.shared.documents.OfficialDocument.Signature;
import vn.lantoa.shared.documents.OfficialDocument.Title;

/// What stands above and below the text.
final class Frames {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  private static final String DOTS = "……";

  /// A rule below the issuing body is a third to a half of its width.
  private static final int RULE_PERCENT = 42;

  private final XWPFDocument document;
  private final Paper paper;

  Frames(XWPFDocument document, Paper paper) {
    this.document = document;
    this.paper = paper;
  }

  void letterhead(Letterhead head, Title title) {
    int left = Layout.issuerWidth(paper);
    int right = Layout.textWidth(paper) - left;
    XWPFTable table = Tables.frame(document, List.of(left, right));
    issuer(table.getRow(0).getCell(0), head, left);
    nation(table.getRow(0).getCell(1), right);
    var second = table.createRow();
    XWPFTableCell number = second.getCell(0);
    Ink.write(first(number), "Số: " + numberOf(head.notation()), Ink.Look.plain(13));
    if (title.isLetter() && !title.subject().isBlank()) {
      Ink.write(next(number), aboutOf(title.subject()), Ink.Look.plain(12));
    }
    Ink.write(first(second.getCell(1)), dateOf(head), Ink.Look.italic(13));
  }

  private static void issuer(XWPFTableCell cell, Letterhead head, int room) {
    XWPFParagraph line = first(cell);
    if (head.superior() != null && !head.superior().isBlank()) {
      Ink.write(line, capitals(head.superior()), Ink.Look.plain(Layout.LETTERHEAD));
      line = next(cell);
    }
    String name = capitals(head.issuer());
    Ink.write(line, name, Ink.Look.bold(Layout.LETTERHEAD));
    int width = Math.min(room, Layout.widthOf(name, Layout.LETTERHEAD));
    Ink.rule(cell.addParagraph(), room, width * RULE_PERCENT / 100);
  }

  private static void nation(XWPFTableCell cell, int room) {
    Ink.write(first(cell), NATION, Ink.Look.bold(Layout.LETTERHEAD));
    Ink.write(next(cell), MOTTO, Ink.Look.bold(Layout.MOTTO));
    Ink.rule(cell.addParagraph(), room, Layout.widthOf(MOTTO, Layout.MOTTO));
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return Ink.close(cell.getParagraphArray(0), ParagraphAlignment.CENTER);
  }

  private static XWPFParagraph next(XWPFTableCell cell) {
    return Ink.close(cell.addParagraph(), ParagraphAlignment.CENTER);
  }

  private static String numberOf(@Nullable String notation) {
    if (notation == null || notation.isBlank()) {
      return DOTS + "/" + DOTS;
    }
    return notation.startsWith("/") ? DOTS + notation : notation;
  }

  /// Letters bring their "V/v" along or not.
  private static String aboutOf(String subject) {
    return "V/v " + subject.strip().replaceFirst("(?i)^v/v:?\\s+|^về việc\\s+", "");
  }

  /// Days below ten and the months January and February have two digits, so that none is added.
  private static String dateOf(Letterhead head) {
    String place = head.place() == null || head.place().isBlank() ? DOTS + DOTS : head.place();
    if (head.day() == null) {
      return place + ", ngày …… tháng …… năm ……";
    }
    int month = head.day().getMonthValue();
    return "%s, ngày %02d tháng %s năm %d"
        .formatted(
            place,
            head.day().getDayOfMonth(),
            month < 3 ? "0" + month : String.valueOf(month),
            head.day().getYear());
  }

  /// Type and abstract of a document that is no letter.
  void title(Title title) {
    if (title.isLetter()) {
      return;
    }
    XWPFParagraph type = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    type.setSpacingBefore(2 * Layout.BETWEEN);
    Ink.write(type, capitals(title.type()), Ink.Look.bold(Layout.BODY));
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
      Ink.write(line, "Kính gửi: " + bare(to.getFirst()), Ink.Look.plain(Layout.BODY));
      return;
    }
    line.setAlignment(ParagraphAlignment.LEFT);
    line.setIndentationLeft(2 * Layout.FIRST_LINE);
    Ink.write(line, "Kính gửi:", Ink.Look.plain(Layout.BODY));
    for (int at = 0; at < to.size(); at++) {
      boolean last = at == to.size() - 1;
      XWPFParagraph one = Ink.close(document.createParagraph(), ParagraphAlignment.LEFT);
      one.setIndentationLeft(3 * Layout.FIRST_LINE);
      one.setSpacingAfter(last ? 2 * Layout.BETWEEN : 0);
      Ink.write(one, "- " + bare(to.get(at)) + (last ? "." : ";"), Ink.Look.plain(Layout.BODY));
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
      Ink.write(line, capitals(signature.capacity()), Ink.Look.bold(Layout.BODY - 1));
      line = next(cell);
    }
    if (signature.title() != null) {
      Ink.write(line, capitals(signature.title()), Ink.Look.bold(Layout.BODY - 1));
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
    Ink.write(line, "Nơi nhận:", new Ink.Look(Layout.DISTRIBUTION_TITLE, true, true));
    for (int at = 0; at < distribution.size(); at++) {
      String end = at == distribution.size() - 1 ? "." : ";";
      XWPFParagraph one = Ink.close(cell.addParagraph(), ParagraphAlignment.LEFT);
      Ink.write(one, "- " + bare(distribution.get(at)) + end, Ink.Look.plain(Layout.DISTRIBUTION));
    }
  }

  /// Without the dash and the mark at the end that lines of lists bring along.
  private static String bare(String line) {
    return line.strip().replaceFirst("^[-–+•]\\s*", "").replaceFirst("[;.,\\s]+$", "");
  }

  private static String capitals(String text) {
    return text.strip().toUpperCase(VIETNAMESE);
  }
}
