package vn.lantoa.directives.internal.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.Register.Graph;
import vn.lantoa.directives.register.Register.Stage;
import vn.lantoa.directives.register.RelationKind;

/// Walks from document to document, a step in every direction at a time.
@Repository
class Graphs {
  /// A picture with more is no picture; the walk goes on from any of its documents.
  private static final int MOST_NODES = 120;

  private static final String COLUMNS =
      "%1$s.id as %1$s_id, %1$s.type as %1$s_type, %1$s.notation as %1$s_notation,"
          + " %1$s.issued_on as %1$s_day, %1$s.issuer as %1$s_issuer, %1$s.subject as %1$s_subject,"
          + " case when %1$s.recalled_on is not null then 'RECALLED'"
          + " when %1$s.state = 'ISSUED' then 'ISSUED'"
          + " when %1$s.reference then 'REFERENCE' else 'DRAFT' end as %1$s_stage";

  private final JdbcClient jdbc;

  Graphs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One relation with both of its ends, as yet without their distance.
  private record Link(Graph.Node from, Graph.Node to, RelationKind kind) {}

  /// What was walked so far.
  private static final class Walk {
    private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Set<RelationKind>> edges = new LinkedHashMap<>();
    private final Set<UUID> walked = new HashSet<>();

    boolean keep(Graph.Node node, int steps) {
      if (!nodes.containsKey(node.key()) && nodes.size() >= MOST_NODES) {
        return false;
      }
      nodes.putIfAbsent(
          node.key(), new Graph.Node(node.key(), node.named(), node.cited(), node.stage(), steps));
      return true;
    }

    void take(Link link, int step, Set<UUID> next) {
      if (keep(link.from(), step) && keep(link.to(), step)) {
        edges
            .computeIfAbsent(
                List.of(link.from().key(), link.to().key()),
                ends -> EnumSet.noneOf(RelationKind.class))
            .add(link.kind());
        goOn(link.from(), next);
        goOn(link.to(), next);
      }
    }

    private void goOn(Graph.Node node, Set<UUID> next) {
      DirectiveId registered = node.named().registered();
      if (registered != null && !walked.contains(registered.value())) {
        next.add(registered.value());
      }
    }

    Graph graph() {
      return new Graph(
          List.copyOf(nodes.values()),
          edges.entrySet().stream()
              .map(e -> new Graph.Edge(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
              .toList());
    }
  }

  Graph around(Sight sight, DirectiveId id, int depth) {
    Walk walk = new Walk();
    walk.keep(centre(id), 0);
    Set<UUID> rim = Set.of(id.value());
    for (int step = 1; step <= depth && !rim.isEmpty(); step++) {
      walk.walked.addAll(rim);
      Set<UUID> next = new LinkedHashSet<>();
      for (Link link : links(sight, rim)) {
        walk.take(link, step, next);
      }
      rim = next;
    }
    return walk.graph();
  }

  private Graph.Node centre(DirectiveId id) {
    return jdbc.sql(
            "select " + COLUMNS.formatted("d") + " from directives.directive d where d.id = :id")
        .param("id", id.value())
        .query((rs, n) -> registered(rs, "d"))
        .single();
  }

  private List<Link> links(Sight sight, Set<UUID> rim) {
    return jdbc.sql(
            """
            select r.kind, c.id as cited_id, c.type as c_type, c.notation as c_notation,
              c.issued_on as c_day, c.issuer as c_issuer, %s, %s
            from directives.relation r
            join directives.directive d on d.id = r.directive_id and %s
            join directives.cited c on c.id = r.cited_id
            left join directives.directive t on t.id = c.directive_id and %s
            where (r.directive_id = any(cast(:rim as uuid[]))
                or c.directive_id = any(cast(:rim as uuid[])))
              and c.directive_id is distinct from r.directive_id
            order by d.issued_on desc nulls first, d.id, r.position
            """
                .formatted(
                    COLUMNS.formatted("d"),
                    COLUMNS.formatted("t"),
                    Sight.OF_DIRECTIVE,
                    Sight.ofDirective("t")))
        .params(sight.params())
        .param("rim", rim.toArray(UUID[]::new))
        .query(
            (rs, n) ->
                new Link(
                    registered(rs, "d"),
                    rs.getObject("t_id", UUID.class) == null ? stub(rs) : registered(rs, "t"),
                    RelationKind.valueOf(rs.getString("kind"))))
        .list();
  }

  private static Graph.Node registered(ResultSet rs, String alias) throws SQLException {
    UUID id = rs.getObject(alias + "_id", UUID.class);
    return node(rs, alias, null, new DirectiveId(id));
  }

  private static Graph.Node stub(ResultSet rs) throws SQLException {
    return node(rs, "c", new CitedId(rs.getObject("cited_id", UUID.class)), null);
  }

  private static Graph.Node node(
      ResultSet rs, String alias, @Nullable CitedId cited, @Nullable DirectiveId id)
      throws SQLException {
    Bearing.Named named =
        new Bearing.Named(
            rs.getString(alias + "_type"),
            rs.getString(alias + "_notation"),
            Columns.day(rs, alias + "_day"),
            rs.getString(alias + "_issuer"),
            id == null ? null : rs.getString(alias + "_subject"),
            id);
    return new Graph.Node(
        id == null ? "c" + cited : id.toString(),
        named,
        cited,
        id == null ? Stage.STUB : Stage.valueOf(rs.getString(alias + "_stage")),
        0);
  }
}
