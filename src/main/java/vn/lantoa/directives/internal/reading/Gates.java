package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions that footnotes set for clauses. A note that only says where something is printed
/// ("Tại Phụ lục …") sets none.
final class Gates {

  private static final String REF = "(?:[IVX]{1,5}|\\d{1,2})(?:\\.\\d{1,2}){0,4}";

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:điểm|mục|khoản|nội dung)\\s("
              + REF
              + "(?:\\s?(?:,|và|đến|-)\\s?(?:điểm\\s|mục\\s)?"
              + REF
              + "){0,20})"
              + "\\s?:\\s?(.{1,2000})",
          Pattern.DOTALL);

  private static final Pattern ONE =
      Pattern.compile("(đến|-)?\\s?(?:điểm\\s|mục\\s)?(" + REF + ")");

  /// Folded words that make a sentence wait for something.
  private static final List<String> CONDITIONS =
      List.of(
          "sau khi",
          "khi co",
          "thoi diem thich hop",
          "co hieu luc",
          "se duoc ban hanh",
          "se ban hanh",
          "cho den khi",
          "cho huong dan",
          "ke tu ngay");

  /// @param ref clause or section
  record Waiting(String ref, Gate gate, int line) {}

  private Gates() {}

  static List<Waiting> in(List<Footnotes.Note> notes, ParagraphReader paragraphs) {
    var waiting = new ArrayList<Waiting>();
    for (Footnotes.Note note : notes) {
      for (Paragraph paragraph : paragraphs.read(note.lines())) {
        waiting.addAll(in(paragraph, note.mark()));
      }
    }
    return waiting;
  }

  /// The condition set for a clause or for a section it lies in.
  static Optional<Waiting> of(String ref, Map<String, Waiting> byRef) {
    for (String part = ref; !part.isEmpty(); part = above(part)) {
      if (byRef.containsKey(part)) {
        return Optional.of(byRef.get(part));
      }
    }
    return Optional.empty();
  }

  /// The ref of the part above; empty at the top.
  static String above(String ref) {
    return ref.substring(0, Math.max(0, ref.lastIndexOf('.')));
  }

  private static List<Waiting> in(Paragraph paragraph, String mark) {
    Matcher note = NOTE.matcher(paragraph.text());
    if (!note.find() || !isCondition(note.group(2))) {
      return List.of();
    }
    var gate = new Gate(trimmed(note.group(2)), mark);
    int line = paragraph.rows().getFirst().line().number();
    return refs(note.group(1)).stream().map(ref -> new Waiting(ref, gate, line)).toList();
  }

  private static boolean isCondition(String text) {
    String key = Fold.key(text);
    return CONDITIONS.stream().anyMatch(key::contains);
  }

  private static List<String> refs(String list) {
    var refs = new ArrayList<String>();
    Matcher one = ONE.matcher(list);
    while (one.find()) {
      if (one.group(1) != null && !refs.isEmpty()) {
        refs.addAll(through(refs.getLast(), one.group(2)));
      } else {
        refs.add(one.group(2));
      }
    }
    return refs;
  }

  /// "1.1 đến 1.4": the refs behind the first.
  private static List<String> through(String first, String last) {
    int dot = first.lastIndexOf('.');
    String stem = first.substring(0, dot + 1);
    String from = first.substring(dot + 1);
    String to = last.startsWith(stem) ? last.substring(dot + 1) : "";
    if (!isNumber(from) || !isNumber(to)) {
      return List.of(last);
    }
    var refs = new ArrayList<String>();
    for (int at = Integer.parseInt(from) + 1; at <= Integer.parseInt(to); at++) {
      refs.add(stem + at);
    }
    return refs;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(Character::isDigit);
  }

  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && " .;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
