package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes clauses of the bullets of a part, where the part is a list of them: the bullets of a duty,
/// the targets under a heading, the items of a section that numbers nothing.
///
/// A part that opens with a star (`* Lưu ý …`) is a heading of its own over the bullets behind it.
final class SubClauses {
  private static final char STAR = '*';

  private final ParagraphReader reader;
  private final Sections sections;
  private final Kinds kinds;
  private final List<Node> nodes = new ArrayList<>();
  private char top = '-';

  private SubClauses(Outline outline, ParagraphReader reader, @Nullable ClauseKind base) {
    this.reader = reader;
    this.sections = new Sections(outline.nodes(), reader, base).after(outline.preamble());
    this.kinds = new Kinds(sections);
  }

  static Outline split(Outline outline, ParagraphReader reader, @Nullable ClauseKind base) {
    var split = new SubClauses(outline, reader, base);
    for (Node node : outline.nodes()) {
      split.nodes.add(node);
      if (node.isLeaf()) {
        split.take(node);
      }
    }
    return new Outline(outline.preamble(), outline.titles(), split.nodes);
  }

  private void take(Node leaf) {
    List<Paragraph> paragraphs = reader.read(leaf.rows());
    top = top(paragraphs);
    if (addHeaded(leaf, paragraphs)) {
      return;
    }
    int star = firstStar(paragraphs);
    List<Paragraph> own = paragraphs.subList(0, star);
    List<Paragraph> starred = paragraphs.subList(star, paragraphs.size());
    @Nullable ClauseKind kind = kinds.of(leaf).orElse(null);
    boolean list = kind != null && isList(leaf, own, kind);
    boolean onlyHeading = own.size() == 1 && sections.text(leaf).title().isPresent();
    if (!list && (starred.isEmpty() || !onlyHeading)) {
      return;
    }
    leaf.cut(intro(own, list));
    if (list) {
      int intro = (int) own.stream().takeWhile(p -> !isDash(p)).count();
      addBullets(leaf, own.subList(intro, own.size()), kind == ClauseKind.TARGET);
    }
    addStars(leaf, starred);
  }

  /// Unnumbered headings or duties within one part, each a part of its own: "III. TỔ CHỨC THỰC HIỆN
  /// / Phòng A: / - … / Phòng B chủ trì …".
  private boolean addHeaded(Node leaf, List<Paragraph> paragraphs) {
    Set<Paragraph> heads = UnnumberedParts.headings(paragraphs);
    if (kinds.of(leaf).filter(ClauseKind.DUTY::equals).isPresent()) {
      paragraphs.stream().filter(SubClauses::isAssignment).forEach(heads::add);
    }
    heads.remove(paragraphs.getFirst());
    boolean titled =
        sections.text(leaf).title().filter(t -> Actors.inHeading(t).isEmpty()).isPresent();
    if (heads.size() < 2 || !titled || !heads.contains(paragraphs.get(1))) {
      return false;
    }
    leaf.cut(paragraphs.getFirst().rows().size());
    int number = 0;
    for (int from = 1; from < paragraphs.size(); ) {
      int to = from + 1;
      while (to < paragraphs.size() && !heads.contains(paragraphs.get(to))) {
        to++;
      }
      Node item = bullet(leaf, Integer.toString(++number), paragraphs.get(from));
      addUnder(item, paragraphs.subList(from + 1, to));
      from = to;
    }
    return true;
  }

  private void addUnder(Node item, List<Paragraph> rest) {
    boolean list = rest.size() > 1 && isDash(rest.getFirst());
    if (list) {
      addBullets(item, rest, false);
    } else {
      rest.forEach(paragraph -> paragraph.rows().forEach(item::add));
    }
  }

  private static boolean isAssignment(Paragraph paragraph) {
    return !paragraph.isBullet() && Actors.inSentence(paragraph.text()).isPresent();
  }

  /// The mark of the highest bullets: the one used first, a star only where there is no other.
  private static char top(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .filter(Paragraph::isBullet)
        .map(Paragraph::mark)
        .filter(mark -> mark != STAR)
        .findFirst()
        .orElse(STAR);
  }

