package vn.lantoa.directives.internal.reading;

/// The abstract's label.
final class Subjects {

  private Subjects() {}

  /// Without "V/v", "V/v:" or "Về việc", and without brackets around it all; first words stay as
  /// written. A bracket may close lines later.
  static String withoutLabel(String printed) {
    boolean opened = printed.startsWith("(");
    boolean closed = opened && printed.endsWith(")");
    String inside = printed.substring(opened ? 1 : 0, printed.length() - (closed ? 1 : 0));
    String key = Fold.key(inside);
    int label = key.startsWith("v/v") ? 3 : Letters.startsWithWord(key, "ve viec") ? 7 : 0;
    String text = label == 0 && !closed ? printed : inside;
    String rest = text.substring(Math.min(label, text.length())).strip();
    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }

  /// Without the bracket that closes what an earlier line opened.
  static String closed(String subject) {
    boolean stray = subject.endsWith(")") && subject.indexOf('(') < 0;
    return stray ? subject.substring(0, subject.length() - 1).strip() : subject;
  }
}
