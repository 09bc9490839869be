package vn.lantoa.directives.internal.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part between header and tail: its outline, with every line claimed.
final class Body {

  private final Partition partition;
  private final ParagraphReader reader;
  private final Outline outline;
  private final boolean numberingAssumed;

  private final String prefix;
  private final boolean annex;

  /// The body of a letter.
  Body(List<Line> lines, Partition partition, ParagraphReader reader) {
    this(lines, partition, reader, Over.LETTER);
  }

  /// What stands over the parts.
  ///
  /// @param prefix put before their refs; empty for a letter, which alone has a closing
  /// @param base kind that the heading gives all of them; null when it gives none
  record Over(String prefix, @Nullable ClauseKind base) {
    static final Over LETTER = new Over("", null);
  }

  Body(List<Line> lines, Partition partition, ParagraphReader reader, Over over) {
    this.partition = partition;
    this.reader = reader;
    this.prefix = over.prefix();
    this.annex = !prefix.isEmpty();
    List<Line> words = lines.stream().filter(l -> !l.isBlank() && !l.furniture()).toList();
    Outline printed = OutlineReader.read(words, prefix);
    this.numberingAssumed = printed.nodes().isEmpty();
    Outline parts = numberingAssumed ? bulletsAsParts(printed.preamble()) : withoutClosing(printed);
    this.outline = SubClauses.split(parts, reader, over.base());
    claim();
  }

  Outline outline() {
    return outline;
  }

  /// Whether bullets were counted because the letter numbers nothing.
  boolean isNumberingAssumed() {
    return numberingAssumed && !outline.nodes().isEmpty();
  }

  private Outline withoutClosing(Outline printed) {
    List<Row> closing = annex ? List.of() : Closing.cutFrom(printed.nodes().getLast(), reader);
    closing.forEach(row -> partition.claim(row.line(), SegmentKind.CLOSING));
    return printed;
  }

  /// A letter without numbers.
  private Outline bulletsAsParts(List<Row> rows) {
    List<Paragraph> paragraphs = reader.read(rows);
    Set<Row> closing = annex ? Set.of() : new HashSet<>(Closing.in(paragraphs));
    closing.forEach(row -> partition.claim(row.line(), SegmentKind.CLOSING));
    return new UnnumberedParts(prefix, closing).of(paragraphs);
  }

  private void claim() {
    outline.preamble().forEach(row -> claimUnlessClosing(row, SegmentKind.PREAMBLE, 0));
    outline.titles().forEach(row -> claimUnlessClosing(row, SegmentKind.SECTION_HEADING, 0));
    int owner = 0;
    for (Node node : outline.nodes()) {
      owner++;
      if (node.isLeaf()) {
        for (Row row : node.rows()) {
          claimUnlessClosing(row, SegmentKind.CLAUSE, owner);
        }
      } else {
        claimHeading(node, owner);
      }
    }
  }

  private void claimHeading(Node node, int owner) {
    List<Paragraph> paragraphs = reader.read(node.rows());
    for (int at = 0; at < paragraphs.size(); at++) {
      SegmentKind kind = at == 0 ? SegmentKind.SECTION_HEADING : SegmentKind.PREAMBLE;
      for (Row row : paragraphs.get(at).rows()) {
        claimUnlessClosing(row, kind, owner);
      }
    }
  }

  private void claimUnlessClosing(Row row, SegmentKind kind, int owner) {
    if (!partition.isClaimed(row.line())) {
      partition.claim(row.line(), kind, owner);
    }
  }
}
