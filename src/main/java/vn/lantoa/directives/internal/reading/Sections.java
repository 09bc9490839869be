package vn.lantoa.directives.internal.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words of every part, and the kind its section gives it.
final class Sections {

  private final Map<Node, ClauseText> texts = new HashMap<>();
  private final Map<Node, Optional<ClauseKind>> kinds = new HashMap<>();
  private final @Nullable ClauseKind base;
  private @Nullable ClauseKind mood;

  /// @param nodes parents before children
  Sections(List<Node> nodes, ParagraphReader reader) {
    this(nodes, reader, null);
  }

  /// @param base kind that the heading over all parts gives them; null when it gives none
  Sections(List<Node> nodes, ParagraphReader reader, @Nullable ClauseKind base) {
    this.base = base;
    for (Node node : nodes) {
      ClauseText text = ClauseText.of(reader.read(node.rows()), node.isLeaf());
      texts.put(node, text);
      kinds.put(node, kind(node, text));
    }
  }

  /// The words before the first part say what the parts are when nothing else does: "… yêu cầu các
  /// đơn vị thực hiện:" makes them duties.
  Sections after(List<Row> preamble) {
    mood = Mood.of(preamble);
    return this;
  }

  Optional<ClauseKind> mood() {
    return Optional.ofNullable(mood);
  }

  ClauseText text(Node node) {
    return Objects.requireNonNull(texts.get(node));
  }

  /// Its own title's kind, else that of the part above; sections of duties and of targets stay what
  /// they are throughout.
  Optional<ClauseKind> kind(Node node) {
    return kinds.getOrDefault(node, Optional.empty());
  }

  Optional<ClauseKind> sectionKind(Node node) {
    Node parent = node.parent();
    return parent == null ? banner(node).or(() -> Optional.ofNullable(base)) : kind(parent);
  }

  private static Optional<ClauseKind> banner(Node node) {
    return Optional.ofNullable(node.banner()).flatMap(SectionTitles::kind);
  }

  boolean hasDuty() {
    return kinds.containsValue(Optional.of(ClauseKind.DUTY));
  }

  /// The nearest actor named in a heading above.
  Optional<String> actorAbove(Node node) {
    for (@Nullable Node above = node.parent(); above != null; above = above.parent()) {
      Optional<String> actor = text(above).title().flatMap(Actors::inHeading);
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  /// A short bullet is no title of a section.
  private static boolean isItem(Node node) {
    return node.isLeaf() && Bullet.opens(node.rows().getFirst().line().text());
  }

  /// "Chỉ tiêu: hết năm 2026 …": a title that the sentence goes on from.
  private static Optional<ClauseKind> label(ClauseText text) {
    return text.label().filter(label -> !Actors.startsWithUnit(label)).flatMap(SectionTitles::kind);
  }

  /// Whether the part or one above it is called an aim.
  boolean isAim(Node node) {
    for (@Nullable Node at = node; at != null; at = at.parent()) {
      ClauseText text = text(at);
      if (Fold.key(text.title().or(text::label).orElse("")).contains("muc tieu")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOperative(ClauseKind kind) {
    return kind == ClauseKind.DUTY || kind == ClauseKind.TARGET;
  }

  private Optional<ClauseKind> kind(Node node, ClauseText text) {
    Optional<ClauseKind> above = sectionKind(node);
    boolean settled = above.filter(Sections::isOperative).isPresent();
    Optional<ClauseKind> own =
        text.title()
            .filter(title -> !Actors.startsWithUnit(title) && !isItem(node))
            .flatMap(SectionTitles::kind)
            .or(() -> above.isEmpty() ? label(text) : above);
    boolean accountable =
        node.isLeaf() && Fold.key(text.firstSentence()).contains("chiu trach nhiem");
    if (accountable && above.isEmpty()) {
      return Optional.of(ClauseKind.DUTY);
    }
    return settled || own.isEmpty() ? above : own;
  }
}
