package vn.lantoa.directives.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;

/// What the reader found beside header and clauses: things to look at; and what a directive names.
@Repository
class FindingRows {
  private final JdbcClient jdbc;

  FindingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addAll(DirectiveId directive, Understanding understood) {
    understood.warnings().forEach(warning -> add(directive, warning));
  }

  void removeAll(DirectiveId directive) {
    jdbc.sql("delete from directives.warning where directive_id = :directive")
        .param("directive", directive.value())
        .update();
  }

  private void add(DirectiveId directive, Directive.Warning warning) {
    jdbc.sql(
            """
            insert into directives.warning (directive_id, position, code, line, arguments)
            select :directive, count(*), :code, :line, :arguments
            from directives.warning
            where directive_id = :directive
            """)
        .param("directive", directive.value())
        .param("code", warning.code())
        .param("line", warning.line())
        .param("arguments", Columns.array(warning.arguments()))
        .update();
  }

  /// Cited documents, each with the directive that it is where the viewer sees that one too.
  List<Directive.Citation> citationsOf(DirectiveId id, Sight sight) {
    return jdbc.sql(
            """
            select c.notation, c.type, c.issued_on, c.issuer, d.id as registered
            from directives.relation r
            join directives.cited c on c.id = r.cited_id
            left join directives.directive d on d.id = c.directive_id and %s
            where r.directive_id = :id and c.directive_id is distinct from r.directive_id
            order by r.position
            """
                .formatted(Sight.OF_DIRECTIVE))
        .param("id", id.value())
        .params(sight.params())
        .query(
            (rs, n) -> {
              UUID registered = rs.getObject("registered", UUID.class);
              return new Directive.Citation(
                  rs.getString("notation"),
                  rs.getString("type"),
                  Columns.day(rs, "issued_on"),
                  rs.getString("issuer"),
                  registered == null ? null : new DirectiveId(registered));
            })
        .list();
  }

  List<Directive.Warning> warningsOf(DirectiveId id) {
    return jdbc.sql(
            """
            select code, line, arguments
            from directives.warning
            where directive_id = :id
            order by line, position
            """)
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Directive.Warning(
                    rs.getString("code"), rs.getInt("line"), Columns.texts(rs, "arguments")))
        .list();
  }
}
