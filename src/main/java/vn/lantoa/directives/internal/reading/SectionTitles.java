package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the title of a section says about the clauses in it.
final class SectionTitles {

  /// Folded; where several occur, the first in the title decides.
  private static final Map<ClauseKind, List<String>> WORDS =
      Map.of(
          ClauseKind.DUTY,
              List.of(
                  "to chuc thuc hien",
                  "to chuc trien khai",
                  "trach nhiem",
                  "phan cong",
                  "nhiem vu",
                  "giai phap",
                  "viec can lam",
                  "ket luan",
                  "thuc hien nhu sau"),
          ClauseKind.TARGET, List.of("chi tieu"),
          ClauseKind.FORM,
              List.of("hinh thuc", "phuong thuc", "phuong phap", "cach thuc", "kenh truyen thong"),
          ClauseKind.CONTENT, List.of("noi dung", "thong diep"),
          ClauseKind.OTHER,
              List.of(
                  "muc dich",
                  "yeu cau",
                  "muc tieu",
                  "quan diem",
                  "doi tuong",
                  "chu the",
                  "thoi gian",
                  "kinh phi",
                  "pham vi",
                  "ket qua",
                  "kho khan",
                  "dac diem",
                  "nguyen tac",
                  "can cu",
                  "co so phap ly",
                  "co so thuc tien",
                  "co so chinh tri",
                  "su can thiet",
                  "thuc trang",
                  "tinh hinh",
                  "danh gia",
                  "han che",
                  "ton tai",
                  "nguyen nhan",
                  "bai hoc",
                  "uu diem",
                  "boi canh",
                  "dia diem",
                  "thanh phan",
                  "du toan",
                  "hieu luc"));

  private SectionTitles() {}

  /// Empty when the title says nothing; OTHER when it names a part that asks for no work.
  static Optional<ClauseKind> kind(String title) {
    String key = Fold.key(title);
    Optional<ClauseKind> kind = Optional.empty();
    int first = key.length();
    for (var entry : WORDS.entrySet()) {
      for (String word : entry.getValue()) {
        int at = key.indexOf(word);
        if (at >= 0 && at < first) {
          first = at;
          kind = Optional.of(entry.getKey());
        }
      }
    }
    return kind;
  }
}
