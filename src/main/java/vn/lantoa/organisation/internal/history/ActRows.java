package vn.lantoa.organisation.internal.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisation.State;
import vn.lantoa.organisation.reorganisation.ReorganisationId;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.shared.ActorId;

/// Statements over `organisation.reorganisation`.
@Repository
class ActRows {
  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private static final String SELECT =
      """
      select id, state, version, number, signed_on, effective_on, title, legal_basis, steps::text as steps,
        drafted_by, drafted_at, enacted_by, enacted_at, withdrawn_by, withdrawn_at, withdrawn_because
      from organisation.reorganisation
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ActRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  List<Reorganisation> list() {
    return jdbc.sql(SELECT + "order by effective_on desc, signed_on desc, number")
        .query(this::reorganisation)
        .list();
  }

  Optional<Reorganisation> find(ReorganisationId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(this::reorganisation)
        .optional();
  }

  List<EnactedAct> enacted() {
    return jdbc.sql(SELECT + "where state = 'ENACTED'").query(this::reorganisation).list().stream()
        .map(ActRows::enactedAct)
        .toList();
  }

  static EnactedAct enactedAct(Reorganisation of) {
    Act act = of.act();
    return new EnactedAct(
        of.id().value(), act.number(), act.signedOn(), act.effectiveOn(), act.steps());
  }

  boolean isTaken(String number, @Nullable ReorganisationId except) {
    return jdbc.sql(
            """
            select exists (
              select from organisation.reorganisation
              where number = :number and state <> 'WITHDRAWN'
                and id is distinct from cast(:except as uuid))
            """)
        .param("number", number)
        .param("except", except == null ? null : except.toString())
        .query(Boolean.class)
        .single();
  }

  ReorganisationId insert(ActorId by, Act act) {
    return bind(
            jdbc.sql(
                """
                insert into organisation.reorganisation
                  (number, signed_on, effective_on, title, legal_basis, steps, drafted_by, drafted_at)
                values (:number, :signed, :effective, :title, :basis, cast(:steps as jsonb), :by, :at)
                returning id
                """),
            act)
        .param("by", by.value())
        .param("at", now())
        .query((rs, n) -> new ReorganisationId(rs.getObject(1, UUID.class)))
        .single();
  }

  void update(ReorganisationId id, Act act) {
    bind(
            jdbc.sql(
                """
                update organisation.reorganisation
                set number = :number, signed_on = :signed, effective_on = :effective, title = :title,
                  legal_basis = :basis, steps = cast(:steps as jsonb), version = version + 1
                where id = :id
                """),
            act)
        .param("id", id.value())
        .update();
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Act act) {
    return statement
        .param("number", act.number())
        .param("signed", act.signedOn())
        .param("effective", act.effectiveOn())
        .param("title", act.title())
        .param("basis", act.legalBasis())
        .param("steps", json.writerFor(STEPS).writeValueAsString(act.steps()));
  }

  void delete(ReorganisationId id) {
    jdbc.sql("delete from organisation.reorganisation where id = :id and state = 'DRAFT'")
        .param("id", id.value())
        .update();
  }

  void enact(ReorganisationId id, ActorId by) {
    jdbc.sql(
            """
            update organisation.reorganisation
            set state = 'ENACTED', enacted_by = :by, enacted_at = :at, version = version + 1
            where id = :id
            """)
        .param("by", by.value())
        .param("at", now())
        .param("id", id.value())
        .update();
  }

  void withdraw(ReorganisationId id, ActorId by, String reason) {
    jdbc.sql(
            """
            update organisation.reorganisation
            set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at,
              withdrawn_because = :reason, version = version + 1
            where id = :id
            """)
        .param("by", by.value())
        .param("at", now())
        .param("reason", reason)
        .param("id", id.value())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private Reorganisation reorganisation(ResultSet rs, int n) throws SQLException {
    Act act =
        new Act(
            rs.getString("number"),
            rs.getObject("signed_on", LocalDate.class),
            rs.getObject("effective_on", LocalDate.class),
            rs.getString("title"),
            rs.getString("legal_basis"),
            json.readValue(rs.getString("steps"), STEPS));
    ActorId withdrawnBy = actor(rs, "withdrawn_by");
    Instant withdrawnAt = moment(rs, "withdrawn_at");
    return new Reorganisation(
        new ReorganisationId(rs.getObject("id", UUID.class)),
        State.valueOf(rs.getString("state")),
        rs.getInt("version"),
        act,
        new ActorId(rs.getObject("drafted_by", UUID.class)),
        rs.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        actor(rs, "enacted_by"),
        moment(rs, "enacted_at"),
        withdrawnBy == null || withdrawnAt == null
            ? null
            : new Reorganisation.Withdrawal(
                withdrawnBy, withdrawnAt, rs.getString("withdrawn_because")));
  }

  private static @Nullable ActorId actor(ResultSet rs, String column) throws SQLException {
    UUID id = rs.getObject(column, UUID.class);
    return id == null ? null : new ActorId(id);
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
