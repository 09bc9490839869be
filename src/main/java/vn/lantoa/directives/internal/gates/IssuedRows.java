package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;

/// What content topics need of an issued directive.
@Repository
class IssuedRows {
  private final JdbcClient jdbc;

  IssuedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param label `Công văn 4736/BHXH-TT`, or what there is of it
  /// @param code stem of the codes of its topics
  record Head(String label, String code, LocalDate issuedOn, ActorId by) {}

  Head head(DirectiveId directive) {
    return jdbc.sql(
            """
            select btrim(coalesce(type, '') || ' ' || coalesce(notation, '')) as label,
              coalesce(notation, '') as notation, issued_on, issued_by
            from directives.directive
            where id = :id
            """)
        .param("id", directive.value())
        .query(
            (rs, n) -> {
              LocalDate on = rs.getObject("issued_on", LocalDate.class);
              return new Head(
                  rs.getString("label"),
                  stem(rs.getString("notation"), on, directive),
                  on,
                  new ActorId(rs.getObject("issued_by", UUID.class)));
            })
        .single();
  }

  /// `4736-BHXH-TT-2024`: numbers begin anew each year.
  private static String stem(String notation, LocalDate on, DirectiveId directive) {
    String bare =
        VietnameseText.fold(notation)
            .toUpperCase(java.util.Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "-");
    String name = bare.isEmpty() ? directive.toString().substring(0, 13) : bare;
    return name + "-" + on.getYear();
  }

  List<ContentTopics.Clause> contentsOf(DirectiveId directive) {
    return jdbc.sql(
            """
            select id, ref, coalesce(nullif(heading, ''), ref) as name
            from directives.clause
            where directive_id = :id and kind = 'CONTENT'
            order by position
            """)
        .param("id", directive.value())
        .query(
            (rs, n) ->
                new ContentTopics.Clause(
                    rs.getObject("id", UUID.class), rs.getString("ref"), rs.getString("name")))
        .list();
  }
}
