package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Lately;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.shared.Remembered;
import vn.lantoa.shared.Revisions;

/// Soft rules, and the forms that pass by themselves.
@Repository
class SoftRuleRows {
  private final JdbcClient jdbc;
  private final Revisions revisions;
  private final Remembered<List<Rule>> rules;
  private final Remembered<Set<Integer>> passing;

  SoftRuleRows(JdbcClient jdbc, Revisions revisions) {
    this.jdbc = jdbc;
    this.revisions = revisions;
    this.rules = new Remembered<>(revisions, "activities.soft_rule", this::readRules);
    this.passing = new Remembered<>(revisions, "activities.passing_form", this::readPassing);
  }

  /// Out of memory: every record is weighed by them.
  List<Rule> rules() {
    return rules.now();
  }

  private List<Rule> readRules() {
    return jdbc
        .sql("select code, version, active, handling, threshold from activities.soft_rule")
        .query(SoftRuleRows::rule)
        .list()
        .stream()
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .toList();
  }

  private static Rule rule(ResultSet rs, int n) throws SQLException {
    return new Rule(
        SoftRule.valueOf(rs.getString("code")),
        rs.getInt("version"),
        rs.getBoolean("active"),
        Handling.valueOf(rs.getString("handling")),
        rs.getObject("threshold", Long.class));
  }

  /// Whether it was still the version that was looked at.
  boolean set(Rule rule) {
    boolean done =
        jdbc.sql(
                    """
                update activities.soft_rule
                set version = version + 1, active = :active, handling = :handling,
                  threshold = :threshold
                where code = :code and version = :version
                """)
                .param("active", rule.active())
                .param("handling", rule.handling().name())
                .param("threshold", rule.threshold(), Types.BIGINT)
                .param("code", rule.code().name())
                .param("version", rule.version())
                .update()
            == 1;
    revisions.forget();
    return done;
  }

  Map<SoftRule, Lately> lately(OffsetDateTime since) {
    Map<SoftRule, Lately> found = new HashMap<>();
    jdbc.sql(
            """
            select rule, count(*) as fired, count(*) filter (where outcome = 'CONFIRMED') as confirmed,
              count(*) filter (where outcome = 'CORRECTED') as corrected
            from activities.doubt
            where fired_at >= :since
            group by rule
            """)
        .param("since", since)
        .query(
            rs -> {
              found.put(
                  SoftRule.valueOf(rs.getString("rule")),
                  new Lately(
                      rs.getLong("fired"), rs.getLong("confirmed"), rs.getLong("corrected")));
            });
    return found;
  }

  /// Ids of the forms that pass, out of memory.
  Set<Integer> passing() {
    return passing.now();
  }

  private Set<Integer> readPassing() {
    return Set.copyOf(
        jdbc.sql("select form_id from activities.passing_form").query(Integer.class).list());
  }

  int passingVersion() {
    return jdbc.sql("select version from activities.passing").query(Integer.class).single();
  }

  /// Whether it was still the version that was looked at.
  boolean setPassing(int version, Set<Integer> forms) {
    if (jdbc.sql("update activities.passing set version = version + 1 where version = :version")
            .param("version", version)
            .update()
        == 0) {
      return false;
    }
    jdbc.sql("delete from activities.passing_form").update();
    jdbc.sql("insert into activities.passing_form (form_id) select unnest(cast(:forms as int[]))")
        .param("forms", forms.toArray(Integer[]::new))
        .update();
    revisions.forget();
    return true;
  }
}
