package vn.lantoa.directives.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.lantoa.directives.register.Register.Graph;
import vn.lantoa.directives.register.Register.Stage;
import vn.lantoa.directives.register.RelationKind;

/// Places documents from left to right: what a document names stands to its left, who names it to
/// its right. The same graph always gives the same picture.
final class GraphPicture {
  private static final int COLUMN = 240;
  private static final int ROW = 64;

  private final Graph graph;
  private final MessageSource messages;
  private final Locale locale;

  GraphPicture(Graph graph, MessageSource messages, Locale locale) {
    this.graph = graph;
    this.messages = messages;
    this.locale = locale;
  }

  /// Options as the script wants them.
  Map<String, Object> options() {
    List<String> categories =
        List.of(Stage.values()).stream()
            .map(stage -> say("directives.register.stage." + stage.name()))
            .toList();
    return Map.of("categories", categories, "nodes", nodes(), "links", links());
  }

  private List<Map<String, Object>> nodes() {
    Map<String, Integer> columns = columns();
    Map<Integer, List<Graph.Node>> byColumn =
        graph.nodes().stream()
            .collect(Collectors.groupingBy(node -> columns.getOrDefault(node.key(), 0)));
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (Graph.Node node : graph.nodes()) {
      int column = columns.getOrDefault(node.key(), 0);
      List<Graph.Node> beside = byColumn.getOrDefault(column, List.of());
      int row = beside.indexOf(node) * 2 - beside.size() + 1;
      nodes.add(
          Map.of(
              "id",
              node.key(),
              "name",
              labelOf(node),
              "subject",
              node.named().subject() == null ? "" : node.named().subject(),
              "path",
              GraphPage.pathOf(node),
              "category",
              node.stage().ordinal(),
              "centre",
              node.steps() == 0,
              "x",
              column * COLUMN,
              "y",
              row * ROW / 2));
    }
    return nodes;
  }

  private String labelOf(Graph.Node node) {
    String label = node.named().label();
    return label.isEmpty() ? say("directives.unnamed") : label;
  }

  private Map<String, Integer> columns() {
    Map<String, Integer> columns = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    String centre = graph.nodes().getFirst().key();
    columns.put(centre, 0);
    open.add(centre);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (Graph.Edge edge : graph.edges()) {
        String other = edge.from().equals(at) ? edge.to() : edge.from();
        boolean touches = edge.from().equals(at) || edge.to().equals(at);
        if (touches && !columns.containsKey(other)) {
          columns.put(other, columns.getOrDefault(at, 0) + (edge.from().equals(at) ? -1 : 1));
          open.add(other);
        }
      }
    }
    graph.nodes().forEach(node -> columns.putIfAbsent(node.key(), 0));
    return columns;
  }

  private List<Map<String, Object>> links() {
    return graph.edges().stream()
        .map(
            edge ->
                Map.<String, Object>of(
                    "source", edge.from(), "target", edge.to(), "says", saysOf(edge)))
        .toList();
  }

  private String saysOf(Graph.Edge edge) {
    return edge.kinds().stream()
        .sorted()
        .map((RelationKind kind) -> say("directives.register.kind." + kind.name()))
        .collect(Collectors.joining(", "));
  }

  private String say(String key) {
    return messages.getMessage(key, new Object[0], locale);
  }
}
