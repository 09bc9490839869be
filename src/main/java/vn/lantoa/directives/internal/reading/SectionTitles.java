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
                  "nhiem vu va giai phap",
                  "nhiem vu, giai phap",
                  "giai phap thuc hien",
                  "nhom nhiem vu",
                  "nhiem vu trong tam",
                  "nhiem vu cua",
                  "nhiem vu cu the cua"),
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
