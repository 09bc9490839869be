package vn.lantoa.organisation.internal;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import vn.lantoa.organisation.Outline;
import vn.lantoa.organisation.Outline.Point;

/// Leaves points out of an outline that lie close to the line between those kept (Douglas-Peucker).
/// What is smaller than that closeness shrinks to one point and is never lost.
final class Simplifying {
  /// About 900 metres, in ten-thousandths of a degree.
  private static final long CLOSE = 80;

  private Simplifying() {}

  static Outline of(Outline outline) {
    return new Outline(outline.rings().stream().map(Simplifying::ring).toList());
  }

  /// @param ring closed, without its first point again at the end
  private static List<Point> ring(List<Point> ring) {
    int far = farthest(ring);
    if (distance2(ring.getFirst(), ring.get(far)) <= CLOSE * CLOSE * 4) {
      return List.of(ring.getFirst());
    }
    BitSet kept = new BitSet(ring.size() + 1);
    kept.set(0);
    kept.set(far);
    Deque<Span> open = new ArrayDeque<>(List.of(new Span(0, far), new Span(far, ring.size())));
    while (!open.isEmpty()) {
      Span span = open.pop();
      int worst = worst(ring, span);
      if (worst > 0) {
        kept.set(worst);
        open.push(new Span(span.from(), worst));
        open.push(new Span(worst, span.to()));
      }
    }
    List<Point> line =
        IntStream.range(0, ring.size()).filter(kept::get).mapToObj(ring::get).toList();
    return line.size() < 3 ? withThird(ring, line, far) : line;
  }

  /// A long thin island keeps a third point.
  private static List<Point> withThird(List<Point> ring, List<Point> line, int far) {
    return ring.size() < 3
        ? List.of(ring.getFirst())
        : List.of(line.getFirst(), ring.get(Math.max(1, far / 2)), line.getLast());
  }

  private record Span(int from, int to) {}

  private static int farthest(List<Point> ring) {
    int far = 0;
    for (int i = 1; i < ring.size(); i++) {
      if (distance2(ring.getFirst(), ring.get(i)) > distance2(ring.getFirst(), ring.get(far))) {
        far = i;
      }
    }
    return far;
  }

  /// The point between that lies farthest from the line, 0 when all lie close.
  private static int worst(List<Point> ring, Span span) {
    Point a = ring.get(span.from());
    Point b = ring.get(span.to() % ring.size());
    long length2 = distance2(a, b);
    int worst = 0;
    long most = 0;
    for (int i = span.from() + 1; i < span.to(); i++) {
      long off = Math.abs(cross(a, b, ring.get(i)));
      if (off > most) {
        most = off;
        worst = i;
      }
    }
    // Twice the triangle's area is the base times the height; compared without a root.
    return length2 > 0 && most / CLOSE * (most / CLOSE) > length2 ? worst : 0;
  }

  private static long cross(Point a, Point b, Point c) {
    return (long) (b.east() - a.east()) * (c.north() - a.north())
        - (long) (b.north() - a.north()) * (c.east() - a.east());
  }

  private static long distance2(Point a, Point b) {
    long east = (long) a.east() - b.east();
    long north = (long) a.north() - b.north();
    return east * east + north * north;
  }
}
