package vn.lantoa.directives.internal.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.GateId;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.Term;

/// Gates, read.
@Repository
class GateReading {
  private static final String CLAUSES =
      """
      select c.id as clause, c.directive_id, c.ref, c.heading, c.kind as clause_kind, d.state,
        btrim(coalesce(d.type, '') || ' ' || coalesce(d.notation, '')) as label, d.issued_at,
        g.id, g.version, g.kind, g.wording, g.day, g.event_id, g.awaited_id, g.awaited_notation,
        g.owed_by, g.confirmed, g.created_at, g.opened_on, g.opened_because,
        coalesce(p.person, '') as opener, s.opens_on, s.expected_on,
        coalesce(e.title_vi, a.notation, g.awaited_notation, '') as subject_vi,
        coalesce(e.title_en, a.notation, g.awaited_notation, '') as subject_en
      from directives.clause c
      join directives.directive d on d.id = c.directive_id
      left join directives.gate g on g.clause_id = c.id
      left join directives.gate_state s on s.id = g.id
      left join policy.legal_event e on e.id = g.event_id
      left join directives.directive a on a.id = g.awaited_id
      left join identity.account p on p.id = g.opened_by
      where
      """;

  private final JdbcClient jdbc;

  GateReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A clause with its gates, and the directive it stands in.
  record Placed(
      DirectiveId directive,
      String label,
      boolean draft,
      @Nullable Instant issuedAt,
      Gates.OfClause clause) {}

  List<Placed> ofDirective(Sight sight, DirectiveId directive) {
    return placed(
        jdbc.sql(
                CLAUSES
                    + "d.id = :directive and "
                    + Sight.OF_DIRECTIVE
                    + " order by c.position, g.created_at, g.id")
            .param("directive", directive.value()),
        sight);
  }

  /// Clauses of issued directives that have a gate which is not open on the day.
  List<Placed> waiting(Sight sight, LocalDate day) {
    return placed(
        jdbc.sql(
                CLAUSES
                    + """
                    d.state = 'ISSUED' and exists (
                      select from directives.gate_state closed
                      where closed.clause_id = c.id
                        and (closed.opens_on is null or closed.opens_on > :day)
                    ) and
                    """
                    + Sight.OF_DIRECTIVE
                    + " order by d.issued_at, d.id, c.position, g.created_at, g.id")
            .param("day", day),
        sight);
  }

  /// The clauses that wait for an event, or did.
  List<Placed> forEvent(Sight sight, LegalEventId event) {
    return placed(
        jdbc.sql(
                CLAUSES
                    + """
                    exists (
                      select from directives.gate h
                      where h.clause_id = c.id and h.event_id = :event
                    ) and
                    """
                    + Sight.OF_DIRECTIVE
                    + " order by d.issued_on, d.id, c.position, g.created_at, g.id")
            .param("event", event.value()),
        sight);
  }

  boolean mayDirect(Viewer viewer, Sights sights, DirectiveId directive) {
    return jdbc.sql("select issuing_unit_id from directives.directive where id = :id")
        .param("id", directive.value())
        .query((rs, n) -> sights.mayDirect(viewer, Columns.unit(rs, "issuing_unit_id")))
        .single();
  }

  private static List<Placed> placed(JdbcClient.StatementSpec statement, Sight sight) {
    Map<UUID, Placed> byClause = new LinkedHashMap<>();
    Map<UUID, List<Gate>> gates = new LinkedHashMap<>();
    statement
        .params(sight.params())
        .query(
            rs -> {
              UUID clause = rs.getObject("clause", UUID.class);
              byClause.putIfAbsent(clause, bare(rs));
              List<Gate> of = gates.computeIfAbsent(clause, id -> new ArrayList<>());
              if (rs.getObject("id") != null) {
                of.add(gate(rs));
              }
            });
    return byClause.entrySet().stream()
        .map(entry -> with(entry.getValue(), Objects.requireNonNull(gates.get(entry.getKey()))))
        .toList();
  }

  private static Placed with(Placed bare, List<Gate> gates) {
    Gates.OfClause clause = bare.clause();
    return new Placed(
        bare.directive(),
        bare.label(),
        bare.draft(),
        bare.issuedAt(),
        new Gates.OfClause(clause.clause(), clause.ref(), clause.heading(), clause.kind(), gates));
  }

  private static Placed bare(ResultSet rs) throws SQLException {
    return new Placed(
        new DirectiveId(rs.getObject("directive_id", UUID.class)),
        rs.getString("label"),
        rs.getString("state").equals("DRAFT"),
        Columns.moment(rs, "issued_at"),
        new Gates.OfClause(
            new ClauseId(rs.getObject("clause", UUID.class)),
            rs.getString("ref"),
            rs.getString("heading"),
            ClauseKind.valueOf(rs.getString("clause_kind")),
            List.of()));
  }

  private static Gate gate(ResultSet rs) throws SQLException {
    LocalDate openedOn = Columns.day(rs, "opened_on");
    return new Gate(
        new GateId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        new ClauseId(rs.getObject("clause", UUID.class)),
        condition(rs),
        new Term(rs.getString("subject_vi"), rs.getString("subject_en")),
        rs.getString("wording"),
        OwedBy.valueOf(rs.getString("owed_by")),
        rs.getBoolean("confirmed"),
        Objects.requireNonNull(Columns.moment(rs, "created_at")),
        openedOn == null
            ? null
            : new Gate.ByHand(openedOn, rs.getString("opened_because"), rs.getString("opener")),
        Columns.day(rs, "opens_on"),
        Columns.day(rs, "expected_on"));
  }

  private static Condition condition(ResultSet rs) throws SQLException {
    return switch (rs.getString("kind")) {
      case "DATE" -> new Condition.OnDay(Objects.requireNonNull(Columns.day(rs, "day")));
      case "EVENT" ->
          new Condition.AfterEvent(new LegalEventId(rs.getObject("event_id", UUID.class)));
      case "DIRECTIVE" -> {
        UUID registered = rs.getObject("awaited_id", UUID.class);
        yield new Condition.AfterDirective(
            registered == null ? null : new DirectiveId(registered), rs.getString("subject_vi"));
      }
      case "TEXT" -> new Condition.InWords();
      default -> throw new IllegalStateException("No kind " + rs.getString("kind"));
    };
  }

  /// Where a gate stands; its row stays locked until the transaction ends.
  record Standing(DirectiveId directive, boolean draft, int version, boolean openedByHand) {}

  Optional<Standing> lock(GateId gate) {
    return jdbc.sql(
            """
            select c.directive_id, d.state, g.version, g.opened_on
            from directives.gate g
            join directives.clause c on c.id = g.clause_id
            join directives.directive d on d.id = c.directive_id
            where g.id = :id
            for update of g
            """)
        .param("id", gate.value())
        .query((rs, n) -> standing(rs, rs.getInt("version"), rs.getObject("opened_on") != null))
        .optional();
  }

  Optional<Standing> standingOf(ClauseId clause) {
    return jdbc.sql(
            """
            select c.directive_id, d.state
            from directives.clause c
            join directives.directive d on d.id = c.directive_id
            where c.id = :id
            """)
        .param("id", clause.value())
        .query((rs, n) -> standing(rs, 0, false))
        .optional();
  }

  private static Standing standing(ResultSet rs, int version, boolean opened) throws SQLException {
    return new Standing(
        new DirectiveId(rs.getObject("directive_id", UUID.class)),
        rs.getString("state").equals("DRAFT"),
        version,
        opened);
  }
}
