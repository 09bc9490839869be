package vn.lantoa.shared.documents;

/// Markup as it grows. Words of others go through [#words], which leaves nothing of them to be
/// understood as markup.
final class Markup {
  private final StringBuilder all = new StringBuilder();

  Markup raw(String markup) {
    all.append(markup);
    return this;
  }

  Markup words(String text) {
    String clean = Phrases.printable(text);
    for (int at = 0; at < clean.length(); at++) {
      char letter = clean.charAt(at);
      switch (letter) {
        case '&' -> all.append("&amp;");
        case '<' -> all.append("&lt;");
        case '>' -> all.append("&gt;");
        case '"' -> all.append("&quot;");
        case '\r' -> {}
        default -> all.append(letter);
      }
    }
    return this;
  }

  /// Words whose line breaks are kept.
  Markup lines(String text) {
    String[] lines = text.split("\\R", -1);
    for (int at = 0; at < lines.length; at++) {
      if (at > 0) {
        raw("<br/>");
      }
      words(lines[at]);
    }
    return this;
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
