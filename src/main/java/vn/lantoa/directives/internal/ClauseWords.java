package vn.lantoa.directives.internal;

import vn.lantoa.directives.Clause;

/// The words of a clause as one text.
public final class ClauseWords {
  private ClauseWords() {}

  /// Heading and text; the heading is left out where the text begins with it anyway.
  public static String of(Clause.Content content) {
    String heading = content.heading().strip();
    String text = content.text().strip();
    if (heading.isEmpty() || isBegunWith(text, heading)) {
      return text;
    }
    return text.isEmpty() ? heading : heading + "\n" + text;
  }

  /// A heading made of the first words ends with dots.
  private static boolean isBegunWith(String text, String heading) {
    String bare = heading.replaceFirst("(…|\\.\\.\\.)$", "").strip();
    return text.startsWith(bare);
  }

  /// With its number in front.
  public static String numbered(Clause clause) {
    String ref = clause.ref();
    String dot = ref.matches(".*[\\d\\p{L}]$") && !ref.contains(".") ? "." : "";
    return ref + dot + " " + of(clause.content());
  }
}
