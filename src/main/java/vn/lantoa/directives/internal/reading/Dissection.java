package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private final List<Citation> cites;
  private final @Nullable String reported;
  private final boolean annexed;
  private final List<Warning> annexWarnings = new ArrayList<>();

  /// @param annexes offsets at which the files of annexes begin
  Dissection(Lines all, List<Integer> annexes) {
    this.lines = all;
    this.annexed = !annexes.isEmpty();
    int letterEnd = annexed ? AnnexRanges.indexAt(all, annexes.getFirst()) : all.size();
    Lines letter = all.head(letterEnd);
    this.flat = FlatText.of(letter);
    this.partition = new Partition(all);
    Header read = new HeaderReader(letter, partition).read();
    this.tail = tail(letter, read);
    this.cites = Citations.in(FlatText.of(all).text(), read.notation().orElse(""));
    this.reported = NewsArticles.reported(letter, read, tail, cites).orElse(null);
    this.header = read.recipients().isEmpty() ? read.to(ImpliedRecipients.in(flat)) : read;
    Footnotes footnotes = Footnotes.read(letter, partition, tail.end());
    List<Line> middle = letter.between(header.end(), tail.start());
    var paragraphs = new ParagraphReader(Wrap.of(letter, middle));
    this.body = new Body(middle, partition, paragraphs);
    this.findings = new HeaderFindings(header, tail);
    this.clauseReader =
        new ClauseReader(
            new Sections(body.outline().nodes(), paragraphs).after(body.outline().preamble()),
            header,
            Gates.in(footnotes.notes(), paragraphs));
    var refs = new HashMap<String, Integer>();
    this.clauses = new ArrayList<>();
    clauseReader.read(body.outline().leaves()).stream()
        .map(clause -> clause.unlike(refs))
        .forEach(clauses::add);
    var ranges = new AnnexRanges(all, tail.end(), letterEnd, annexes);
    readAnnexes(ranges.all(), refs);
  }

  private void readAnnexes(List<List<Line>> annexes, Map<String, Integer> refs) {
    var letter = new AnnexReader.Letter(header, clauseReader.hasDuty());
    int place = 0;
    for (List<Line> annex : annexes) {
      List<Line> own = annex.stream().filter(line -> !partition.isClaimed(line)).toList();
      var read = new AnnexReader(lines, own, partition, ++place, letter);
      read.clauses().stream().map(clause -> clause.unlike(refs)).forEach(clauses::add);
      annexWarnings.addAll(read.warnings());
    }
  }

  Extraction extraction() {
    return new Extraction(
        reported != null ? null : header.type().orElse(null),
        header.notation().orElse(null),
        header.issuedOn().orElse(null),
        header.place().orElse(null),
        header.issuer().orElse(null),
        header.superior().orElse(null),
        header.subject().or(this::headline).orElse(null),
        tail.signer().orElse(null),
        header.recipients(),
        tail.distribution(),
        cites,
        clauses,
        Links.in(lines),
        warnings(),
        uncertain(),
        partition.segments());
  }

  /// An article is known by its headline.
  private Optional<String> headline() {
    return reported != null ? NewsArticles.headline(lines) : Optional.empty();
  }

  private Set<Field> uncertain() {
    Set<Field> uncertain = findings.uncertain();
    if (header.implied()) {
      uncertain.add(Field.RECIPIENTS);
    }
    if (reported != null) {
      uncertain.add(Field.SUBJECT);
    }
    return uncertain;
  }

  /// Without list and signature, footnotes may still end the letter.
  private Tail tail(Lines letter, Header header) {
    Tail signed = new TailReader(letter, partition, header.end()).read();
    if (signed.start() < letter.size()) {
      return signed;
    }
    int notes = Footnotes.startWithoutTail(letter, header.end());
    return new Tail(notes, notes, signed.distribution(), signed.signed());
  }

  private List<Warning> warnings() {
    var warnings = new ArrayList<Warning>();
    if (reported != null) {
      warnings.add(Warning.about(reported));
    }
    if (reported == null) {
      warnings.addAll(findings.warnings(lines));
    }
    numbering().ifPresent(warnings::add);
    warnings.addAll(clauseReader.warnings());
    warnings.addAll(annexWarnings);
    furniture().ifPresent(warnings::add);
    if (!annexed) {
      Annexes.missing(lines, flat, tail.end()).ifPresent(warnings::add);
    }
    return warnings;
  }

  private Optional<Warning> numbering() {
    if (clauses.isEmpty()) {
      return Optional.of(Warning.of(Warning.Code.NO_CLAUSES, 0));
    }
    int first = clauses.getFirst().line();
    return body.isNumberingAssumed()
        ? Optional.of(
            Warning.of(Warning.Code.NUMBERING_ASSUMED, first, Integer.toString(clauses.size())))
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
