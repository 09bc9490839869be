package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Rows of `targets.target` with their units.
@Repository
class TargetRows {
  private static final String SELECT =
      """
      select t.id, t.version, t.status, t.name, t.rule::text as rule, t.unit_kind,
        lower(t.days) as first_day, upper(t.days) as end_day, t.source, t.clause_id, t.counted,
        t.recombined, t.unit_id, t.parent_id, t.created_by, t.created_at, t.approved_by,
        t.approved_at, t.end_reason
      from targets.target t
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TargetRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Target> find(TargetId id) {
    return read(SELECT + " where t.id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  Optional<Target> lock(TargetId id) {
    return read(SELECT + " where t.id = :id for update", Map.of("id", id.value())).stream()
        .findFirst();
  }

  List<Target> all() {
    return read(
        SELECT
            + " order by array_position(array['IN_FORCE', 'DRAFT', 'WITHDRAWN'], t.status),"
            + " t.name collate \"vi-x-icu\", t.id",
        Map.of());
  }

  /// Those not withdrawn whose days hold the day.
  List<Target> holdingOn(LocalDate on) {
    return read(
        SELECT
            + " where t.days @> :on and t.status <> 'WITHDRAWN' order by t.name collate"
            + " \"vi-x-icu\", t.id",
        Map.of("on", on));
  }

  private record Units(
      Map<TargetId, Set<UnitId>> named, Map<TargetId, Map<UnitId, Target.Own>> own) {}

  private List<Target> read(String statement, Map<String, ?> parameters) {
    List<Target> plain = jdbc.sql(statement).params(parameters).query(this::target).list();
    Units units = units(plain.stream().map(target -> target.id().value()).toArray(UUID[]::new));
    return plain.stream().map(target -> with(target, units)).toList();
  }

  private Units units(UUID[] targets) {
    Units units = new Units(new HashMap<>(), new HashMap<>());
    jdbc.sql(
            """
            select u.target_id, u.unit_id, u.named, u.least, u.most
            from targets.target_unit u
            where u.target_id = any(:targets)
            order by u.target_id, u.unit_id
            """)
        .param("targets", targets)
        .query(
            rs -> {
              TargetId target = new TargetId(rs.getObject("target_id", UUID.class));
              UnitId unit = new UnitId(rs.getObject("unit_id", UUID.class));
              if (rs.getBoolean("named")) {
                units.named().computeIfAbsent(target, absent -> new LinkedHashSet<>()).add(unit);
              }
              BigDecimal least = rs.getBigDecimal("least");
              BigDecimal most = rs.getBigDecimal("most");
              if (least != null || most != null) {
                units
                    .own()
                    .computeIfAbsent(target, absent -> new HashMap<>())
                    .put(unit, new Target.Own(least, most));
              }
            });
    return units;
  }

  private static Target with(Target plain, Units units) {
    Target.Facts facts = plain.facts();
    Target.Scope scope =
        new Target.Scope(
            facts.scope().kind(),
            List.copyOf(units.named().getOrDefault(plain.id(), Set.of())),
            units.own().getOrDefault(plain.id(), Map.of()));
    return new Target(
        plain.id(),
        plain.version(),
        plain.status(),
        plain.giver(),
        plain.parent(),
        new Target.Facts(
            facts.name(),
            facts.rule(),
            scope,
            facts.days(),
            facts.source(),
            facts.clause(),
            facts.counted(),
            facts.recombined()),
        plain.created(),
        plain.approved(),
        plain.endReason());
  }

  private Target target(ResultSet rs, int n) throws SQLException {
    String kind = rs.getString("unit_kind");
    UUID clause = rs.getObject("clause_id", UUID.class);
    UUID parent = rs.getObject("parent_id", UUID.class);
    UUID approver = rs.getObject("approved_by", UUID.class);
    RuleBody body = json.readValue(rs.getString("rule"), RuleBody.class);
    if (!(body.read() instanceof RuleBody.Reading.Read(var rule))) {
      throw new IllegalStateException("A stored rule can be read: " + rs.getString("id"));
    }
    return new Target(
        new TargetId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        Target.Status.valueOf(rs.getString("status")),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        parent == null ? null : new TargetId(parent),
        new Target.Facts(
            rs.getString("name"),
            rule,
            new Target.Scope(kind == null ? null : UnitKind.valueOf(kind), List.of(), Map.of()),
            new DayRange(
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("end_day", LocalDate.class)),
            rs.getString("source"),
            clause == null ? null : new ClauseId(clause),
            Target.Counted.valueOf(rs.getString("counted")),
            Target.Recombined.valueOf(rs.getString("recombined"))),
        new Target.Mark(new ActorId(rs.getObject("created_by", UUID.class)), at(rs, "created_at")),
        approver == null ? null : new Target.Mark(new ActorId(approver), at(rs, "approved_at")),
        rs.getString("end_reason"));
  }

  private static Instant at(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable UnitId unit(@Nullable UUID id) {
    return id == null ? null : new UnitId(id);
  }

  /// Who writes, and when.
  record Writing(UnitId giver, @Nullable TargetId parent, ActorId by, Instant at) {}

  TargetId insert(Target.Facts facts, Writing writing) {
    UUID id =
        bind(
                jdbc.sql(
                    """
                    insert into targets.target (name, name_folded, rule, unit_kind, days, source,
                      clause_id, counted, recombined, unit_id, parent_id, created_by, created_at)
                    values (:name, :folded, cast(:rule as jsonb), :kind, daterange(:from, :end),
                      :source, :clause, :counted, :recombined, :unit, :parent, :by, :at)
                    returning id
                    """),
                facts)
            .param("unit", writing.giver().value())
            .param("parent", writing.parent() == null ? null : writing.parent().value())
            .param("by", writing.by().value())
            .param("at", writing.at().atOffset(ZoneOffset.UTC))
            .query((rs, n) -> rs.getObject(1, UUID.class))
            .single();
    insertUnits(new TargetId(id), facts.scope());
    return new TargetId(id);
  }

  void update(TargetId id, Target.Facts facts) {
    bind(
            jdbc.sql(
                """
                update targets.target set name = :name, name_folded = :folded,
                  rule = cast(:rule as jsonb), unit_kind = :kind, days = daterange(:from, :end),
                  source = :source, clause_id = :clause, counted = :counted,
                  recombined = :recombined, version = version + 1, status = 'DRAFT',
                  approved_by = null, approved_at = null
                where id = :id
                """),
            facts)
        .param("id", id.value())
        .update();
    jdbc.sql("delete from targets.target_unit where target_id = :id")
        .param("id", id.value())
        .update();
    insertUnits(id, facts.scope());
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Target.Facts facts) {
    ClauseId clause = facts.clause();
    UnitKind kind = facts.scope().kind();
    return statement
        .param("name", facts.name())
        .param("folded", VietnameseText.fold(facts.name()))
        .param("rule", json.writeValueAsString(RuleBody.of(facts.rule())))
        .param("kind", kind == null ? null : kind.name())
        .param("from", facts.days().from())
        .param("end", facts.days().end())
        .param("source", facts.source())
        .param("clause", clause == null ? null : clause.value())
        .param("counted", facts.counted().name())
        .param("recombined", facts.recombined().name());
  }

  private void insertUnits(TargetId id, Target.Scope scope) {
    Set<UnitId> all = new LinkedHashSet<>(scope.units());
    all.addAll(scope.own().keySet());
    List<UUID> units = new ArrayList<>();
    List<Boolean> named = new ArrayList<>();
    List<@Nullable BigDecimal> leasts = new ArrayList<>();
    List<@Nullable BigDecimal> mosts = new ArrayList<>();
    for (UnitId unit : all) {
      Target.Own own = scope.own().get(unit);
      units.add(unit.value());
      named.add(scope.kind() == null && scope.units().contains(unit));
      leasts.add(own == null ? null : own.least());
      mosts.add(own == null ? null : own.most());
    }
    jdbc.sql(
            """
            insert into targets.target_unit (target_id, unit_id, named, least, most)
            select :target, u.unit_id, u.named, u.least, u.most
            from unnest(:units, :named, :leasts, :mosts) as u(unit_id, named, least, most)
            """)
        .param("target", id.value())
        .param("units", units.toArray(UUID[]::new))
        .param("named", named.toArray(Boolean[]::new))
        .param("leasts", leasts.toArray(BigDecimal[]::new))
        .param("mosts", mosts.toArray(BigDecimal[]::new))
        .update();
  }

  void approve(TargetId id, ActorId by, Instant at) {
    jdbc.sql(
            """
            update targets.target
            set status = 'IN_FORCE', approved_by = :by, approved_at = :at, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void withdraw(TargetId id, String reason) {
    jdbc.sql(
            """
            update targets.target
            set status = 'WITHDRAWN', end_reason = :reason, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("reason", reason)
        .update();
  }
}
