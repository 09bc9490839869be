package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One letter on the table: the steps of reading in their order, and what they found.
final class Dissection {

  private final Lines lines;
  private final FlatText flat;
  private final Partition partition;
  private final Header header;
  private final Tail tail;
  private final Body body;
  private final HeaderFindings findings;
  private final ClauseReader clauseReader;
  private final List<Clause> clauses;

  Dissection(Lines lines) {
    this.lines = lines;
    this.flat = FlatText.of(lines);
    this.partition = new Partition(lines);
    this.header = new HeaderReader(lines, partition).read();
    this.tail = tail();
    Footnotes footnotes = Footnotes.read(lines, partition, tail.end());
    List<Line> middle = lines.between(header.end(), tail.start());
    var paragraphs = new ParagraphReader(Wrap.of(lines, middle));
    this.body = new Body(middle, partition, paragraphs);
    this.findings = new HeaderFindings(header, tail);
    this.clauseReader =
        new ClauseReader(
            new Sections(body.outline().nodes(), paragraphs),
            header,
            Gates.in(footnotes.notes(), paragraphs));
    this.clauses = clauseReader.read(body.outline().leaves());
  }

  Extraction extraction() {
    return new Extraction(
        header.type().orElse(null),
        header.notation().orElse(null),
        header.issuedOn().orElse(null),
        header.place().orElse(null),
        header.issuer().orElse(null),
        header.superior().orElse(null),
        header.subject().orElse(null),
        tail.signer().orElse(null),
        header.recipients(),
        tail.distribution(),
        Citations.in(flat.text(), header.notation().orElse("")),
        clauses,
        Links.in(lines),
        warnings(),
        findings.uncertain(),
        partition.segments());
  }

  /// Without list and signature, footnotes may still end the letter.
  private Tail tail() {
    Tail signed = new TailReader(lines, partition, header.end()).read();
    if (signed.start() < lines.size()) {
      return signed;
    }
    int notes = Footnotes.startWithoutTail(lines, header.end());
    return new Tail(notes, notes, signed.distribution(), signed.signed());
  }

  private List<Warning> warnings() {
    var warnings = new ArrayList<>(findings.warnings(lines));
    numbering().ifPresent(warnings::add);
    warnings.addAll(clauseReader.warnings());
    furniture().ifPresent(warnings::add);
    Annexes.missing(lines, flat, tail.end()).ifPresent(warnings::add);
    return warnings;
  }

  private Optional<Warning> numbering() {
    if (clauses.isEmpty()) {
      return Optional.of(Warning.of(Warning.Code.NO_CLAUSES, 0));
    }
    int first = clauses.getFirst().line();
    return body.isNumberingAssumed()
        ? Optional.of(
            Warning.of(
                Warning.Code.NUMBERING_ASSUMED, first, Integer.toString(clauses.size())))
        : Optional.empty();
  }

  private Optional<Warning> furniture() {
    List<Segment> pieces =
        partition.segments().stream().filter(s -> s.kind() == SegmentKind.FURNITURE).toList();
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Warning.of(
                Warning.Code.PAGE_FURNITURE,
                lines.numberAt(pieces.getFirst().start()),
                Integer.toString(pieces.size())));
  }
}
