package vn.lantoa.directives.internal.work;

import java.util.Optional;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.shared.VietnameseText;

/// Reasons and answers as people give them.
final class Words {
  private Words() {}

  static String clean(String words) {
    return VietnameseText.composed(words).replace("\r\n", "\n");
  }

  /// What is wrong with words that may be left out.
  static Optional<Reason> wrong(String words) {
    return words.length() > Handling.LONGEST ? Optional.of(Reason.TOO_LONG) : Optional.empty();
  }

  /// What is wrong with words that must be given.
  static Optional<Reason> wrongReason(String words) {
    return clean(words).isEmpty() ? Optional.of(Reason.REASON_MISSING) : wrong(words);
  }
}
