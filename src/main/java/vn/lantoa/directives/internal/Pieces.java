package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Original;
import vn.lantoa.directives.internal.reading.Extraction;
import vn.lantoa.directives.internal.reading.LetterReader;
import vn.lantoa.directives.internal.reading.SecretRefusal;
import vn.lantoa.directives.internal.reading.Segment;
import vn.lantoa.directives.internal.reading.SegmentKind;

/// Cuts an original wherever a part of the document or a clause begins or ends. The parts are read
/// again each time; the places of the clauses are those that were kept.
final class Pieces {
  private static final LetterReader READER = new LetterReader();

  private Pieces() {}

  static List<Original.Piece> of(DocumentRows.Kept kept, List<Clause> clauses) {
    String text = kept.text();
    List<Segment> segments =
        switch (READER.read(text, kept.starts())) {
          case Extraction read -> read.segments();
          case SecretRefusal secret -> List.of();
        };
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    segments.forEach(s -> cuts.add(s.start()));
    for (Clause clause : clauses) {
      if (clause.start() != null && clause.end() != null) {
        cuts.add(Math.min(clause.start(), text.length()));
        cuts.add(Math.min(clause.end(), text.length()));
      }
    }
    List<Original.Piece> pieces = new ArrayList<>();
    Integer from = null;
    for (int cut : cuts) {
      if (from != null) {
        pieces.add(
            piece(text.substring(from, cut), partAt(segments, from), clauseAt(clauses, from)));
      }
      from = cut;
    }
    return pieces;
  }

  private static Original.Piece piece(String text, SegmentKind part, @Nullable ClauseId clause) {
    // A button of a web page that was pasted into a clause is none of its words.
    boolean foreign = part == SegmentKind.FURNITURE || text.isBlank();
    return new Original.Piece(text, part.name(), foreign ? null : clause);
  }

  private static SegmentKind partAt(List<Segment> segments, int at) {
    int low = 0;
    int high = segments.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Segment segment = segments.get(middle);
      if (at < segment.start()) {
        high = middle - 1;
      } else if (at >= segment.end()) {
        low = middle + 1;
      } else {
        return segment.kind();
      }
    }
    return SegmentKind.OTHER;
  }

  private static @Nullable ClauseId clauseAt(List<Clause> clauses, int at) {
    for (Clause clause : clauses) {
      if (clause.start() != null
          && clause.end() != null
          && clause.start() <= at
          && at < clause.end()) {
        return clause.id();
      }
    }
    return null;
  }
}
