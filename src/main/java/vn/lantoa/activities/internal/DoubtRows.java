package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Doubts that fired, and what came of them.
@Repository
class DoubtRows {
  /// How long a question that was asked belongs to the next record of the same person, unit and
  /// form.
  private static final Duration OPEN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  DoubtRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Who records what: questions are found again by it.
  record Case(ActorId actor, UnitId unit, int form) {
    static Case of(ActorId actor, ActivityFacts facts, int form) {
      return new Case(actor, facts.unit(), form);
    }
  }

  /// @param other null for none
  /// @param until null while it stands
  record Standing(
      long id,
      SoftRule rule,
      ActivityId activity,
      boolean corrected,
      String reason,
      String sign,
      String field,
      List<Object> arguments,
      @Nullable ActivityId other,
      ActorId by,
      OffsetDateTime at,
      int since,
      @Nullable Integer until) {
    boolean isConfirmed() {
      return !reason.isEmpty();
    }
  }

  /// Doubts of records, those that stand first.
  List<Standing> of(Collection<ActivityId> activities) {
    return jdbc.sql(
            """
            select id, rule, activity_id, outcome, reason, sign, field, arguments, other_id, actor,
              fired_at, since_version, until_version
            from activities.doubt
            where activity_id = any(:ids)
            order by until_version is not null, id desc
            """)
        .param("ids", activities.stream().map(ActivityId::value).toArray(UUID[]::new))
        .query(DoubtRows::standing)
        .list();
  }

  private static Standing standing(ResultSet rs, int n) throws SQLException {
    UUID other = rs.getObject("other_id", UUID.class);
    return new Standing(
        rs.getLong("id"),
        SoftRule.valueOf(rs.getString("rule")),
        new ActivityId(rs.getObject("activity_id", UUID.class)),
        rs.getString("outcome").equals("CORRECTED"),
        rs.getString("reason"),
        rs.getString("sign"),
        rs.getString("field"),
        Stream.of((String[]) rs.getArray("arguments").getArray()).map(DoubtRows::read).toList(),
        other == null ? null : new ActivityId(other),
        new ActorId(rs.getObject("actor", UUID.class)),
        rs.getObject("fired_at", OffsetDateTime.class),
        rs.getInt("since_version"),
        rs.getObject("until_version", Integer.class));
  }

  /// Numbers come back as numbers, so that they are written in the language of the reader.
  private static Object read(String argument) {
    return argument.matches("-?\\d{1,18}") ? (Object) Long.valueOf(argument) : argument;
  }

  /// A question was asked; the same one of the same day is not counted again.
  void asked(Case whose, Found found) {
    if (claimed(whose, found.doubt().rule()).isEmpty()) {
      insert(whose, found, null, 0, "OPEN", "");
    }
  }

  /// Questions that wait for an answer.
  private List<Long> claimed(Case whose, SoftRule rule) {
    return jdbc.sql(
            """
            select id
            from activities.doubt
            where actor = :actor and outcome = 'OPEN' and unit_id = :unit and form_id = :form
              and rule = :rule and fired_at >= :since
            for update
            """)
        .param("actor", whose.actor().value())
        .param("unit", whose.unit().value())
        .param("form", whose.form())
        .param("rule", rule.name())
        .param("since", now().minus(OPEN))
        .query(Long.class)
        .list();
  }

  /// The record was saved with the doubt.
  ///
  /// @param reason empty when it was told only
  void saved(Case whose, Found found, ActivityId activity, int version, String reason) {
    List<Long> open = claimed(whose, found.doubt().rule());
    if (!open.isEmpty()) {
      jdbc.sql("delete from activities.doubt where id = any(:ids)")
          .param("ids", open.toArray(Long[]::new))
          .update();
    }
    insert(whose, found, activity, version, reason.isEmpty() ? "TOLD" : "CONFIRMED", reason);
  }

  private void insert(
      Case whose,
      Found found,
      @Nullable ActivityId activity,
      int version,
      String outcome,
      String reason) {
    ActivityId other = found.other();
    jdbc.sql(
            """
            insert into activities.doubt
              (rule, fired_at, actor, unit_id, form_id, activity_id, since_version, outcome, reason,
               sign, field, arguments, other_id)
            values
              (:rule, :now, :actor, :unit, :form, :activity, :version, :outcome, :reason,
               :sign, :field, :arguments, :other)
            """)
        .param("rule", found.doubt().rule().name())
        .param("now", now())
        .param("actor", whose.actor().value())
        .param("unit", whose.unit().value())
        .param("form", whose.form())
        .param("activity", activity == null ? null : activity.value(), Types.OTHER)
        .param("version", activity == null ? null : version, Types.INTEGER)
        .param("outcome", outcome)
        .param("reason", reason)
        .param("sign", found.sign())
        .param("field", found.doubt().fault().field())
        .param(
            "arguments",
            found.doubt().fault().arguments().stream().map(String::valueOf).toArray(String[]::new))
        .param("other", other == null ? null : other.value(), Types.OTHER)
        .update();
  }

  /// A doubt that stood is kept with a reason now.
  void confirmed(long id, String reason) {
    jdbc.sql(
            """
            update activities.doubt
            set outcome = 'CONFIRMED', reason = :reason
            where id = :id
            """)
        .param("id", id)
        .param("reason", reason)
        .update();
  }

  /// A doubt no longer stands.
  ///
  /// @param corrected whether the rule does not fire any more
  void ended(Standing standing, int lastVersion, boolean corrected) {
    jdbc.sql(
            """
            update activities.doubt
            set until_version = :last,
              outcome = case when :corrected and outcome = 'TOLD' then 'CORRECTED' else outcome end
            where id = :id
            """)
        .param("id", standing.id())
        .param("last", lastVersion)
        .param("corrected", corrected)
        .update();
  }

  /// Questions that the saved record does not raise any more.
  void answered(Case whose, Set<SoftRule> still, ActivityId activity, int version) {
    jdbc.sql(
            """
            update activities.doubt
            set outcome = 'CORRECTED', activity_id = :activity, since_version = :version,
              until_version = :version
            where actor = :actor and outcome = 'OPEN' and unit_id = :unit and form_id = :form
              and not rule = any(:still) and fired_at >= :since
            """)
        .param("activity", activity.value())
        .param("version", version)
        .param("actor", whose.actor().value())
        .param("unit", whose.unit().value())
        .param("form", whose.form())
        .param("still", still.stream().map(SoftRule::name).toArray(String[]::new))
        .param("since", now().minus(OPEN))
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
