package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the paragraphs in which a letter takes its leave: "Trên đây là …", "Yêu cầu …".
final class Closing {

  /// Folded first words; the last part of a letter ends before them.
  private static final List<String> OPENERS =
      List.of(
          "tren day",
          "chi tiet xem tai",
          "trong qua trinh",
          "neu co vuong mac",
          "neu co kho khan",
          "yeu cau",
          "de nghi",
          "nhan duoc",
          "tran trong",
          "vay",
          "rat mong",
          "noi dung tren",
          "cong van nay",
          "ke hoach nay",
          "van ban nay",
          "huong dan nay",
          "chi thi nay",
          "quyet dinh nay",
          "thong bao nay",
          "chuong trinh nay",
          "tong giam doc",
          "giam doc",
          "bhxh viet nam yeu cau",
          "bhxh viet nam de nghi",
          "bhxh viet nam thong bao",
          "bao hiem xa hoi viet nam yeu cau",
          "bao hiem xa hoi viet nam de nghi");

  private static final Pattern APPEAL =
      Pattern.compile(
          "^(?:thuc hien|can cu) .{0,200}(?:yeu cau|de nghi) .{0,300}(?:thuc hien|nghiem tuc)");

  private Closing() {}

  /// Cuts the closing off the last part and returns its rows.
  static List<Row> cutFrom(Node last, ParagraphReader reader) {
    List<Paragraph> paragraphs = reader.read(last.rows());
    int rows = 0;
    for (int at = 0; at < paragraphs.size(); at++) {
      if (at > 0 && opens(paragraphs.get(at))) {
        return last.cut(rows);
      }
      rows += paragraphs.get(at).rows().size();
    }
    return List.of();
  }

  /// The closing of a letter that numbers nothing.
  static List<Row> in(List<Paragraph> paragraphs) {
    var rows = new ArrayList<Row>();
    for (int at = 0; at < paragraphs.size(); at++) {
      Paragraph paragraph = paragraphs.get(at);
      boolean last = at > 0 && opens(paragraph) && !paragraph.text().endsWith(":");
      if (!rows.isEmpty() || last) {
        rows.addAll(paragraph.rows());
      }
    }
    return rows;
  }

  private static boolean opens(Paragraph paragraph) {
    String start = paragraph.text().substring(0, Math.min(80, paragraph.length()));
    return !paragraph.isBullet()
        && (Letters.startsWithAny(Fold.key(start), OPENERS) || isAppeal(paragraph.text()));
  }

  /// "Thực hiện Kế hoạch …, BHXH Việt Nam yêu cầu các đơn vị … thực hiện nghiêm túc."
  private static boolean isAppeal(String text) {
    String key = Fold.key(text.substring(0, Math.min(500, text.length())));
    return APPEAL.matcher(key).find();
  }
}
