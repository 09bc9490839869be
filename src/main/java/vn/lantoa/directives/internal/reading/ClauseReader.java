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
  private final List<String> recipients;
  private final Addressees addressees;
  private final Map<String, Gates.Waiting> gates = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final boolean hasDuty;

  ClauseReader(Sections sections, Header header, List<Gates.Waiting> gates) {
    this.sections = sections;
    this.recipients = header.recipients();
    this.addressees = new Addressees(header.issuer().orElse(""), recipients);
    this.hasDuty = sections.hasDuty();
    gates.forEach(waiting -> this.gates.putIfAbsent(waiting.ref(), waiting));
  }

  List<Clause> read(List<Node> leaves) {
    List<Clause> clauses = leaves.stream().map(this::clause).toList();
    if (!clauses.isEmpty() && !hasDuty) {
      warnings.addFirst(Warning.of(Warning.Code.NO_DUTY_SECTION, 0));
    }
    warnAboutUnknownGates(leaves);
    return clauses;
  }

  List<Warning> warnings() {
    return warnings;
  }

  private Clause clause(Node leaf) {
    ClauseText text = sections.text(leaf);
    ClauseKind kind = kind(leaf, text);
    boolean operative = !hasDuty || kind == ClauseKind.DUTY || kind == ClauseKind.TARGET;
    List<String> actors = operative ? actors(leaf, text, kind) : List.of();
    boolean unclear = actors.isEmpty() && kind == ClauseKind.DUTY;
    Line first = leaf.rows().getFirst().line();
    if (unclear) {
      warnings.add(Warning.of(Warning.Code.ACTOR_UNCLEAR, first.number(), leaf.ref()));
    }
    boolean named = kind == ClauseKind.DUTY && hasDuty && !actors.isEmpty();
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

  private ClauseKind kind(Node leaf, ClauseText text) {
    Optional<ClauseKind> known = sections.kind(leaf);
    boolean form = known.filter(ClauseKind.FORM::equals).isPresent();
    if (form && ownActor(text).isPresent()) {
      return ClauseKind.DUTY;
    }
    return known
        .or(() -> KindByWords.kind(text.firstSentence(), parentText(leaf)))
        .orElseGet(() -> unclear(leaf));
  }

  private ClauseKind unclear(Node leaf) {
    int line = leaf.rows().getFirst().line().number();
    warnings.add(Warning.of(Warning.Code.KIND_UNCLEAR, line, leaf.ref()));
    return ClauseKind.OTHER;
  }

  private String parentText(Node leaf) {
    Node parent = leaf.parent();
    return parent == null ? "" : sections.text(parent).paragraphs().getLast().text();
  }

  /// Whoever the clause names, else a heading above it, else the recipients of a letter that
  /// distributes nothing.
  private List<String> actors(Node leaf, ClauseText text, ClauseKind kind) {
    if (!hasDuty) {
      return recipients;
    }
    Optional<String> named = ownActor(text).or(() -> sections.actorAbove(leaf));
    boolean everyone = named.isEmpty() && kind == ClauseKind.TARGET;
    return everyone ? recipients : named.map(Actors::apart).orElse(List.of());
  }

  private static Optional<String> ownActor(ClauseText text) {
    return text.title()
        .flatMap(title -> Actors.inSentence(title).or(() -> Actors.inHeading(title)))
        .or(() -> Actors.inSentence(text.firstSentence()));
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
