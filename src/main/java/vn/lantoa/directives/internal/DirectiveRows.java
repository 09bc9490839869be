package vn.lantoa.directives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;

/// Documents and directives, one at a time.
@Repository
class DirectiveRows {
  private final JdbcClient jdbc;
  private final ClauseRows clauses;
  private final FindingRows findings;
  private final Clock clock;

  DirectiveRows(JdbcClient jdbc, ClauseRows clauses, FindingRows findings, Clock clock) {
    this.jdbc = jdbc;
    this.clauses = clauses;
    this.findings = findings;
    this.clock = clock;
  }

  /// How a directive stands; the row stays locked until the transaction ends.
  record Standing(int version, boolean draft) {}

  Standing lock(DirectiveId id) {
    return jdbc.sql("select version, state from directives.directive where id = :id for update")
        .param("id", id.value())
        .query((rs, n) -> new Standing(rs.getInt("version"), rs.getString("state").equals("DRAFT")))
        .single();
  }

  /// The directive with those bytes that may be seen, that of headquarters before that of a unit.
  Optional<DirectiveId> findByHash(Sight sight, byte[] sha256) {
    return jdbc.sql(
            """
            select d.id
            from directives.directive d
            join directives.document o on o.id = d.document_id
            where o.sha256 = :sha256 and %s
            order by d.issuing_unit_id nulls first, d.id
            limit 1
            """
                .formatted(Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("sha256", sha256)
        .query((rs, n) -> new DirectiveId(rs.getObject(1, UUID.class)))
        .optional();
  }

  /// Who keeps a new directive.
  ///
  /// @param unit whose document it is; null: of headquarters
  record Keeper(AccountId by, @Nullable UnitId unit) {}

  DirectiveId insert(@Nullable UUID document, Understanding understood, Keeper keeper) {
    UUID id =
        jdbc.sql(
                """
                insert into directives.directive
                  (document_id, written, type, notation, issued_on, place, issuer, superior, subject,
                   signer_capacity, signer_title, signer_name, recipients, distribution, links,
                   uncertain, folded, registered_by, issuing_unit_id)
                values (cast(:document as uuid), cast(:document as uuid) is null, :type, :notation, :issuedOn, :place, :issuer, :superior, :subject,
                  :capacity, :title, :name, :recipients, :distribution, :links,
                  :uncertain, :folded, :by, cast(:unit as uuid))
                returning id
                """)
            .param("document", document)
            .param("distribution", Columns.array(understood.distribution()))
            .param("links", Columns.array(understood.links()))
            .param("uncertain", Columns.array(understood.uncertain()))
            .param("by", keeper.by().value())
            .param("unit", keeper.unit() == null ? null : keeper.unit().value())
            .params(values(understood.header()))
            .query(UUID.class)
            .single();
    DirectiveId directive = new DirectiveId(id);
    findings.addAll(directive, understood);
    return directive;
  }

  /// Puts another reading of a draft in the place of the first; returns the document before.
  UUID reread(DirectiveId id, UUID document, Understanding understood) {
    UUID before =
        jdbc.sql("select document_id from directives.directive where id = :id")
            .param("id", id.value())
            .query(UUID.class)
            .single();
    changeHeader(id, understood.header());
    jdbc.sql(
            """
            update directives.directive
            set document_id = :document, distribution = :distribution, links = :links,
              uncertain = :uncertain
            where id = :id
            """)
        .param("id", id.value())
        .param("document", document)
        .param("distribution", Columns.array(understood.distribution()))
        .param("links", Columns.array(understood.links()))
        .param("uncertain", Columns.array(understood.uncertain()))
        .update();
    findings.removeAll(id);
    findings.addAll(id, understood);
    return before;
  }

  /// Writes the header; a person has looked at it, so nothing of it is uncertain any more.
  void changeHeader(DirectiveId id, Directive.Header header) {
    jdbc.sql(
            """
            update directives.directive
            set type = :type, notation = :notation, issued_on = :issuedOn, place = :place,
              issuer = :issuer, superior = :superior, subject = :subject,
              signer_capacity = :capacity, signer_title = :title, signer_name = :name,
              recipients = :recipients, folded = :folded, uncertain = '{}'
            where id = :id
            """)
        .param("id", id.value())
        .params(values(header))
        .update();
  }

  /// Lines of "Nơi nhận" as they were read.
  List<String> distributionOf(DirectiveId id) {
    return jdbc.sql("select distribution from directives.directive where id = :id")
        .param("id", id.value())
        .query((rs, n) -> Columns.texts(rs, "distribution"))
        .single();
  }

  int advance(DirectiveId id) {
    return jdbc.sql(
            "update directives.directive set version = version + 1 where id = :id returning version")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  void issue(DirectiveId id, AccountId by, @Nullable LocalDate dueOn, LocalDate acknowledgeBy) {
    jdbc.sql(
            """
            update directives.directive
            set state = 'ISSUED', version = version + 1, issued_by = :by, issued_at = :at,
              due_on = cast(:dueOn as date), acknowledge_by = :acknowledgeBy
            where id = :id
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", Columns.utc(clock.instant()))
        .param("dueOn", dueOn)
        .param("acknowledgeBy", acknowledgeBy)
        .update();
  }

  Optional<Directive> find(Sight sight, DirectiveId id) {
    return jdbc.sql(
            """
            select d.id, d.version, d.type, d.notation, d.issued_on, d.place, d.issuer, d.superior,
              d.subject, d.signer_capacity, d.signer_title, d.signer_name, d.recipients, d.links,
              d.uncertain, d.issued_at, d.due_on, d.acknowledge_by, d.issuing_unit_id,
              (select count(*) from directives.assignment a where a.directive_id = d.id
                and a.parent_id is null) as assignments
            from directives.directive d
            where d.id = :id and
            """
                + Sight.OF_DIRECTIVE)
        .param("id", id.value())
        .params(sight.params())
        .query((rs, n) -> directive(rs, sight))
        .optional();
  }

  private Directive directive(ResultSet rs, Sight sight) throws SQLException {
    DirectiveId id = new DirectiveId(rs.getObject("id", UUID.class));
    var issuedAt = Columns.moment(rs, "issued_at");
    return new Directive(
        id,
        rs.getInt("version"),
        header(rs),
        Set.copyOf(Columns.texts(rs, "uncertain")),
        clauses.of(id),
        findings.citationsOf(id, sight),
        Columns.texts(rs, "links"),
        findings.warningsOf(id),
        issuedAt == null
            ? null
            : new Directive.Issue(
                issuedAt,
                Columns.day(rs, "due_on"),
                Objects.requireNonNull(Columns.day(rs, "acknowledge_by")),
                rs.getLong("assignments")),
        Columns.unit(rs, "issuing_unit_id"));
  }

  private static Directive.Header header(ResultSet rs) throws SQLException {
    return new Directive.Header(
        rs.getString("type"),
        rs.getString("notation"),
        Columns.day(rs, "issued_on"),
        rs.getString("place"),
        rs.getString("issuer"),
        rs.getString("superior"),
        rs.getString("subject"),
        new Directive.Signer(
            rs.getString("signer_capacity"),
            rs.getString("signer_title"),
            rs.getString("signer_name")),
        Columns.texts(rs, "recipients"));
  }

  private static Map<String, @Nullable Object> values(Directive.Header header) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("type", header.type());
    values.put("notation", header.notation());
    values.put("issuedOn", header.issuedOn());
    values.put("place", header.place());
    values.put("issuer", header.issuer());
    values.put("superior", header.superior());
    values.put("subject", header.subject());
    values.put("capacity", header.signer().capacity());
    values.put("title", header.signer().title());
    values.put("name", header.signer().name());
    values.put("recipients", Columns.array(header.recipients()));
    values.put("folded", folded(header));
    return values;
  }

  private static String folded(Directive.Header header) {
    return VietnameseText.fold(
        Stream.of(
                header.type(),
                header.notation(),
                header.subject(),
                header.issuer(),
                header.signer().name())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }
}