  /// How many rows stay with the part itself.
  private int intro(List<Paragraph> paragraphs, boolean list) {
    return paragraphs.stream()
        .takeWhile(paragraph -> !list || !isDash(paragraph))
        .mapToInt(paragraph -> paragraph.rows().size())
        .sum();
  }

  /// Where a star opens a heading that has bullets of its own; the end when nowhere.
  private int firstStar(List<Paragraph> paragraphs) {
    for (int at = 1; at + 1 < paragraphs.size(); at++) {
      if (isStar(paragraphs.get(at)) && isDash(paragraphs.get(at + 1))) {
        return at;
      }
    }
    return paragraphs.size();
  }

  private boolean isList(Node leaf, List<Paragraph> paragraphs, ClauseKind kind) {
    long bullets = paragraphs.stream().filter(this::isDash).count();
    if (bullets < 2 || isDash(paragraphs.getFirst())) {
      return false;
    }
    ClauseText text = sections.text(leaf);
    boolean titled = text.title().flatMap(SectionTitles::kind).isPresent();
    boolean item = Bullet.opens(leaf.rows().getFirst().line().text());
    return switch (kind) {
      case DUTY -> !item && (text.title().isPresent() || asksInBullets(paragraphs, bullets));
      case TARGET -> true;
      case CONTENT, FORM -> titled;
      case OTHER -> false;
    };
  }

  /// A list of things ("tờ rơi; băng rôn") asks for nothing by itself.
  private boolean asksInBullets(List<Paragraph> paragraphs, long bullets) {
    long asking =
        paragraphs.stream()
            .filter(this::isDash)
            .filter(paragraph -> KindByWords.kind(paragraph.text(), "").isPresent())
            .count();
    return asking * 2 >= bullets;
  }

  private void addBullets(Node parent, List<Paragraph> paragraphs, boolean deep) {
    int number = 0;
    for (int from = 0; from < paragraphs.size(); ) {
      int to = from + 1;
      while (to < paragraphs.size() && !isDash(paragraphs.get(to))) {
        to++;
      }
      Node item = bullet(parent, Integer.toString(++number), paragraphs.get(from));
      addRest(item, paragraphs.subList(from + 1, to), deep);
      from = to;
    }
  }

  /// What stands under one bullet: targets of its own, or more of its words.
  private void addRest(Node item, List<Paragraph> rest, boolean deep) {
    boolean list = deep && !rest.isEmpty() && rest.stream().allMatch(Paragraph::isPlus);
    int number = 0;
    for (Paragraph paragraph : rest) {
      if (list) {
        bullet(item, Integer.toString(++number), paragraph);
      } else {
        paragraph.rows().forEach(item::add);
      }
    }
  }

  private void addStars(Node parent, List<Paragraph> paragraphs) {
    long stars = paragraphs.stream().filter(this::isStar).count();
    int number = 0;
    for (int from = 0; from < paragraphs.size(); ) {
      int to = from + 1;
      while (to < paragraphs.size() && !isStar(paragraphs.get(to))) {
        to++;
      }
      number++;
      Node head = bullet(parent, stars == 1 ? "*" : "*" + number, paragraphs.get(from));
      addBullets(head, paragraphs.subList(from + 1, to), false);
      from = to;
    }
  }

  private Node bullet(Node parent, String label, Paragraph paragraph) {
    Row first = paragraph.rows().getFirst();
    String text = paragraph.isBullet() ? Bullet.text(first.text()) : first.text();
    var marker = new Marker(Marker.Style.BULLET, List.of(), label, text);
    var node = new Node(marker, parent, parent.ref() + "." + label, first.line());
    paragraph.rows().stream().skip(1).forEach(node::add);
    nodes.add(node);
    return node;
  }

  private boolean isDash(Paragraph paragraph) {
    return paragraph.isBullet() && paragraph.mark() == top;
  }

  private boolean isStar(Paragraph paragraph) {
    return top != STAR && paragraph.isBullet() && paragraph.mark() == STAR;
  }
}
