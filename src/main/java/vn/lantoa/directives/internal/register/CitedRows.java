package vn.lantoa.directives.internal.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.shared.VietnameseText;

/// Documents as others name them.
@Repository
class CitedRows {
  private final JdbcClient jdbc;

  CitedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The row of a named document, made when it is not there yet. An issuer that was missing is
  /// taken over from whoever knows it.
  CitedId named(Directive.Citation cite, String key) {
    String folded =
        VietnameseText.fold(
            Stream.of(cite.type(), cite.notation(), cite.issuer() == null ? "" : cite.issuer())
                .collect(Collectors.joining(" ")));
    UUID id =
        jdbc.sql(
                """
                insert into directives.cited
                  (notation, notation_key, type, issued_on, issuer, folded)
                values (:notation, :key, :type, cast(:issuedOn as date), :issuer, :folded)
                on conflict (notation_key, issued_on) do update
                set issuer = coalesce(cited.issuer, excluded.issuer),
                  folded = case when cited.issuer is null then excluded.folded else cited.folded end
                returning id
                """)
            .param("notation", cite.notation())
            .param("key", key)
            .param("type", cite.type())
            .param("issuedOn", cite.issuedOn())
            .param("issuer", cite.issuer())
            .param("folded", folded)
            .query(UUID.class)
            .single();
    return new CitedId(id);
  }

  /// Two letters that arrive at once see each other: who asks for a notation waits for the other.
  void lock(SortedSet<String> keys) {
    for (String key : keys) {
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 4))")
          .param("key", "cited:" + key)
          .query((rs, n) -> true)
          .single();
    }
  }

  /// Finds out anew which registered documents the named ones of these notations are. One document
  /// of the notation, and of the day where a day is named, is it; several are left to a person.
  void resolve(Collection<String> keys) {
    jdbc.sql(
            """
            update directives.cited k
            set directive_id = m.only
            from (
              select c.id, case
                  when count(d.id) filter (where d.issuing_unit_id is null) = 1
                    then (array_agg(d.id) filter (where d.issuing_unit_id is null))[1]
                  when count(d.id) = 1 then (array_agg(d.id))[1]
                end as only
              from directives.cited c
              left join directives.directive d on d.notation_key = c.notation_key
                and (c.issued_on is null or d.issued_on = c.issued_on)
              where c.notation_key = any(:keys)
                and not c.by_hand
              group by c.id
            ) m
            where m.id = k.id
              and k.directive_id is distinct from m.only
            """)
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  Optional<String> keyOf(CitedId id) {
    return jdbc.sql("select notation_key from directives.cited where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  void identify(CitedId id, @Nullable DirectiveId document) {
    jdbc.sql(
            """
            update directives.cited
            set directive_id = cast(:document as uuid), by_hand = :byHand
            where id = :id
            """)
        .param("id", id.value())
        .param("document", document == null ? null : document.value())
        .param("byHand", document != null)
        .update();
  }

  /// Named documents that nobody names any more.
  void forgetUnnamed(Collection<String> keys) {
    jdbc.sql(
            """
            delete from directives.cited c
            where c.notation_key = any(:keys)
              and not exists (
                select from directives.relation r
                where r.cited_id = c.id
              )
            """)
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  List<String> keysNamedBy(DirectiveId directive) {
    return jdbc.sql(
            """
            select c.notation_key
            from directives.cited c
            join directives.relation r on r.cited_id = c.id
            where r.directive_id = :directive
            """)
        .param("directive", directive.value())
        .query(String.class)
        .list();
  }
}
