package vn.lantoa.directives.internal.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.Register.Standing;
import vn.lantoa.directives.register.RelationId;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Urgency;
import vn.lantoa.directives.register.Validity;
import vn.lantoa.identity.AccountId;

/// How one document stands in the register, and what is around it.
@Repository
class BearingRows {
  private static final String NAMED =
      " d.id, d.type, d.notation, d.issued_on, d.issuer, d.subject ";

  private final JdbcClient jdbc;

  BearingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How it stands, without what is around it.
  record Stand(
      Urgency urgency,
      Validity.Grounds grounds,
      boolean reference,
      Bearing.@Nullable Recalled recall) {}

  Optional<Stand> find(Sight sight, DirectiveId id) {
    return jdbc.sql(
            """
            select d.urgency, d.in_force_from, d.in_force_until, d.reference, d.recalled_on,
              d.recalled_at, d.recall_reason, (
                select min(coalesce(n.in_force_from, n.issued_on))
                from directives.cited k
                join directives.relation r on r.cited_id = k.id and r.kind = 'REPLACES'
                  and not r.proposed
                join directives.directive n on n.id = r.directive_id and n.recalled_on is null
                  and (n.state = 'ISSUED' or n.reference)
                where k.directive_id = d.id and n.id <> d.id
                  and (n.issuing_unit_id is null) = (d.issuing_unit_id is null)
              ) as replaced_on
            from directives.directive d
            where d.id = :id and
            """
                + Sight.OF_DIRECTIVE)
        .params(sight.params())
        .param("id", id.value())
        .query((rs, n) -> stand(rs))
        .optional();
  }

  private static Stand stand(ResultSet rs) throws SQLException {
    LocalDate recalledOn = Columns.day(rs, "recalled_on");
    Instant at = Columns.moment(rs, "recalled_at");
    return new Stand(
        Urgency.valueOf(rs.getString("urgency")),
        new Validity.Grounds(
            Columns.day(rs, "in_force_from"),
            Columns.day(rs, "in_force_until"),
            Columns.day(rs, "replaced_on"),
            recalledOn),
        rs.getBoolean("reference"),
        recalledOn == null || at == null
            ? null
            : new Bearing.Recalled(
                recalledOn, at, Objects.requireNonNull(rs.getString("recall_reason"))));
  }

  /// What a document names. A registered one is shown as it is kept, where the viewer sees it.
  List<Bearing.Out> namedBy(Sight sight, DirectiveId id) {
    return jdbc.sql(
            """
            select r.id as relation_id, r.kind, r.proposed, c.id as cited_id,
              c.notation as as_notation, c.type as as_type, c.issued_on as as_day,
              c.issuer as as_issuer, %s
            from directives.relation r
            join directives.cited c on c.id = r.cited_id
            left join directives.directive d on d.id = c.directive_id and %s
            where r.directive_id = :id and c.directive_id is distinct from r.directive_id
            order by r.position
            """
                .formatted(NAMED, Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Bearing.Out(
                    new RelationId(rs.getObject("relation_id", UUID.class)),
                    RelationKind.valueOf(rs.getString("kind")),
                    rs.getBoolean("proposed"),
                    new CitedId(rs.getObject("cited_id", UUID.class)),
                    rs.getObject("id", UUID.class) == null ? asCited(rs) : named(rs),
                    List.of()))
        .list();
  }

  private static Bearing.Named asCited(ResultSet rs) throws SQLException {
    return new Bearing.Named(
        rs.getString("as_type"),
        rs.getString("as_notation"),
        Columns.day(rs, "as_day"),
        rs.getString("as_issuer"),
        null,
        null);
  }

  private static Bearing.Named named(ResultSet rs) throws SQLException {
    return new Bearing.Named(
        rs.getString("type"),
        rs.getString("notation"),
        Columns.day(rs, "issued_on"),
        rs.getString("issuer"),
        rs.getString("subject"),
        new DirectiveId(rs.getObject("id", UUID.class)));
  }

  /// Who names a document.
  List<Bearing.In> naming(Sight sight, DirectiveId id) {
    return naming(sight, "k.directive_id = :target and d.id <> :target", id.value());
  }

  /// Who names a document that was never handed in.
  List<Bearing.In> naming(Sight sight, CitedId id) {
    return naming(sight, "k.id = :target", id.value());
  }

  private List<Bearing.In> naming(Sight sight, String which, UUID target) {
    return jdbc.sql(
            """
            select r.kind, r.proposed, %s
            from directives.cited k
            join directives.relation r on r.cited_id = k.id
            join directives.directive d on d.id = r.directive_id
            where %s and %s
            order by d.issued_on desc nulls first, d.id
            """
                .formatted(NAMED, which, Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("target", target)
        .query(
            (rs, n) ->
                new Bearing.In(
                    RelationKind.valueOf(rs.getString("kind")),
                    rs.getBoolean("proposed"),
                    named(rs)))
        .list();
  }

  /// Documents of the notation of a named one, on whatever day.
  List<Bearing.Named> candidates(Sight sight, CitedId id) {
    return jdbc.sql(
            """
            select %s
            from directives.cited c
            join directives.directive d on d.notation_key = c.notation_key
            where c.id = :id and c.directive_id is null and %s
            order by d.issued_on desc nulls last, d.id
            """
                .formatted(NAMED, Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("id", id.value())
        .query((rs, n) -> named(rs))
        .list();
  }

  Optional<Bearing.Named> cited(Sight sight, CitedId id) {
    return jdbc.sql(
            """
            select c.notation as as_notation, c.type as as_type, c.issued_on as as_day,
              c.issuer as as_issuer, %s
            from directives.cited c
            left join directives.directive d on d.id = c.directive_id and %s
            where c.id = :id
            """
                .formatted(NAMED, Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("id", id.value())
        .query((rs, n) -> rs.getObject("id", UUID.class) == null ? asCited(rs) : named(rs))
        .optional();
  }

  /// Version of a document; the row stays locked until the transaction ends.
  int lock(DirectiveId id) {
    return jdbc.sql("select version from directives.directive where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  int advance(DirectiveId id) {
    return jdbc.sql(
            "update directives.directive set version = version + 1 where id = :id returning version")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  void stand(DirectiveId id, Standing standing) {
    jdbc.sql(
            """
            update directives.directive
            set urgency = :urgency, in_force_from = cast(:from as date),
              in_force_until = cast(:until as date), reference = :reference
            where id = :id
            """)
        .param("id", id.value())
        .param("urgency", standing.urgency().name())
        .param("from", standing.from())
        .param("until", standing.until())
        .param("reference", standing.reference())
        .update();
  }

  void recall(DirectiveId id, Bearing.Recalled recall, AccountId by) {
    jdbc.sql(
            """
            update directives.directive
            set recalled_on = :on, recalled_at = :at, recalled_by = :by, recall_reason = :reason
            where id = :id
            """)
        .param("id", id.value())
        .param("on", recall.on())
        .param("at", Columns.utc(recall.at()))
        .param("by", by.value())
        .param("reason", recall.reason())
        .update();
  }
}
