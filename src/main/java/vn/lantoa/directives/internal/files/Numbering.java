package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the lists of a Word file as Word does: the numbers stand nowhere in the words.
///
/// Lists of one definition count on together; a list that sets its own start begins again there.
final class Numbering {
  /// Counts nothing.
  static final Numbering NONE = new Numbering(new ListDefinitions());

  private final ListDefinitions lists;
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  private Numbering(ListDefinitions lists) {
    this.lists = lists;
  }

  static Numbering of(byte @Nullable [] numbering, byte @Nullable [] styles) throws IOException {
    var lists = new ListDefinitions();
    if (numbering != null) {
      Xml.walk(numbering, lists.numberingReader());
    }
    if (styles != null) {
      Xml.walk(styles, lists.styleReader());
    }
    return new Numbering(lists);
  }

  /// The mark before the paragraph, such as `1.2.` or `-`; empty when it stands in no list.
  ///
  /// @param counted false for a paragraph without words, which takes no number
  String next(WordParagraph paragraph, boolean counted) {
    String list = paragraph.list();
    int level = paragraph.level();
    if (list.isEmpty()) {
      ListDefinitions.Place place = lists.placeOf(paragraph.style());
      list = place.list();
      level = level < 0 ? place.level() : level;
    }
    level = Math.clamp(level, 0, ListDefinitions.LEVELS - 1);
    String definition = lists.definitionOf(list);
    if (definition.isEmpty() || !counted) {
      return "";
    }
    return mark(list, definition, level);
  }

  private String mark(String list, String definition, int level) {
    int[] count = counts.computeIfAbsent(definition, unused -> new int[ListDefinitions.LEVELS]);
    for (int at = 0; at <= level; at++) {
      Integer restart = lists.restartOf(list, at);
      if (restart != null && begun.add(list + " " + at)) {
        count[at] = restart - 1 + (at < level ? 1 : 0);
      }
    }
    for (int at = 0; at < level; at++) {
      count[at] = Math.max(count[at], lists.level(list, definition, at).start());
    }
    int start = lists.level(list, definition, level).start();
    count[level] = count[level] == 0 ? Math.max(start, 0) : count[level] + 1;
    java.util.Arrays.fill(count, level + 1, count.length, 0);
    return written(list, definition, level, count);
  }

  private String written(String list, String definition, int level, int[] count) {
    ListDefinitions.Level shape = lists.level(list, definition, level);
    if (shape.format().equals("bullet")) {
      return shape.text().startsWith("+") ? "+" : "-";
    }
    StringBuilder mark = new StringBuilder();
    String pattern = shape.text();
    for (int at = 0; at < pattern.length(); at++) {
      boolean place = pattern.charAt(at) == '%' && at + 1 < pattern.length();
      int of = place ? pattern.charAt(at + 1) - '1' : -1;
      if (of >= 0 && of < ListDefinitions.LEVELS) {
        String format = shape.legal() ? "decimal" : lists.level(list, definition, of).format();
        mark.append(NumberFormats.of(format, count[of]));
        at++;
      } else {
        mark.append(pattern.charAt(at));
      }
    }
    return mark.toString().strip();
  }
}
