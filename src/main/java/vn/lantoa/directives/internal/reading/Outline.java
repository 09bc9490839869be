package vn.lantoa.directives.internal.reading;

import java.util.List;

/// The numbered parts of the body and the lines that belong to none.
///
/// @param preamble lines before the first part
/// @param titles unnumbered headings above a part that counts from 1 again
record Outline(List<Row> preamble, List<Row> titles, List<Node> nodes) {

  List<Node> leaves() {
    return nodes.stream().filter(Node::isLeaf).toList();
  }
}
