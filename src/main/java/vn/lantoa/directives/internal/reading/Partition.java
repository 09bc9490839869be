package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says of every line which part of the letter it is, and merges neighbours into segments.
///
/// Lines are claimed once by part and owner; what nobody claims is OTHER, and a blank line goes
/// with the line before it. Because lines cover the text, so do the segments.
final class Partition {

  private final Lines lines;
  private final @Nullable SegmentKind[] kinds;
  private final int[] owners;

  Partition(Lines lines) {
    this.lines = lines;
    this.kinds = new @Nullable SegmentKind[lines.size()];
    this.owners = new int[lines.size()];
    for (Line line : lines.all()) {
      if (line.furniture()) {
        kinds[line.index()] = SegmentKind.FURNITURE;
      }
    }
  }

  void claim(Line line, SegmentKind kind) {
    claim(line, kind, 0);
  }

  /// Neighbouring lines of the same kind stay apart when their owners differ.
  void claim(Line line, SegmentKind kind, int owner) {
    if (!line.furniture() && !line.isBlank()) {
      kinds[line.index()] = kind;
      owners[line.index()] = owner;
    }
  }

  void claimAll(List<Line> claimed, SegmentKind kind) {
    claimed.forEach(line -> claim(line, kind));
  }

  boolean isClaimed(Line line) {
    return kinds[line.index()] != null;
  }

  List<Segment> segments() {
    var segments = new ArrayList<Segment>();
    SegmentKind open = null;
    int owner = 0;
    int start = 0;
    for (Line line : lines.all()) {
      SegmentKind kind = kindOf(line, open);
      boolean inherits = line.isBlank() && open != null;
      int claimedBy = inherits ? owner : owners[line.index()];
      if (open != null && (kind != open || claimedBy != owner)) {
        segments.add(new Segment(open, start, line.start()));
        start = line.start();
      }
      open = kind;
      owner = claimedBy;
    }
    if (open != null) {
      segments.add(new Segment(open, start, lines.get(lines.size() - 1).end()));
    }
    return segments;
  }

  private SegmentKind kindOf(Line line, @Nullable SegmentKind before) {
    SegmentKind claimed = kinds[line.index()];
    if (claimed != null) {
      return claimed;
    }
    return line.isBlank() && before != null ? before : SegmentKind.OTHER;
  }
}
