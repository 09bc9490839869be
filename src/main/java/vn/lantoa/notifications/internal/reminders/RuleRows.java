package vn.lantoa.notifications.internal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.ReminderRules.Quiet;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;
import vn.lantoa.notifications.RuleId;

/// Rules and quiet hours.
@Repository
class RuleRows {
  private static final String SELECT =
      "select id, lateness, days, every_days, recipient, prompt, version from notifications.rule ";

  private final JdbcClient jdbc;

  RuleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Rule> list() {
    return jdbc.sql(
            SELECT
                + """
                order by array_position(
                    array['DUE', 'OVERDUE', 'UNACKNOWLEDGED', 'SILENT'], lateness),
                  case when lateness = 'DUE' then -days else days end, recipient
                """)
        .query(RuleRows::rule)
        .list();
  }

  Optional<Rule> find(RuleId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(RuleRows::rule)
        .optional();
  }

  /// Empty when there is another rule for the same lateness, day and people.
  Optional<Rule> insert(Terms terms) {
    return jdbc.sql(
            """
            insert into notifications.rule (lateness, days, every_days, recipient, prompt)
            values (:lateness, :days, cast(:every as integer), :recipient, :prompt)
            on conflict do nothing
            returning id, lateness, days, every_days, recipient, prompt, version
            """)
        .params(values(terms))
        .query(RuleRows::rule)
        .optional();
  }

  boolean isTaken(RuleId id, Terms terms) {
    return jdbc.sql(
            """
            select exists (
              select from notifications.rule
              where lateness = :lateness and days = :days and recipient = :recipient and id <> :id)
            """)
        .params(values(terms))
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// Empty when the version is not the present one.
  Optional<Rule> update(RuleId id, Terms terms, int version) {
    return jdbc.sql(
            """
            update notifications.rule
            set lateness = :lateness, days = :days, every_days = cast(:every as integer),
              recipient = :recipient, prompt = :prompt, version = version + 1
            where id = :id and version = :version
            returning id, lateness, days, every_days, recipient, prompt, version
            """)
        .params(values(terms))
        .param("id", id.value())
        .param("version", version)
        .query(RuleRows::rule)
        .optional();
  }

  boolean delete(RuleId id, int version) {
    return jdbc.sql("delete from notifications.rule where id = :id and version = :version")
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  Quiet quiet() {
    return jdbc.sql("select begins_at, ends_at, version from notifications.quiet")
        .query(RuleRows::hours)
        .single();
  }

  Optional<Quiet> setQuiet(LocalTime begins, LocalTime ends, int version) {
    return jdbc.sql(
            """
            update notifications.quiet
            set begins_at = :begins, ends_at = :ends, version = version + 1
            where version = :version
            returning begins_at, ends_at, version
            """)
        .param("begins", begins)
        .param("ends", ends)
        .param("version", version)
        .query(RuleRows::hours)
        .optional();
  }

  private static Quiet hours(ResultSet rs, int n) throws SQLException {
    return new Quiet(
        rs.getObject("begins_at", LocalTime.class),
        rs.getObject("ends_at", LocalTime.class),
        rs.getInt("version"));
  }

  private static Map<String, @Nullable Object> values(Terms terms) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("lateness", terms.lateness().name());
    values.put("days", terms.days());
    values.put("every", terms.everyDays());
    values.put("recipient", terms.recipient().name());
    values.put("prompt", terms.prompt());
    return values;
  }

  private static Rule rule(ResultSet rs, int n) throws SQLException {
    return new Rule(
        new RuleId(rs.getObject("id", UUID.class)),
        new Terms(
            Lateness.valueOf(rs.getString("lateness")),
            rs.getInt("days"),
            rs.getObject("every_days", Integer.class),
            Recipient.valueOf(rs.getString("recipient")),
            rs.getBoolean("prompt")),
        rs.getInt("version"));
  }
}
