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
          "cuoc hop ket thuc",
          "hoi nghi ket thuc",
          "bien ban",
          "rat han hanh",
          "han hanh",
          "xin tran trong",
          "xin kinh moi",
          "co gi vuong mac",
          "co vuong mac",
          "moi kho khan",
          "khi co vuong mac",
          "quy don vi can",
          "de biet them",
          "kinh trinh",
          "xin bao cao",
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

  /// Folded: a request that only repeats that all of it is to be done.
  private static final Pattern GENERAL =
      Pattern.compile(
          "^[^:]{0,240}(?:nghiem tuc|khan truong|kip thoi|quan tam|phoi hop|chu dong|tap trung|to chuc"
              + "|trien khai|thuc hien|chi dao)[^:;]{0,40}(?:thuc hien|trien khai|chi dao)[^:;]{0,80}$"
              + "|^[^:,;]{0,120}(?:thuc hien|trien khai)(?: [a-z]+){0,3}[./]*$");

  private static final Pattern EVERYONE =
      Pattern.compile("^(?:kinh )?(?:yeu cau|de nghi) (?:cac |quy |thu truong|lanh dao)");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /// Folded: whoever asks, and everyone is asked.
  private static final Pattern REQUEST =
      Pattern.compile(
          "^[^.;:,]{0,100}(?:yeu cau|de nghi|mong|kinh mong|mong muon) (?:cac|quy|thu truong|lanh dao"
              + "|giam doc|dong chi|toan the|nguoi dung dau|chu tich) ");

  private static final Pattern APPEAL =
      Pattern.compile(
          "^(?:thuc hien|can cu) .{0,200}(?:yeu cau|de nghi) .{0,300}(?:thuc hien|nghiem tuc)");

  /// "Nghị quyết này có hiệu lực …", "Chỉ thị này phổ biến …".
  private static final Pattern ITSELF =
      Pattern.compile(
          "^(?:noi dung |cac noi dung |can cu |tren co so |theo |thuc hien )?(?:noi dung )?(?:cong van|ke hoach|van ban|huong dan|chi thi|quyet dinh"
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
            || EVERYONE.matcher(key).find()
            || ITSELF.matcher(key).find()
            || (line.endsWith("/.") && takesLeave(line)));
  }

  /// Cuts the closing off the last part and returns its rows.
  static List<Row> cutFrom(Node last, ParagraphReader reader) {
    List<Paragraph> paragraphs = reader.read(last.rows());
    int rows = 0;
    for (int at = 0; at < paragraphs.size(); at++) {
      if (at > 0 && (opens(paragraphs.get(at)) || isLastWord(paragraphs, at))) {
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
      boolean last =
          at > 0
              && opens(paragraph)
              && !paragraph.text().endsWith(":")
              && !isAssignment(paragraph.text());
      if (!rows.isEmpty() || last) {
        rows.addAll(paragraph.rows());
      }
    }
    return rows;
  }

  /// "Yêu cầu Đoàn Thanh niên xã hỗ trợ người dân …" gives work; "Đề nghị các thôn thực hiện./."
  /// gives none of its own.
  static boolean isAssignment(String text) {
    String key = Fold.key(text);
    return Actors.isRequest(text) && !GENERAL.matcher(key).find();
  }

  /// A sentence behind a clause that is complete, in which the whole text ends: "… ./.".
  private static boolean isLastWord(List<Paragraph> paragraphs, int at) {
    String before = paragraphs.get(at - 1).text();
    Paragraph last = paragraphs.get(at);
    boolean ends =
        at == paragraphs.size() - 1 && (last.text().endsWith("./.") || last.text().endsWith("!"));
    boolean complete = before.endsWith(".") && paragraphs.getFirst().text().endsWith(".");
    boolean work = !last.text().endsWith("!") && Actors.isAddressed(last.text());
    return ends && complete && !last.isBullet() && !work;
  }

  private static boolean opens(Paragraph paragraph) {
    String start = paragraph.text().substring(0, Math.min(80, paragraph.length()));
    String key = Fold.key(start);
    return !paragraph.isBullet()
        && (Letters.startsWithAny(key, OPENERS)
            || ITSELF.matcher(key).find()
            || isAppeal(paragraph.text())
            || takesLeave(paragraph.text())
            || isGeneralRequest(paragraph.text()));
  }

  /// "Bộ Tài chính đề nghị các đơn vị phối hợp triển khai thực hiện./."
  private static boolean isGeneralRequest(String text) {
    String key = Fold.key(text.substring(0, Math.min(400, text.length())));
    return REQUEST.matcher(key).find() && GENERAL.matcher(key).find() && !DIGIT.matcher(key).find();
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
