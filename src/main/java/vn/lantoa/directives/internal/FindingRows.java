package vn.lantoa.directives.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;

/// What the reader found beside header and clauses: cited documents and things to look at.
@Repository
class FindingRows {
  private final JdbcClient jdbc;

  FindingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addAll(DirectiveId directive, Understanding understood) {
    understood.cites().forEach(cite -> add(directive, cite));
    understood.warnings().forEach(warning -> add(directive, warning));
  }

  void removeAll(DirectiveId directive) {
    jdbc.sql("delete from directives.citation where directive_id = :directive")
        .param("directive", directive.value())
        .update();
    jdbc.sql("delete from directives.warning where directive_id = :directive")
        .param("directive", directive.value())
        .update();
  }

  private void add(DirectiveId directive, Directive.Citation cite) {
    jdbc.sql(
            """
            insert into directives.citation
              (directive_id, position, notation, type, issued_on, issuer)
            select :directive, count(*), :notation, :type, cast(:issuedOn as date), :issuer
            from directives.citation
            where directive_id = :directive
            """)
        .param("directive", directive.value())
        .param("notation", cite.notation())
        .param("type", cite.type())
        .param("issuedOn", cite.issuedOn())
        .param("issuer", cite.issuer())
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
            select c.notation, c.type, c.issued_on, c.issuer, (
                select d.id
                from directives.directive d
                where d.notation = c.notation and d.id <> c.directive_id
                  and (c.issued_on is null or d.issued_on = c.issued_on)
                  and %s
                order by d.state desc, d.id
                limit 1
              ) as registered
            from directives.citation c
            where c.directive_id = :id
            order by c.position
            """
                .formatted(Sight.OF_DIRECTIVE))
        .param("id", id.value())
        .param("drafts", sight.drafts())
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
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
