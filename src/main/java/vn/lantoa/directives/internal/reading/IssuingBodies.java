package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;

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
          "hoc vien");

  private final List<String> bodies = new ArrayList<>();

  void add(Line line) {
    boolean opens = Letters.startsWithAny(line.key(), KINDS) || bodies.isEmpty();
    if (opens && !isCutShort()) {
      bodies.add(line.text());
    } else {
      bodies.add(bodies.removeLast() + " " + line.text());
    }
  }

  List<String> inSentenceCase() {
    return bodies.stream().map(SentenceCase::of).toList();
  }

  /// "BẢO" alone, or a body that ends in "VÀ" or a comma, goes on in the next line.
  private boolean isCutShort() {
    if (bodies.isEmpty()) {
      return false;
    }
    String last = Fold.key(bodies.getLast());
    return last.equals("bao") || last.endsWith(" va") || last.endsWith(",");
  }
}
