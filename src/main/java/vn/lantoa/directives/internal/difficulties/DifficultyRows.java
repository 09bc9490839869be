package vn.lantoa.directives.internal.difficulties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.difficulties.Difficulties.Filter;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.difficulties.DifficultyId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;

/// Difficulties as they are read.
@Repository
class DifficultyRows {
  /// What it is about for the viewer: who asked below sees the clause that they were given, others
  /// with a clause that carries out the same one see their own, everybody else the clause above.
  private static final String ABOUT =
      """
      select f.below_directive_id as directive_id, f.below_clause_id as clause_id, 1 as rank
      where not :everywhere and f.below_directive_id is not null
        and f.unit_id = any(cast(:units as uuid[]))
      union all
      select a.directive_id, a.clause_id, 2
      from directives.clause_implementation i
      join directives.assignment a on a.clause_id = i.clause_id and %1$s
      where not :everywhere and i.implements_id = f.clause_id and not exists (
        select from directives.assignment a where a.directive_id = f.directive_id and %1$s)
      union all
      select f.directive_id, f.clause_id, 3
      order by rank
      limit 1
      """
          .formatted(Sight.OF_ASSIGNMENT);

  private static final String SELECT =
      """
      select f.id, f.version, f.kind, f.state, b.directive_id, b.clause_id, f.subject, f.body,
        f.unit_id, f.raised_at, f.at_unit_id, f.arrived_at, f.answer, f.private, f.answered_at,
        coalesce(nullif(concat_ws(' ', d.type, d.notation), ''), d.subject, '') as label,
        coalesce(c.ref, '') as ref, u.name as unit_name, t.name as at_name,
        r.person as asker, w.person as answerer
      from directives.difficulty f
      cross join lateral (%s) b
      left join directives.directive d on d.id = b.directive_id
      left join directives.clause c on c.id = b.clause_id
      join identity.account r on r.id = f.raised_by
      left join identity.account w on w.id = f.answered_by
      cross join lateral (select v.name from organisation.unit_version v
        where v.unit_id = f.unit_id order by lower(v.valid) desc limit 1) u
      cross join lateral (select v.name from organisation.unit_version v
        where v.unit_id = f.at_unit_id order by lower(v.valid) desc limit 1) t
      where
      """
          .formatted(ABOUT);

  /// Holds for a difficulty `f` that may be seen.
  private static final String SEEN =
      """
      (:everywhere or f.unit_id = any(cast(:units as uuid[]))
        or f.at_unit_id = any(cast(:units as uuid[]))
        or exists (
          select from directives.difficulty_step s
          where s.difficulty_id = f.id and s.to_unit_id = any(cast(:units as uuid[])))
        or (f.state = 'ANSWERED' and not f.private and exists (
          select from directives.assignment a
          where a.directive_id = f.directive_id
            and (f.clause_id is null or a.clause_id = f.clause_id) and %1$s))
        or (f.state = 'ANSWERED' and not f.private and exists (
          select from directives.clause_implementation i
          join directives.assignment a on a.clause_id = i.clause_id
          where i.implements_id = f.clause_id and %1$s)))
      """
          .formatted(Sight.OF_ASSIGNMENT);

  private static final String WANTED =
      """
      and (cast(:kind as text) is null or f.kind = :kind)
      and (cast(:state as text) is null or f.state = :state)
      and (cast(:directive as uuid) is null or cast(:directive as uuid) in (f.directive_id, f.below_directive_id))
      and f.folded like all (cast(:words as text[]))
      and (not :turn or (f.state = 'OPEN' and f.at_unit_id = any(cast(:turns as uuid[]))))
      """;

  private final JdbcClient jdbc;

  DifficultyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Difficulty> find(Sight sight, DifficultyId id) {
    return jdbc.sql(SELECT + SEEN + " and f.id = :id")
        .params(scope(sight))
        .param("id", id.value())
        .query((rs, n) -> difficulty(rs))
        .optional();
  }

  /// @param turns units whose turn is meant
  List<Difficulty> list(Sight sight, Filter filter, Set<UnitId> turns) {
    int size = filter.size();
    return jdbc.sql(
            SELECT
                + SEEN
                + WANTED
                + """
                order by f.state <> 'OPEN', case when f.state = 'OPEN' then f.arrived_at end,
                  f.raised_at desc, f.id
                limit :size offset :offset
                """)
        .params(wanted(sight, filter, turns))
        .param("size", size)
        .param("offset", (filter.page() - 1L) * size)
        .query((rs, n) -> difficulty(rs))
        .list();
  }

