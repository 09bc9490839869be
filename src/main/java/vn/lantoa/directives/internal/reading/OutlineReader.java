package vn.lantoa.directives.internal.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the outline. A line that opens with a number starts a part only when the number is the
/// next one due: a wrapped "… tại mục / 1. Công văn này" is not a heading.
final class OutlineReader {

  private final Deque<Node> open = new ArrayDeque<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Row> preamble = new ArrayList<>();
  private final List<Row> titles = new ArrayList<>();
  private final Map<String, Integer> refs = new HashMap<>();
  private final Map<Marker.Style, Marker> lasts = new EnumMap<>(Marker.Style.class);
  private @Nullable Line before;

  private final String prefix;
  private @Nullable String banner;

  private OutlineReader(String prefix) {
    this.prefix = prefix;
  }

  static Outline read(List<Line> body) {
    return read(body, "");
  }

  /// @param prefix put before every ref
  static Outline read(List<Line> body, String prefix) {
    var reader = new OutlineReader(prefix);
    for (Line line : body) {
      reader.take(line);
    }
    return new Outline(reader.preamble, reader.titles, reader.nodes);
  }

  private void take(Line line) {
    Optional<Marker> marker = line.cell() ? Optional.empty() : dueAt(line.text());
    if (marker.isPresent()) {
      start(marker.get(), line);
    } else if (open.isEmpty()) {
      preamble.add(Row.of(line));
    } else {
      open.getFirst().add(line);
    }
    before = line;
  }

  private Optional<Marker> dueAt(String text) {
    return Marker.read(text).filter(this::isDue).or(() -> Marker.other(text).filter(this::isDue));
  }

  private void start(Marker marker, Line line) {
    if (sibling(marker).filter(last -> countsAgain(last.marker(), marker)).isPresent()) {
      takeTitle(open.getFirst());
    } else if (nodes.isEmpty() && !preamble.isEmpty()) {
      String last = preamble.getLast().text();
      banner = isHeading(last) ? last : null;
    }
    close(marker);
    Node parent = open.peekFirst();
    var node = new Node(marker, parent, uniqueRef(marker, parent), line);
    node.setBanner(parent == null ? banner : null);
    open.addFirst(node);
    nodes.add(node);
    if (marker.numbers().size() == 1) {
      lasts.put(marker.style(), marker);
    }
  }

  /// Closes what stands beside and below the new part.
  private void close(Marker marker) {
    Optional<Node> sibling = sibling(marker);
    while (!open.isEmpty()
        && (sibling.isPresent()
            ? open.contains(sibling.get())
            : isClosedBy(open.getFirst(), marker) && !isAnnounced(marker))) {
      open.removeFirst();
    }
  }

  /// A new count right behind "… như sau:" stands in the part that says so, whatever its rank.
  private boolean isAnnounced(Marker next) {
    Marker.Style style = open.getFirst().marker().style();
    boolean word = style == Marker.Style.ORDINAL || style == Marker.Style.STEP;
    boolean first = next.last() == 1 && next.numbers().size() == 1;
    return word && first && before != null && before.text().endsWith(":");
  }

  /// "A." may stand in "I.", and "a)" in "(1)", as well as the other way round.
  private static boolean isClosedBy(Node part, Marker next) {
    Marker.Style style = part.marker().style();
    boolean inside =
        (next.style() == Marker.Style.PART && style == Marker.Style.ROMAN)
            || (next.style() == Marker.Style.LETTER && style == Marker.Style.PARENTHESIS);
    return !inside && part.marker().rank() >= next.rank();
  }

  private boolean isDue(Marker marker) {
    if (isReferred() || !startsLikePart(marker)) {
      return false;
    }
    return sibling(marker)
        .map(last -> follows(last.marker(), marker))
        .orElseGet(() -> isFirst(marker));
  }

  private boolean isReferred() {
    return before != null && References.areAtEndOf(before.text());
  }

  /// A part of one number starts with a capital; deeper ones and letters may go on in small.
  private static boolean startsLikePart(Marker marker) {
    boolean deep = marker.numbers().size() > 1 || marker.style() == Marker.Style.LETTER;
    return deep || marker.rest().isEmpty() || !Character.isLowerCase(marker.rest().charAt(0));
  }

  /// The open part of the same rank that no higher rank has closed.
  private Optional<Node> sibling(Marker marker) {
    return open.stream().filter(node -> node.marker().rank() == marker.rank()).findFirst();
  }

  /// One missed number is forgiven after a closed sentence; counting may begin again after three.
  private boolean follows(Marker last, Marker next) {
    boolean closed = before != null && Letters.isClosed(before.text());
    if (!last.prefix().equals(next.prefix())) {
      return next.last() == 1 && next.prefix().equals(decimalAbove(next));
    }
    return next.follows(last)
        || (closed && next.last() == last.last() + 2)
        || countsAgain(last, next);
  }

  private boolean countsAgain(Marker last, Marker next) {
    boolean again = next.last() == 1 && last.last() >= 3 && next.numbers().size() == 1;
    return again && before != null && before.text().length() < 80;
  }

  /// The short line above a new count is its heading and not the end of the part before.
  private void takeTitle(Node part) {
    Row last = part.rows().getLast();
    banner = null;
    if (part.rows().size() > 1 && !Letters.isClosed(last.text())) {
      titles.addAll(part.cut(part.rows().size() - 1));
      banner = last.text();
    }
  }

  private static boolean isHeading(String text) {
    return text.length() < 120 && !Letters.isClosed(text) && Letters.startsUpper(text);
  }

  private boolean isFirst(Marker marker) {
    if (marker.numbers().size() == 1) {
      return marker.last() == 1 || goesOn(marker);
    }
    List<Integer> above = decimalAbove(marker);
    boolean orphan = above.isEmpty();
    return marker.last() == 1 && (orphan || above.equals(marker.prefix()));
  }

  /// Articles count through all chapters, and other parts may count through sections.
  private boolean goesOn(Marker marker) {
    @Nullable Marker last = lasts.get(marker.style());
    boolean next = last != null && last.numbers().size() == 1 && marker.follows(last);
    boolean fresh = !open.isEmpty() && open.getFirst().isLeaf();
    return next && (marker.style() == Marker.Style.ARTICLE || (fresh && isUnderHeading(marker)));
  }

  private boolean isUnderHeading(Marker marker) {
    Node above = open.getFirst();
    String title = above.rows().getLast().text();
    return above.marker().rank() < marker.rank() && isHeading(title);
  }

  /// The numbers of the open decimal part one shorter; empty when there is none.
  private List<Integer> decimalAbove(Marker marker) {
    return open.stream()
        .map(Node::marker)
        .filter(m -> m.style() == Marker.Style.DECIMAL)
        .filter(m -> m.numbers().size() == marker.numbers().size() - 1)
        .findFirst()
        .map(Marker::numbers)
        .orElse(List.of());
  }

  private String uniqueRef(Marker marker, @Nullable Node parent) {
    String ref = ref(marker, parent);
    int times = refs.merge(ref, 1, Integer::sum);
    return times == 1 ? ref : ref + " (" + times + ")";
  }

  /// "1.3" already names its parent "1"; every other number is put behind its parent's.
  private String ref(Marker marker, @Nullable Node parent) {
    Node above = parent;
    while (marker.numbers().size() > 1
        && above != null
        && above.marker().style() == Marker.Style.DECIMAL) {
      above = above.parent();
    }
    return above == null ? prefix + marker.label() : above.ref() + "." + marker.label();
  }
}
