package vn.lantoa.directives.internal.implementation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.organisation.UnitId;

/// What is told of documents that carry out others.
@Repository
class EndRows {
  private static final String LABEL =
      "coalesce(nullif(btrim(concat_ws(' ', %1$s.type, %1$s.notation)), ''), %1$s.subject, '–')";

  private final JdbcClient jdbc;

  EndRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param unit whose document it is
  /// @param unitAbove whose document it carries out; null: of headquarters
  record Published(
      @Nullable UnitId unit,
      String label,
      DirectiveId above,
      String aboveLabel,
      @Nullable UnitId unitAbove) {}

  /// What an issued document of a unit carries out.
  List<Published> published(DirectiveId document) {
    return jdbc.sql(
            """
            select d.issuing_unit_id, %s as label, u.id as above, %s as above_label,
              u.issuing_unit_id as unit_above
            from directives.implementing i
            join directives.directive d on d.id = i.directive_id
            join directives.directive u on u.id = i.implements_id and u.state = 'ISSUED'
            where d.id = :document and d.issuing_unit_id is not null
            """
                .formatted(LABEL.formatted("d"), LABEL.formatted("u")))
        .param("document", document.value())
        .query(
            (rs, n) ->
                new Published(
                    Columns.unit(rs, "issuing_unit_id"),
                    rs.getString("label"),
                    new DirectiveId(rs.getObject("above", UUID.class)),
                    rs.getString("above_label"),
                    Columns.unit(rs, "unit_above")))
        .list();
  }

  String labelOf(DirectiveId directive) {
    return jdbc.sql(
            "select " + LABEL.formatted("d") + " from directives.directive d where d.id = :id")
        .param("id", directive.value())
        .query(String.class)
        .single();
  }
}