  long count(Sight sight, Filter filter, Set<UnitId> turns) {
    return jdbc.sql("select count(*) from directives.difficulty f where " + SEEN + WANTED)
        .params(wanted(sight, filter, turns))
        .query(Long.class)
        .single();
  }

  /// Answered ones, the newest first.
  ///
  /// @param clause null for all of the document
  List<Difficulty> answers(Sight sight, DirectiveId directive, @Nullable ClauseId clause) {
    return jdbc.sql(
            SELECT
                + SEEN
                + """
                and f.state = 'ANSWERED'
                and ((f.directive_id = :directive
                    and (cast(:clause as uuid) is null or f.clause_id is null
                      or f.clause_id = cast(:clause as uuid)))
                  or (f.below_directive_id = :directive
                    and (cast(:clause as uuid) is null or f.below_clause_id is null
                      or f.below_clause_id = cast(:clause as uuid)))
                  or exists (
                    select from directives.clause_implementation i
                    join directives.clause n on n.id = i.clause_id
                    where i.implements_id = f.clause_id and n.directive_id = :directive
                      and (cast(:clause as uuid) is null or n.id = cast(:clause as uuid))))
                order by f.answered_at desc, f.id
                limit 50
                """)
        .params(scope(sight))
        .param("directive", directive.value())
        .param("clause", clause == null ? null : clause.toString())
        .query((rs, n) -> difficulty(rs))
        .list();
  }

  private static Map<String, @Nullable Object> scope(Sight sight) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("everywhere", sight.everywhere());
    values.put("units", sight.unitArray());
    return values;
  }

  private static Map<String, @Nullable Object> wanted(
      Sight sight, Filter filter, Set<UnitId> turns) {
    Map<String, @Nullable Object> values = scope(sight);
    DirectiveId directive = filter.directive();
    values.put("kind", filter.kind() == null ? null : filter.kind().name());
    values.put("state", filter.state() == null ? null : filter.state().name());
    values.put("directive", directive == null ? null : directive.toString());
    values.put(
        "words",
        Arrays.stream(VietnameseText.fold(filter.text()).split(" "))
            .map(word -> "%" + word + "%")
            .toArray(String[]::new));
    values.put("turn", filter.turn());
    values.put("turns", turns.stream().map(UnitId::toString).toArray(String[]::new));
    return values;
  }

  private Difficulty difficulty(ResultSet rs) throws SQLException {
    DifficultyId id = new DifficultyId(rs.getObject("id", UUID.class));
    UUID directive = rs.getObject("directive_id", UUID.class);
    UUID clause = rs.getObject("clause_id", UUID.class);
    String answer = rs.getString("answer");
    return new Difficulty(
        id,
        rs.getInt("version"),
        Difficulty.Kind.valueOf(rs.getString("kind")),
        Difficulty.State.valueOf(rs.getString("state")),
        directive == null
            ? null
            : new Difficulty.About(
                new DirectiveId(directive),
                clause == null ? null : new ClauseId(clause),
                rs.getString("label"),
                rs.getString("ref")),
        rs.getString("subject"),
        rs.getString("body"),
        new Difficulty.Asker(
            new UnitId(rs.getObject("unit_id", UUID.class)),
            rs.getString("unit_name"),
            rs.getString("asker"),
            Objects.requireNonNull(Columns.moment(rs, "raised_at"))),
        new Difficulty.Place(
            new UnitId(rs.getObject("at_unit_id", UUID.class)),
            rs.getString("at_name"),
            Objects.requireNonNull(Columns.moment(rs, "arrived_at"))),
        steps(id),
        answer == null
            ? null
            : new Difficulty.Answer(
                answer,
                rs.getBoolean("private"),
                rs.getString("answerer"),
                Objects.requireNonNull(Columns.moment(rs, "answered_at"))));
  }

  private List<Difficulty.Step> steps(DifficultyId id) {
    return jdbc.sql(
            """
            select s.opinion, s.passed_at, p.person, f.name as from_name, t.name as to_name
            from directives.difficulty_step s
            join identity.account p on p.id = s.passed_by
            cross join lateral (select v.name from organisation.unit_version v
              where v.unit_id = s.from_unit_id order by lower(v.valid) desc limit 1) f
            cross join lateral (select v.name from organisation.unit_version v
              where v.unit_id = s.to_unit_id order by lower(v.valid) desc limit 1) t
            where s.difficulty_id = :id
            order by s.passed_at, s.id
            """)
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Difficulty.Step(
                    rs.getString("from_name"),
                    rs.getString("to_name"),
                    rs.getString("opinion"),
                    rs.getString("person"),
                    Objects.requireNonNull(Columns.moment(rs, "passed_at"))))
        .list();
  }
}
