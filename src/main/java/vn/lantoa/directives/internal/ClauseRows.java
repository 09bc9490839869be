package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Addressee;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.internal.gates.Proposals;

/// Clauses and whom they mean.
@Repository
class ClauseRows {
  private final JdbcClient jdbc;
  private final Proposals proposals;

  ClauseRows(JdbcClient jdbc, Proposals proposals) {
    this.jdbc = jdbc;
    this.proposals = proposals;
  }

  List<Clause> of(DirectiveId directive) {
    Map<UUID, List<Addressee>> meant = addressees(directive);
    return jdbc.sql(
            """
            select id, ref, kind, heading, text, actors, gate, operative, starts_at, ends_at
            from directives.clause
            where directive_id = :directive
            order by position
            """)
        .param("directive", directive.value())
        .query(
            (rs, n) -> {
              UUID id = rs.getObject("id", UUID.class);
              Clause.Content content =
                  new Clause.Content(
                      rs.getString("ref"),
                      ClauseKind.valueOf(rs.getString("kind")),
                      rs.getString("heading"),
                      rs.getString("text"),
                      Columns.texts(rs, "actors"),
                      meant.getOrDefault(id, List.of()),
                      rs.getString("gate"),
                      rs.getBoolean("operative"));
              return new Clause(
                  new ClauseId(id),
                  content,
                  rs.getObject("starts_at", Integer.class),
                  rs.getObject("ends_at", Integer.class));
            })
        .list();
  }

  private Map<UUID, List<Addressee>> addressees(DirectiveId directive) {
    Map<UUID, List<Addressee>> meant = new HashMap<>();
    jdbc.sql(
            """
            select a.clause_id, a.kind, a.name, a.responsibility
            from directives.clause_addressee a
            join directives.clause c on c.id = a.clause_id
            where c.directive_id = :directive
            order by a.clause_id, a.position
            """)
        .param("directive", directive.value())
        .query(
            rs -> {
              meant
                  .computeIfAbsent(rs.getObject("clause_id", UUID.class), k -> new ArrayList<>())
                  .add(
                      new Addressee(
                          Addressee.Kind.valueOf(rs.getString("kind")),
                          rs.getString("name"),
                          Responsibility.valueOf(rs.getString("responsibility"))));
            });
    return meant;
  }

  /// Adds a clause behind the others of its directive.
  ///
  /// @param start null with `end` for a clause that a person adds
  ClauseId add(
      DirectiveId directive,
      Clause.Content content,
      @Nullable Integer start,
      @Nullable Integer end) {
    UUID id =
        jdbc.sql(
                """
                insert into directives.clause
                  (directive_id, position, ref, kind, heading, text, actors, gate, operative,
                   starts_at, ends_at)
                select :directive, coalesce(max(position), 0) + 1, :ref, :kind, :heading, :text,
                  :actors, :gate, :operative, cast(:start as integer), cast(:end as integer)
                from directives.clause
                where directive_id = :directive
                returning id
                """)
            .param("directive", directive.value())
            .param("start", start)
            .param("end", end)
            .params(values(content))
            .query(UUID.class)
            .single();
    ClauseId clause = new ClauseId(id);
    addAddressees(clause, content.addressees());
    proposals.follow(clause, content.gate());
    return clause;
  }

  void change(ClauseId clause, Clause.Content content) {
    jdbc.sql(
            """
            update directives.clause
            set ref = :ref, kind = :kind, heading = :heading, text = :text, actors = :actors,
              gate = :gate, operative = :operative
            where id = :id
            """)
        .param("id", clause.value())
        .params(values(content))
        .update();
    jdbc.sql("delete from directives.clause_addressee where clause_id = :id")
        .param("id", clause.value())
        .update();
    addAddressees(clause, content.addressees());
    proposals.follow(clause, content.gate());
  }

  /// Says where in the original a clause stands.
  void span(ClauseId clause, int start, int end) {
    jdbc.sql("update directives.clause set starts_at = :start, ends_at = :end where id = :id")
        .param("id", clause.value())
        .param("start", start)
        .param("end", end)
        .update();
  }

  /// Puts a clause right behind another of its directive.
  void placeAfter(ClauseId clause, ClauseId before) {
    jdbc.sql(
            """
            update directives.clause c
            set position = case when c.id = :id then b.position + 1 else c.position + 1 end
            from directives.clause b
            where b.id = :before and c.directive_id = b.directive_id
              and (c.position > b.position or c.id = :id)
            """)
        .param("id", clause.value())
        .param("before", before.value())
        .update();
  }

  /// Two clauses change places.
  void exchange(ClauseId one, ClauseId other) {
    jdbc.sql(
            """
            update directives.clause c
            set position = o.position
            from directives.clause o
            where (c.id = :one and o.id = :other) or (c.id = :other and o.id = :one)
            """)
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  void remove(ClauseId clause) {
    jdbc.sql("delete from directives.clause where id = :id").param("id", clause.value()).update();
  }

  void removeAll(DirectiveId directive) {
    jdbc.sql("delete from directives.clause where directive_id = :directive")
        .param("directive", directive.value())
        .update();
  }

  private static Map<String, @Nullable Object> values(Clause.Content content) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("ref", content.ref());
    values.put("kind", content.kind().name());
    values.put("heading", content.heading());
    values.put("text", content.text());
    values.put("actors", Columns.array(content.actors()));
    values.put("gate", content.gate());
    values.put("operative", content.operative());
    return values;
  }

  private void addAddressees(ClauseId clause, List<Addressee> addressees) {
    for (int at = 0; at < addressees.size(); at++) {
      jdbc.sql(
              """
              insert into directives.clause_addressee (clause_id, position, kind, name, responsibility)
              values (:clause, :position, :kind, :name, :responsibility)
              """)
          .param("clause", clause.value())
          .param("position", at)
          .param("kind", addressees.get(at).kind().name())
          .param("name", addressees.get(at).name())
          .param("responsibility", addressees.get(at).responsibility().name())
          .update();
    }
  }
}
