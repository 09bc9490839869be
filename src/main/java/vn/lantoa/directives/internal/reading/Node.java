package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A numbered part of the letter with its own lines and its sub-parts.
final class Node {

  private final Marker marker;
  private final @Nullable Node parent;
  private final String ref;
  private final List<Node> children = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private @Nullable String banner;

  Node(Marker marker, @Nullable Node parent, String ref, Line line) {
    this.marker = marker;
    this.parent = parent;
    this.ref = ref;
    rows.add(new Row(line, marker.rest()));
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void add(Line line) {
    rows.add(Row.of(line));
  }

  /// Takes the rows from `index` on away, for the closing of the letter.
  List<Row> cut(int index) {
    List<Row> tail = rows.subList(index, rows.size());
    List<Row> taken = List.copyOf(tail);
    tail.clear();
    return taken;
  }

  /// Takes rows of the part above, which become its own.
  void add(Row row) {
    rows.add(row);
  }

  Marker marker() {
    return marker;
  }

  @Nullable Node parent() {
    return parent;
  }

  String ref() {
    return ref;
  }

  List<Row> rows() {
    return rows;
  }

  /// The unnumbered heading over the parts that this one is counted with; null when there is none.
  @Nullable String banner() {
    return banner;
  }

  void setBanner(@Nullable String banner) {
    this.banner = banner;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  int level() {
    return parent == null ? 1 : parent.level() + 1;
  }
}
