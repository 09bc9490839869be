package vn.lantoa.directives.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says what a part asks: its section, else its own words.
final class Kinds {
  /// A share or a quantity, such as `55%`, `10-12 cuộc`, `04 lượt`.
  private static final Pattern FIGURE = Pattern.compile("\\d");

  /// Folded: a share that is to be reached.
  private static final Pattern SHARE =
      Pattern.compile(
          "^(?:[^.;:]{0,60} )?(?:phan dau|dat|co|toi thieu|it nhat|tren|dam bao|bao dam)"
              + "(?: [a-z]{1,10}){0,3} \\d{1,3}(?:[.,]\\d{1,2})? ?%");

  private static final Pattern PERCENT = Pattern.compile("\\d ?%");

  /// "ít nhất 120 người", "thêm trên 200.000".
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:it nhat|toi thieu|them|tren|dat|tang|giam|khong qua) (?:[a-z]+ ){0,3}\\d[\\d.]* (?!nam |thang )");

  private static final Pattern STRIVING =
      Pattern.compile(
          "^(?:phan dau|bao dam|dam bao|muc tieu)[^;]{0,200}\\d|^\\d{1,3}(?:,\\d+)? ?% ");

  private final Sections sections;
  private final Map<Node, Optional<ClauseKind>> found = new HashMap<>();

  Kinds(Sections sections) {
    this.sections = sections;
  }

  /// Empty when neither section nor words tell.
  Optional<ClauseKind> of(Node leaf) {
    return found.computeIfAbsent(leaf, this::find);
  }

  private Optional<ClauseKind> find(Node leaf) {
    ClauseText text = sections.text(leaf);
    Optional<ClauseKind> known = sections.kind(leaf);
    if (known.filter(ClauseKind.FORM::equals).isPresent() && isGiven(leaf, text)) {
      return Optional.of(ClauseKind.DUTY);
    }
    // Among targets a sentence without a figure is work.
    boolean bare = known.filter(ClauseKind.TARGET::equals).isPresent() && !hasFigure(text);
    if (bare && leaf.parent() != null) {
      return Optional.of(ClauseKind.DUTY);
    }
    if (known.filter(ClauseKind.OTHER::equals).isPresent() && isFigureOfAim(leaf, text)) {
      return Optional.of(ClauseKind.TARGET);
    }
    return known
        .or(() -> share(text))
        .or(() -> KindByWords.kind(text.firstSentence(), parentText(leaf)))
        .or(() -> isAssigned(leaf, text) ? Optional.of(ClauseKind.DUTY) : Optional.empty())
        .or(sections::mood);
  }

  /// "Mục tiêu: … đạt 95%".
  private boolean isFigureOfAim(Node leaf, ClauseText text) {
    String key = Fold.key(text.text());
    boolean figure = PERCENT.matcher(key).find() || QUANTITY.matcher(key).find();
    return sections.isAim(leaf) && (figure || share(text).isPresent());
  }

  /// Whether a unit opens it or the heading over it.
  private boolean isAssigned(Node leaf, ClauseText text) {
    return Actors.isAddressed(text.firstSentence()) || sections.actorAbove(leaf).isPresent();
  }

  /// Whether it names who has to act, itself or in the heading over its bullets.
  private boolean isGiven(Node leaf, ClauseText text) {
    boolean bullet = leaf.marker().style() == Marker.Style.BULLET;
    return actorOf(text).isPresent() || (bullet && sections.actorAbove(leaf).isPresent());
  }

  /// Who the part itself says has to act.
  static Optional<String> actorOf(ClauseText text) {
    return text.title()
        .flatMap(title -> Actors.inSentence(title).or(() -> Actors.inHeading(title)))
        .or(() -> Actors.inSentence(text.firstSentence()));
  }

  private static boolean hasFigure(ClauseText text) {
    return FIGURE.matcher(text.text()).find();
  }

  private static Optional<ClauseKind> share(ClauseText text) {
    String key = Fold.key(text.firstSentence());
    boolean striving = STRIVING.matcher(key.substring(0, Math.min(240, key.length()))).find();
    return striving || SHARE.matcher(key.substring(0, Math.min(160, key.length()))).find()
        ? Optional.of(ClauseKind.TARGET)
        : Optional.empty();
  }

  private String parentText(Node leaf) {
    Node parent = leaf.parent();
    return parent == null ? "" : sections.text(parent).paragraphs().getLast().text();
  }
}
