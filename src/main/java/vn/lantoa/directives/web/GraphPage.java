package vn.lantoa.directives.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.register.Register.Graph;
import vn.lantoa.shared.web.Page;

/// Documents around one, as a picture and as a list.
///
/// @param json options of the picture, safe inside a script element
public record GraphPage(Directive directive, Graph graph, int depth, String json) implements Page {
  /// Documents by how many steps they are away.
  public Map<Integer, List<Graph.Node>> rings() {
    Map<Integer, List<Graph.Node>> rings = new TreeMap<>();
    for (Graph.Node node : graph.nodes()) {
      if (node.steps() > 0) {
        rings.computeIfAbsent(node.steps(), k -> new java.util.ArrayList<>()).add(node);
      }
    }
    return rings;
  }

  /// What a document says of others in the picture.
  public List<Graph.Edge> from(Graph.Node node) {
    return graph.edges().stream().filter(edge -> edge.from().equals(node.key())).toList();
  }

  /// What others in the picture say of it.
  public List<Graph.Edge> to(Graph.Node node) {
    return graph.edges().stream().filter(edge -> edge.to().equals(node.key())).toList();
  }

  /// A document of the picture.
  public Graph.Node node(String key) {
    return graph.nodes().stream().filter(node -> node.key().equals(key)).findFirst().orElseThrow();
  }

  /// Where a document opens.
  public static String pathOf(Graph.Node node) {
    return node.cited() == null ? "/directives/" + node.key() : "/cited/" + node.cited();
  }
}
