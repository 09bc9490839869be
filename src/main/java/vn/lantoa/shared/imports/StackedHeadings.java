package vn.lantoa.shared.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.VietnameseText;

/// Headings of two rows as one: a heading above several columns belongs to each of them, and one
/// that reaches down over both rows stands alone. Nothing but the texts is asked, so that CSV and
/// workbooks whose cells are no longer merged read alike.
final class StackedHeadings {
  private static final String BETWEEN = " · ";

  private StackedHeadings() {}

  /// Headings of the row; empty when it is not among the lines.
  static List<String> of(List<Head.Line> lines, int number) {
    Optional<Head.Line> lower = at(lines, number);
    if (lower.isEmpty()) {
      return List.of();
    }
    Optional<Head.Line> upper = at(lines, number - 1);
    return upper.isPresent() && isAbove(upper.get(), lower.get())
        ? stacked(upper.get(), lower.get())
        : lower.get().cells();
  }

  private static Optional<Head.Line> at(List<Head.Line> lines, int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  /// A title stands above a row that is full; headings of groups stand above one that leaves out
  /// what reaches down.
  private static boolean isAbove(Head.Line upper, Head.Line lower) {
    int filled = 0;
    boolean reachesDown = false;
    boolean spans = false;
    String group = "";
    for (int at = 0; at < Math.max(upper.cells().size(), lower.cells().size()); at++) {
      boolean hasUpper = !upper.cell(at).isEmpty();
      boolean hasLower = !lower.cell(at).isEmpty();
      if (hasLower && !isWord(lower.cell(at)) || hasUpper && !isWord(upper.cell(at))) {
        return false;
      }
      filled += hasUpper ? 1 : 0;
      reachesDown |= hasUpper && !hasLower;
      group = groupAt(upper.cell(at), lower.cell(at), group);
      spans |= hasLower && !group.isEmpty();
    }
    return filled > 1 && reachesDown && spans;
  }

  /// A heading that reaches down spans nothing beside it.
  private static String groupAt(String above, String own, String before) {
    return above.isEmpty() ? before : own.isEmpty() ? "" : above;
  }

  private static boolean isWord(String cell) {
    return cell.codePoints().anyMatch(Character::isLetter);
  }

  private static List<String> stacked(Head.Line upper, Head.Line lower) {
    List<String> headings = new ArrayList<>();
    String group = "";
    for (int at = 0; at < Math.max(upper.cells().size(), lower.cells().size()); at++) {
      String above = upper.cell(at);
      String own = lower.cell(at);
      group = groupAt(above, own, group);
      if (own.isEmpty()) {
        headings.add(above);
      } else if (group.isEmpty() || isSame(group, own)) {
        headings.add(own);
      } else {
        headings.add(group + BETWEEN + own);
      }
    }
    return headings;
  }

  private static boolean isSame(String one, String other) {
    return VietnameseText.fold(one).equals(VietnameseText.fold(other));
  }
}
