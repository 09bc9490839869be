package vn.lantoa.shared.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// Writes words into a paragraph.
final class Ink {
  private Ink() {}

  /// How words look.
  record Look(int points, boolean bold, boolean italic) {
    static Look plain(int points) {
      return new Look(points, false, false);
    }

    static Look bold(int points) {
      return new Look(points, true, false);
    }

    static Look italic(int points) {
      return new Look(points, false, true);
    }
  }

  /// Words with their line breaks.
  static XWPFRun write(XWPFParagraph paragraph, String text, Look look) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(Layout.FONT);
    run.setFontSize(look.points());
    run.setBold(look.bold());
    run.setItalic(look.italic());
    List<String> lines = Phrases.printable(text).lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (at > 0) {
        run.addBreak();
      }
      run.setText(lines.get(at), at);
    }
    return run;
  }

  /// A paragraph in which nothing moves: no room around it.
  static XWPFParagraph close(XWPFParagraph paragraph, ParagraphAlignment where) {
    paragraph.setAlignment(where);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  /// A rule of a length, in the middle of a room.
  static void rule(XWPFParagraph paragraph, int room, int length) {
    int side = Math.max(0, (room - length) / 2);
    close(paragraph, ParagraphAlignment.CENTER);
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.setSpacingBefore(20);
    write(paragraph, " ", Look.plain(2));
  }
}
