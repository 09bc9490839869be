package vn.lantoa.directives.internal.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.shared.VietnameseText;

/// By what a document is found: its notation as it is compared, and all its words.
@Repository
class NotationRows {
  private final JdbcClient jdbc;

  NotationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable String keyOf(DirectiveId id) {
    return jdbc.sql("select notation_key from directives.directive where id = :id")
        .param("id", id.value())
        .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
        .single()
        .orElse(null);
  }

  /// Writes the key anew from the notation.
  @Nullable String refresh(DirectiveId id) {
    String notation =
        jdbc.sql("select notation from directives.directive where id = :id")
            .param("id", id.value())
            .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
            .single()
            .orElse(null);
    String key = NotationKey.of(notation);
    jdbc.sql("update directives.directive set notation_key = :key where id = :id")
        .param("id", id.value())
        .param("key", key)
        .update();
    return key;
  }

  void refold(DirectiveId id) {
    String words =
        jdbc.sql(
                """
                select concat_ws(' ', d.folded, o.text, (
                  select string_agg(concat_ws(' ', c.ref, c.heading, c.text), ' '
                    order by c.position)
                  from directives.clause c
                  where c.directive_id = d.id
                )) as words
                from directives.directive d
                left join directives.document o on o.id = d.document_id
                where d.id = :id
                """)
            .param("id", id.value())
            .query(String.class)
            .single();
    jdbc.sql("update directives.directive set folded_text = :folded where id = :id")
        .param("id", id.value())
        .param("folded", VietnameseText.fold(words))
        .update();
  }
}
