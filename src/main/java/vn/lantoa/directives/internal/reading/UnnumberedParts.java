package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The parts of a text that numbers nothing, counted from 1: paragraphs that each ask somebody by
/// name, else the bullets at the margin, else what follows "… như sau:".
final class UnnumberedParts {

  private final String prefix;
  private final Set<Row> closing;
  private final List<Row> preamble = new ArrayList<>();
  private final List<Node> parts = new ArrayList<>();

  /// @param prefix put before every ref
  /// @param closing rows in which the letter takes its leave
  UnnumberedParts(String prefix, Set<Row> closing) {
    this.prefix = prefix;
    this.closing = closing;
  }

  Outline of(List<Paragraph> all) {
    List<Paragraph> paragraphs = all.stream().filter(this::isOpen).toList();
    boolean bulleted = paragraphs.stream().anyMatch(Paragraph::isBullet);
    Set<Paragraph> headings = headings(paragraphs);
    long asking = paragraphs.stream().filter(UnnumberedParts::asks).count();
    if (headings.size() >= 2) {
      split(paragraphs, headings::contains);
    } else if (asking >= 2 || (asking == 1 && !bulleted)) {
      split(paragraphs, UnnumberedParts::asks);
    } else if (bulleted) {
      char mark = firstBullet(paragraphs);
      split(paragraphs, paragraph -> paragraph.isBullet() && paragraph.mark() == mark);
    } else {
      var behind = new HashSet<>(paragraphs.subList(intro(paragraphs), paragraphs.size()));
      split(paragraphs, paragraph -> behind.size() > 1 && behind.contains(paragraph));
    }
    return new Outline(preamble, List.of(), parts);
  }

  private boolean isOpen(Paragraph paragraph) {
    return !closing.containsAll(paragraph.rows());
  }

  /// Short lines over bullets: "Phòng Kế hoạch - Tài chính:".
  static Set<Paragraph> headings(List<Paragraph> paragraphs) {
    var headings = new HashSet<Paragraph>();
    for (int at = 0; at + 1 < paragraphs.size(); at++) {
      Paragraph paragraph = paragraphs.get(at);
      String text = paragraph.text();
      boolean over = !paragraph.isBullet() && paragraphs.get(at + 1).isBullet();
      boolean title = text.length() <= ParagraphReader.LONGEST_TITLE && !text.contains(". ");
      if (over && title && (text.endsWith(":") || !Letters.isClosed(text))) {
        headings.add(paragraph);
      }
    }
    return headings;
  }

  private static boolean asks(Paragraph paragraph) {
    String text = paragraph.text();
    return !paragraph.isBullet()
        && Closing.isAssignment(text)
        && !Fold.key(text).matches(".{0,2000}(?:nhu sau|sau day|sau|noi dung|viec) ?:");
  }

  /// How many paragraphs stand up to the first that ends with a colon; all when none does.
  private static int intro(List<Paragraph> paragraphs) {
    for (int at = 0; at < paragraphs.size(); at++) {
      if (paragraphs.get(at).text().endsWith(":")) {
        return at + 1;
      }
    }
    return paragraphs.size();
  }

  private void split(List<Paragraph> paragraphs, Predicate<Paragraph> opens) {
    @Nullable Node open = null;
    for (Paragraph paragraph : paragraphs) {
      List<Row> own = paragraph.rows().stream().filter(row -> !closing.contains(row)).toList();
      if (opens.test(paragraph) && !own.isEmpty()) {
        open = part(parts.size() + 1, own, paragraph.isBullet());
        parts.add(open);
      } else if (open == null) {
        preamble.addAll(own);
      } else {
        own.stream().map(Row::line).forEach(open::add);
      }
    }
  }

  /// The bullet that stands highest: the one that is used first.
  private static char firstBullet(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .filter(Paragraph::isBullet)
        .findFirst()
        .map(Paragraph::mark)
        .orElse('-');
  }

  private Node part(int number, List<Row> rows, boolean bullet) {
    Row first = rows.getFirst();
    String text = bullet ? Bullet.text(first.text()) : first.text();
    String label = Integer.toString(number);
    var marker = new Marker(Marker.Style.DECIMAL, List.of(number), label, text);
    var node = new Node(marker, null, prefix + label, first.line());
    rows.stream().skip(1).forEach(row -> node.add(row.line()));
    return node;
  }
}
