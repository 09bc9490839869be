package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the leaves of the outline into clauses.
final class ClauseReader {

  private final Sections sections;
  private final Kinds kinds;
  private final List<String> recipients;
  private final Addressees addressees;
  private final Map<String, Gates.Waiting> gates = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private boolean hasDuty;
  private boolean byName;

  private final boolean annex;
  private final boolean implied;

  ClauseReader(Sections sections, Header header, List<Gates.Waiting> gates) {
    this(sections, header, gates, sections.hasDuty(), false);
  }

  /// For the parts of an annex.
  ///
  /// @param hasDuty whether the letter distributes its work
  static ClauseReader ofAnnex(Sections sections, Header header, boolean hasDuty) {
    return new ClauseReader(sections, header, List.of(), hasDuty || sections.hasDuty(), true);
  }

  private ClauseReader(
      Sections sections, Header header, List<Gates.Waiting> gates, boolean hasDuty, boolean annex) {
    this.annex = annex;
    this.sections = sections;
    this.kinds = new Kinds(sections);
    this.recipients = header.recipients();
    this.implied = header.implied();
    this.addressees = new Addressees(header.issuer().orElse(""), recipients);
    this.hasDuty = hasDuty;
    gates.forEach(waiting -> this.gates.putIfAbsent(waiting.ref(), waiting));
  }

  List<Clause> read(List<Node> leaves) {
    byName = !hasDuty && !annex && distributesByName(leaves);
    hasDuty |= byName;
    List<Clause> clauses = leaves.stream().map(this::clause).toList();
    if (!clauses.isEmpty() && !hasDuty && !annex) {
      warnings.addFirst(Warning.of(Warning.Code.NO_DUTY_SECTION, 0));
    }
    warnAboutUnknownGates(leaves);
    return clauses;
  }

  boolean hasDuty() {
    return hasDuty;
  }

  List<Warning> warnings() {
    return warnings;
  }

  private Clause clause(Node leaf) {
    ClauseText text = sections.text(leaf);
    ClauseKind kind = kind(leaf);
    boolean operative = isOperative(leaf, kind);
    List<String> actors = operative ? actors(leaf, text, kind) : List.of();
    boolean unclear = actors.isEmpty() && kind == ClauseKind.DUTY;
    Line first = leaf.rows().getFirst().line();
    if (unclear) {
      warnings.add(Warning.of(Warning.Code.ACTOR_UNCLEAR, first.number(), leaf.ref()));
    }
    boolean bullet = leaf.marker().style() == Marker.Style.BULLET;
    boolean named = kind == ClauseKind.DUTY && hasDuty && !actors.isEmpty() && !bullet;
    return new Clause(
        leaf.ref(),
        kind,
        sections.sectionKind(leaf).orElse(ClauseKind.OTHER),
        named ? String.join(", ", actors) : text.heading(),
        text.text(),
        actors,
        addressees.of(actors),
        Gates.of(leaf.ref(), gates).map(Gates.Waiting::gate).orElse(null),
        leaf.level(),
        first.start(),
        end(leaf),
        first.number(),
        operative);
  }

  /// Whether most parts name who has to act, and not all the same: a letter without a section of
  /// duties may distribute its work all the same.
  private boolean distributesByName(List<Node> leaves) {
    List<String> named =
        leaves.stream()
            .filter(leaf -> kinds.of(leaf).filter(ClauseKind.DUTY::equals).isPresent())
            .flatMap(
                leaf ->
                    Kinds.actorOf(sections.text(leaf)).or(() -> sections.actorAbove(leaf)).stream())
            .toList();
    return named.size() * 2 > leaves.size() && named.stream().distinct().count() > 1;
  }

  /// A text that greets nobody and says whom it means speaks to them throughout.
  private boolean isImplied(Node leaf) {
    return implied && leaf.parent() == null;
  }

  /// Without a section of duties everything is, but what its title says is none: results, purposes.
  private boolean isOperative(Node leaf, ClauseKind kind) {
    boolean asks = kind == ClauseKind.DUTY || kind == ClauseKind.TARGET;
    boolean tells = sections.kind(leaf).filter(ClauseKind.OTHER::equals).isPresent();
    return asks || (!hasDuty && !tells);
  }

  private ClauseKind kind(Node leaf) {
    return kinds.of(leaf).orElseGet(() -> unclear(leaf));
  }

  private ClauseKind unclear(Node leaf) {
    int line = leaf.rows().getFirst().line().number();
    warnings.add(Warning.of(Warning.Code.KIND_UNCLEAR, line, leaf.ref()));
    return ClauseKind.OTHER;
  }

  /// Whoever the clause names, else a heading above it, else the recipients of a letter that
  /// distributes nothing.
  private List<String> actors(Node leaf, ClauseText text, ClauseKind kind) {
    if (!hasDuty) {
      return recipients;
    }
    Optional<String> named = Kinds.actorOf(text).or(() -> sections.actorAbove(leaf));
    boolean everyone = named.isEmpty() && (kind == ClauseKind.TARGET || byName || isImplied(leaf));
    return everyone ? recipients : named.map(Actors::apart).orElse(List.of());
  }

  private static int end(Node leaf) {
    return leaf.rows().getLast().line().end();
  }

  private void warnAboutUnknownGates(List<Node> leaves) {
    var known = new HashSet<String>();
    for (Node leaf : leaves) {
      for (String ref = leaf.ref(); !ref.isEmpty(); ref = Gates.above(ref)) {
        known.add(ref);
      }
    }
    for (Gates.Waiting waiting : gates.values()) {
      if (!known.contains(waiting.ref())) {
        warnings.add(
            Warning.of(
                Warning.Code.GATE_CLAUSE_UNKNOWN, waiting.line(), waiting.ref(), mark(waiting)));
      }
    }
  }

  private static String mark(Gates.Waiting waiting) {
    String mark = waiting.gate().mark();
    return mark == null ? "" : mark;
  }
}
