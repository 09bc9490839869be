package vn.lantoa.directives.internal.reading;

/// The abstract's label.
final class Subjects {

  private static final String OPENING = "(\"“[";
  private static final String CLOSING = ")\"”]";

  private Subjects() {}

  /// Without the bracket or quote around it all.
  static String opened(String text) {
    boolean opened = !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
    return opened ? text.substring(1) : text;
  }

  /// Without "V/v", "V/v:" or "Về việc", and without brackets around it all; first words stay as
  /// written. A bracket may close lines later.
  static String withoutLabel(String printed) {
    boolean opened = opened(printed).length() < printed.length();
    boolean closed = opened && CLOSING.indexOf(printed.charAt(printed.length() - 1)) >= 0;
    String inside = printed.substring(opened ? 1 : 0, printed.length() - (closed ? 1 : 0));
    String key = Fold.key(inside);
    int label = key.startsWith("v/v") ? 3 : Letters.startsWithWord(key, "ve viec") ? 7 : 0;
    String text = label == 0 && !closed ? printed : inside;
    String rest = text.substring(Math.min(label, text.length())).strip();
    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }

  /// Without the bracket that closes what an earlier line opened.
  static String closed(String subject) {
    int sign = subject.isEmpty() ? -1 : CLOSING.indexOf(subject.charAt(subject.length() - 1));
    boolean stray =
        sign >= 0
                && subject.indexOf(OPENING.charAt(sign))
                    >= subject.lastIndexOf(CLOSING.charAt(sign))
            || sign >= 0 && subject.indexOf(OPENING.charAt(sign)) < 0;
    return stray ? subject.substring(0, subject.length() - 1).strip() : subject;
  }
}
