package vn.lantoa.directives.internal.reading;

/// The abstract's label.
final class Subjects {

  private Subjects() {}

  /// Without "V/v", "V/v:" or "Về việc"; first words stay as written.
  static String withoutLabel(String printed) {
    boolean bracketed = printed.startsWith("(") && printed.endsWith(")");
    String text = bracketed ? printed.substring(1, printed.length() - 1) : printed;
    String key = Fold.key(text);
    int label = key.startsWith("v/v") ? 3 : Letters.startsWithWord(key, "ve viec") ? 7 : 0;
    String rest = text.substring(Math.min(label, text.length())).strip();
    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
  }
}
