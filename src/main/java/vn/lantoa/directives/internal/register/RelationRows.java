package vn.lantoa.directives.internal.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.RelationId;
import vn.lantoa.directives.register.RelationKind;

/// What documents say of others, row by row.
@Repository
class RelationRows {
  private final JdbcClient jdbc;

  RelationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A relation as it is kept.
  record Kept(RelationId id, RelationKind kind, CitedId cited, String notation) {}

  /// Says whether it was not there yet.
  boolean add(DirectiveId directive, CitedId cited, RelationKind kind, boolean proposed) {
    return jdbc.sql(
                """
                insert into directives.relation (directive_id, cited_id, kind, proposed, position)
                select :directive, :cited, :kind, :proposed, coalesce(max(position), 0) + 1
                from directives.relation
                where directive_id = :directive
                on conflict (directive_id, cited_id) do nothing
                """)
            .param("directive", directive.value())
            .param("cited", cited.value())
            .param("kind", kind.name())
            .param("proposed", proposed)
            .update()
        > 0;
  }

  Optional<Kept> find(DirectiveId directive, RelationId relation) {
    return jdbc.sql(
            """
            select r.id, r.kind, r.cited_id, c.notation
            from directives.relation r
            join directives.cited c on c.id = r.cited_id
            where r.id = :id and r.directive_id = :directive
            """)
        .param("id", relation.value())
        .param("directive", directive.value())
        .query(
            (rs, n) ->
                new Kept(
                    new RelationId(rs.getObject("id", UUID.class)),
                    RelationKind.valueOf(rs.getString("kind")),
                    new CitedId(rs.getObject("cited_id", UUID.class)),
                    rs.getString("notation")))
        .optional();
  }

  void rekind(RelationId relation, RelationKind kind) {
    jdbc.sql("update directives.relation set kind = :kind, proposed = false where id = :id")
        .param("id", relation.value())
        .param("kind", kind.name())
        .update();
  }

  void remove(RelationId relation) {
    jdbc.sql("delete from directives.relation where id = :id")
        .param("id", relation.value())
        .update();
  }

  /// Relations that were only proposed; what a person said stays.
  void removeProposed(DirectiveId directive) {
    jdbc.sql("delete from directives.relation where directive_id = :directive and proposed")
        .param("directive", directive.value())
        .update();
  }

  /// Documents whose place this one takes or of which it changes parts, where they are registered.
  List<DirectiveId> succeeded(DirectiveId directive) {
    return jdbc.sql(
            """
            select distinct c.directive_id
            from directives.relation r
            join directives.cited c on c.id = r.cited_id
            where r.directive_id = :directive and r.kind in ('AMENDS', 'REPLACES')
              and c.directive_id is not null and c.directive_id <> r.directive_id
            order by c.directive_id
            """)
        .param("directive", directive.value())
        .query((rs, n) -> new DirectiveId(rs.getObject(1, UUID.class)))
        .list();
  }
}
