package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The bodies of a letterhead: the last is the issuer, the one before it its superior.
///
/// A body may be cut over lines and the national title may stand between the pieces; a new body
/// starts with a word for a kind of body.
final class IssuingBodies {

  private static final List<String> KINDS =
      List.of(
          "bo",
          "so",
          "uy ban",
          "ubnd",
          "bao hiem xa hoi",
          "bhxh",
          "truong",
          "phong",
          "cuc",
          "vu",
          "tong cuc",
          "chi cuc",
          "trung tam",
          "ban",
          "dang",
          "tinh uy",
          "huyen uy",
          "thanh uy",
          "quan uy",
          "hoi",
          "lien doan",
          "tong lien doan",
          "vien",
          "chinh phu",
          "thu tuong",
          "quoc hoi",
          "van phong",
          "cong ty",
          "cong an",
          "ngan hang",
          "toa an",
          "mat tran",
          "doan",
          "cong doan",
          "kho bac",
          "tap chi",
          "bao",
          "dai",
          "benh vien",
          "tong cong ty",
          "hoc vien",
          "bch",
          "btv",
          "bcd",
          "bql",
          "ldld",
          "mttq",
          "ub mttq",
          "thuong truc",
          "khoi",
          "cum",
          "khoa",
          "lien minh",
          "quy",
          "nha xuat ban",
          "nha van hoa",
          "xi nghiep",
          "nha may",
          "chi nhanh",
          "chi hoi",
          "thanh doan",
          "tinh doan",
          "bo chi huy",
          "bo tu lenh",
          "hoi dong",
          "hdnd",
          "thanh tra",
          "kiem toan",
          "tap doan",
          "dai hoc",
          "thue",
          "hai quan",
          "quan khu",
          "quan doan",
          "su doan",
          "lu doan",
          "trung doan",
          "chi bo",
          "dang bo",
          "lien hiep",
          "hiep hoi",
          "tram",
          "hop tac xa");

  /// Offices in whose name a body writes: "CHỦ TỊCH / ỦY BAN NHÂN DÂN TỈNH".
  private static final Set<String> OFFICES =
      Set.of("chu tich", "giam doc", "tong giam doc", "bo truong", "thu tuong", "cuc truong");

  /// Organisations within another body, whose name follows: "CÔNG ĐOÀN CƠ SỞ / CÔNG TY …".
  private static final Set<String> CELLS =
      Set.of(
          "cong doan co so",
          "cong doan",
          "chi bo",
          "dang bo",
          "dang uy",
          "doan thanh nien",
          "chi doan");

  /// What is stamped on a letterhead and is no body.
  private static final Pattern STAMP =
      Pattern.compile(
          "^(?:\\(?du thao.*|hoa toc.*|thuong khan|khan|sao y.*|sao luc|ban sao|ban chinh|ban goc"
              + "|cong van den|den|tai lieu .{0,30}|khong pho bien|luu hanh noi bo|thu hoi"
              + "|xem xong tra lai|ban du thao.*|so luu hanh.*)$");

  /// Organs of the body above them, which never sign beside it.
  private static final List<String> ORGANS =
      List.of(
          "ban thuong truc",
          "ban thuong vu",
          "ban chap hanh",
          "van phong",
          "ban chi dao",
          "hoi dong");

  /// A name that ends in these words goes on in the next line.
  private static final List<String> OPEN_ENDS =
      List.of(
          " va", ",", " -", " chinh sach", " thuc hien", " cong tac", " cua", " ve", " doi voi");

  private final List<String> bodies = new ArrayList<>();

  void add(Line line) {
    boolean opens = Letters.startsWithAny(line.key(), KINDS) || bodies.isEmpty();
    if (opens && !isCutShort()) {
      bodies.add(line.text());
    } else {
      bodies.add(bodies.removeLast() + " " + line.text());
    }
  }

  static boolean isStamp(Line line) {
    return STAMP.matcher(line.key()).matches();
  }

  /// Whether the line opens the name of a body.
  static boolean opens(Line line) {
    return Letters.startsWithAny(line.key(), KINDS);
  }

  /// @param place where the letter was written; null when it does not say
  /// @param notation of the letter; "" when it has none
  List<String> inSentenceCase(OwnWords words, @Nullable String place, String notation) {
    List<String> named = bodies.stream().map(body -> words.body(body, place)).toList();
    return isJoint(notation) ? List.of(String.join(" - ", named)) : named;
  }

  /// Two bodies that both stand in the number, "06/CTrPH-MTTQ-BHXH", issue together.
  private boolean isJoint(String notation) {
    List<String> codes = List.of(notation.substring(notation.indexOf('/') + 1).split("-"));
    return bodies.size() == 2
        && !Letters.startsWithAny(Fold.key(bodies.getLast()), ORGANS)
        && codes.stream().anyMatch(code -> isCodeOf(code, bodies.getFirst()))
        && codes.stream().anyMatch(code -> isCodeOf(code, bodies.getLast()))
        && codes.stream().noneMatch(code -> bodies.stream().allMatch(body -> isCodeOf(code, body)));
  }

  private static boolean isCodeOf(String code, String body) {
    var initials = new StringBuilder();
    for (String word : body.split(" ")) {
      if (word.equals(code)) {
        return true;
      }
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return code.length() >= 2 && initials.toString().startsWith(code);
  }

  /// "BẢO" alone, or a body that ends in "VÀ" or a comma, goes on in the next line.
  private boolean isCutShort() {
    if (bodies.isEmpty()) {
      return false;
    }
    String last = Fold.key(bodies.getLast());
    boolean open = OPEN_ENDS.stream().anyMatch(last::endsWith);
    return open || last.equals("bao") || OFFICES.contains(last) || CELLS.contains(last);
  }
}
