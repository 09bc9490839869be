package vn.lantoa.directives.internal.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for the stamp of a state secret: `MẬT`, `TỐI MẬT`, `TUYỆT MẬT` on a line of its own.
///
/// The three degrees are those of Luật Bảo vệ bí mật nhà nước 2018, article 8. The cost of an error
/// is lopsided, so capitals refuse anywhere; only the single word in small letters must stand in
/// the upper part, because a wrapped "bí / mật" leaves it alone on a line.
final class SecrecyMarking {

  private static final int UPPER_PART = 40;

  private static final Map<String, String> MARKINGS =
      Map.of("MẬT", "MẬT", "TỐIMẬT", "TỐI MẬT", "TUYỆTMẬT", "TUYỆT MẬT");

  private static final Map<String, String> BARE =
      Map.of("MAT", "MẬT", "TOIMAT", "TỐI MẬT", "TUYETMAT", "TUYỆT MẬT");

  private static final Set<String> LABELS =
      Set.of("", "ĐỘMẬT", "MỨCĐỘMẬT", "ĐỘMẬTCỦAVĂNBẢN", "DẤUMẬT", "DẤUĐỘMẬT", "DOMAT", "MUCDOMAT");

  private SecrecyMarking() {}

  static Optional<SecretRefusal> in(Lines lines) {
    int seen = 0;
    boolean upper = true;
    String before = "";
    for (Line line : lines.all()) {
      if (line.isBlank()) {
        continue;
      }
      upper &= seen++ < UPPER_PART && !line.key().startsWith("kinh gui");
      Optional<String> marking = marking(line.text(), before, upper);
      if (marking.isPresent()) {
        return Optional.of(new SecretRefusal(marking.get(), line.number()));
      }
      before = line.text();
    }
    return Optional.empty();
  }

  private static Optional<String> marking(String text, String before, boolean upper) {
    if (text.length() > 60 || text.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String letters = letters(text);
    for (String label : LABELS) {
      if (letters.startsWith(label)) {
        Optional<String> found = degree(letters.substring(label.length()), text, label, upper);
        if (found.isPresent()) {
          return found.map(marking -> withBreak(marking, before));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> degree(String rest, String text, String label, boolean upper) {
    boolean caps = Letters.areCaps(text);
    if (caps && BARE.containsKey(rest)) {
      return Optional.of(BARE.get(rest));
    }
    boolean loneWord = rest.equals("MẬT") && label.isEmpty() && !caps;
    return loneWord && !upper ? Optional.empty() : Optional.ofNullable(MARKINGS.get(rest));
  }

  /// A stamp may break over two lines: "TUYỆT" and "MẬT".
  private static String withBreak(String marking, String before) {
    return switch (marking.equals("MẬT") ? letters(before) : "") {
      case "TUYỆT", "TUYET" -> "TUYỆT MẬT";
      case "TỐI", "TOI" -> "TỐI MẬT";
      default -> marking;
    };
  }

  private static String letters(String text) {
    String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    var letters = new StringBuilder();
    upper.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
