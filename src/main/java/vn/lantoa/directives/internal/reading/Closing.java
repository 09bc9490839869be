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
          "kinh de nghi",
          "kinh mong",
          "chi tiet xin",
          "thong tin chi tiet",
          "dau moi lien he",
          "moi thac mac",
          "moi vuong mac",
          "moi chi tiet",
          "moi thong tin",
          "can cu ke hoach nay",
          "tong giam doc",
          "giam doc",
          "bhxh viet nam yeu cau",
          "bhxh viet nam de nghi",
          "bhxh viet nam thong bao",
          "bao hiem xa hoi viet nam yeu cau",
          "bao hiem xa hoi viet nam de nghi");

  private static final List<String> PARTING =
      List.of(
          "tren day la",
          "nhan duoc",
          "trong qua trinh",
          "rat mong",
          "tran trong",
          "yeu cau thu truong");

  private static final Pattern APPEAL =
      Pattern.compile(
          "^(?:thuc hien|can cu) .{0,200}(?:yeu cau|de nghi) .{0,300}(?:thuc hien|nghiem tuc)");

  /// "Nghị quyết này có hiệu lực …", "Chỉ thị này phổ biến …".
  private static final Pattern ITSELF =
      Pattern.compile(
          "^(?:noi dung |cac noi dung )?(?:cong van|ke hoach|van ban|huong dan|chi thi|quyet dinh"
              + "|thong bao|chuong trinh|nghi quyet|cong dien|ket luan|de an|phuong an|quy che"
              + "|quy dinh|bao cao) (?:lien nganh )?nay(?![a-z])");

  /// A last sentence that only takes its leave, whoever speaks in it: "… trân trọng cảm ơn", "…
  /// thông báo để các đơn vị biết, thực hiện".
  private static final Pattern LEAVE =
      Pattern.compile(
          "^.{0,200}(?:tran trong (?:bao cao|cam on|de nghi|thong bao)|rat mong nhan duoc"
              + "|mong nhan duoc su|xin chan thanh cam on|chan thanh cam on)"
              + "|^.{0,120}(?:thong bao|trao doi|bao cao|gui|thong tin|kinh bao cao)[^.;]{0,40} de [^.;]{0,120}"
              + "(?:biet|xem xet|thuc hien|phoi hop|trien khai|chi dao|theo doi)[^;]{0,80}$");

  private Closing() {}

  /// Whether a line that opens with a capital can only be leave-taking, however full the line
  /// before it is.
  static boolean isUnmistakable(String line) {
    String key = Fold.key(line.substring(0, Math.min(80, line.length())));
    return Letters.startsUpper(line)
        && (Letters.startsWithAny(key, PARTING)
            || ITSELF.matcher(key).find()
            || (line.endsWith("/.") && takesLeave(line)));
  }

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
    String key = Fold.key(start);
    return !paragraph.isBullet()
        && (Letters.startsWithAny(key, OPENERS)
            || ITSELF.matcher(key).find()
            || isAppeal(paragraph.text())
            || takesLeave(paragraph.text()));
  }

  private static boolean takesLeave(String text) {
    return text.length() <= 400 && LEAVE.matcher(Fold.key(text)).find();
  }

  /// "Thực hiện Kế hoạch …, BHXH Việt Nam yêu cầu các đơn vị … thực hiện nghiêm túc."
  private static boolean isAppeal(String text) {
    String key = Fold.key(text.substring(0, Math.min(500, text.length())));
    return APPEAL.matcher(key).find();
  }
}
