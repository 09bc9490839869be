package vn.lantoa.directives.internal.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.register.Marks.Target;

/// Marks that people wrote down.
@Repository
class MarkRows {
  private final JdbcClient jdbc;

  MarkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param forms ids of forms
  record Kept(List<Integer> forms, int policyAreas, int audiences, List<Target> targets) {}

  Map<ClauseId, Kept> of(DirectiveId directive) {
    Map<UUID, List<Target>> targets = targets(directive);
    Map<ClauseId, Kept> kept = new HashMap<>();
    jdbc.sql(
            """
            select m.clause_id, m.forms, m.policy_areas, m.audiences
            from directives.clause_marks m
            join directives.clause c on c.id = m.clause_id
            where c.directive_id = :directive
            """)
        .param("directive", directive.value())
        .query(
            rs -> {
              UUID clause = rs.getObject("clause_id", UUID.class);
              kept.put(
                  new ClauseId(clause),
                  new Kept(
                      Arrays.asList((Integer[]) rs.getArray("forms").getArray()),
                      rs.getInt("policy_areas"),
                      rs.getInt("audiences"),
                      targets.getOrDefault(clause, List.of())));
            });
    return kept;
  }

  private Map<UUID, List<Target>> targets(DirectiveId directive) {
    Map<UUID, List<Target>> targets = new HashMap<>();
    jdbc.sql(
            """
            select t.clause_id, t.words, t.noun, t.least, t.most, t.share, t.per
            from directives.clause_target t
            join directives.clause c on c.id = t.clause_id
            where c.directive_id = :directive
            order by t.clause_id, t.position
            """)
        .param("directive", directive.value())
        .query(
            rs -> {
              targets
                  .computeIfAbsent(rs.getObject("clause_id", UUID.class), k -> new ArrayList<>())
                  .add(
                      new Target(
                          rs.getString("words"),
                          rs.getString("noun"),
                          rs.getObject("least", Integer.class),
                          rs.getObject("most", Integer.class),
                          rs.getBoolean("share"),
                          rs.getString("per")));
            });
    return targets;
  }

  void write(ClauseId clause, Kept kept) {
    jdbc.sql(
            """
            insert into directives.clause_marks (clause_id, forms, policy_areas, audiences)
            values (:clause, :forms, :areas, :audiences)
            on conflict (clause_id) do update
            set forms = excluded.forms, policy_areas = excluded.policy_areas,
              audiences = excluded.audiences
            """)
        .param("clause", clause.value())
        .param("forms", kept.forms().toArray(Integer[]::new))
        .param("areas", kept.policyAreas())
        .param("audiences", kept.audiences())
        .update();
    jdbc.sql("delete from directives.clause_target where clause_id = :clause")
        .param("clause", clause.value())
        .update();
    for (int at = 0; at < kept.targets().size(); at++) {
      write(clause, at, kept.targets().get(at));
    }
  }

  private void write(ClauseId clause, int position, Target target) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("clause", clause.value());
    values.put("position", position);
    values.put("words", target.words());
    values.put("noun", target.noun());
    values.put("least", target.least());
    values.put("most", target.most());
    values.put("share", target.share());
    values.put("per", target.per());
    jdbc.sql(
            """
            insert into directives.clause_target
              (clause_id, position, words, noun, least, most, share, per)
            values (:clause, :position, :words, cast(:noun as text), cast(:least as integer),
              cast(:most as integer), :share, cast(:per as text))
            """)
        .params(values)
        .update();
  }

  /// Version of a directive; the row stays locked until the transaction ends.
  int lock(DirectiveId directive) {
    return jdbc.sql("select version from directives.directive where id = :id for update")
        .param("id", directive.value())
        .query(Integer.class)
        .single();
  }

  int advance(DirectiveId directive) {
    return jdbc.sql(
            "update directives.directive set version = version + 1 where id = :id returning version")
        .param("id", directive.value())
        .query(Integer.class)
        .single();
  }
}
