package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;

/// Tells a clause's kind from its own first words, where no section title does.
final class KindByWords {

  /// Folded words that only strengthen what follows.
  private static final List<String> ADVERBS =
      List.of(
          "tang cuong", "day manh", "tiep tuc", "chu trong", "tap trung", "tich cuc", "chu dong");

  private static final List<String> TELLING = List.of("truyen thong", "tuyen truyen", "pho bien");

  private KindByWords() {}

  /// @param parent words of the part above; empty when there is none
  static Optional<ClauseKind> kind(String clause, String parent) {
    if (announcesContents(parent) || tells(clause)) {
      return Optional.of(ClauseKind.CONTENT);
    }
    boolean asks =
        Actors.startsWithVerb(clause)
            || startsWithAdverb(clause)
            || Actors.inSentence(clause).isPresent();
    return asks ? Optional.of(ClauseKind.DUTY) : Optional.empty();
  }

  /// "… để truyền thông, tập trung các nội dung sau:"
  private static boolean announcesContents(String parent) {
    String key = Fold.key(parent);
    return key.endsWith("cac noi dung sau:") && TELLING.stream().anyMatch(key::contains);
  }

  private static boolean tells(String clause) {
    String key = Fold.key(clause.substring(0, Math.min(120, clause.length())));
    for (String adverb : ADVERBS) {
      if (key.startsWith(adverb + " ")) {
        key = key.substring(adverb.length() + 1);
      }
    }
    return Letters.startsWithAny(key, TELLING);
  }

  private static boolean startsWithAdverb(String clause) {
    String start = clause.substring(0, Math.min(40, clause.length()));
    return Letters.startsWithAny(Fold.key(start), ADVERBS);
  }
}
