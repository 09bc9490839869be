package vn.lantoa.activities.internal.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.StreamImporter.Judgement;
import vn.lantoa.shared.imports.StreamImporter.Work;

/// Judges staged rows as a set, by the rules of single records, in the caller's transaction.
@Repository
class Judging {
  private static final int SECONDS = 900;
  private static final int STEPS = 6;

  /// Bit of faults in what a row names besides one thing each.
  private static final int NAMED = 1 << 24;

  private static final int TWICE = 1 << 25;
  private static final int CLOSED = 1 << 26;
  private static final int REFUSED = 1 << 27;
  private static final TypeReference<List<Object>> OBJECTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final RowKeys keys;
  private final HeldContents held;
  private final AnsweredWork answered;
  private final Oddities oddities;
  private final Clock clock;

  Judging(
      JdbcClient jdbc,
      JsonMapper json,
      RowKeys keys,
      HeldContents held,
      AnsweredWork answered,
      Oddities oddities,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.keys = keys;
    this.held = held;
    this.answered = answered;
    this.oddities = oddities;
    this.clock = clock;
  }

  /// After [NamedTexts#resolve].
  ///
  /// @param by who hands the file in; null when the account is gone
  Judgement judge(Work work, @Nullable Viewer by, Progress progress) {
    LocalDate today = LocalDate.now(clock);
    Statements statements = new Statements(work.id());
    progress.total(STEPS);
    run("set local work_mem = '128MB'");
    bound(statements.read("import_judge"), today).update();
    run("create unique index on " + statements.judged() + " (row_number)");
    run("analyze " + statements.judged());
    progress.done(2);
    named(statements);
    bound(statements.read("import_wrong"), today).update();
    bound(statements.read("import_named"), today).update();
    answered.judge(statements, by);
    held.judge();
    mark(statements, NAMED, 2_000_000);
    progress.done(3);
    if (keys.tellApart(statements) > 0) {
      mark(statements, TWICE, 3_000_000);
    }
    progress.done(4);
    run(statements.read("import_known"));
    run("create index on import_known (row_number)");
    run("analyze import_known");
    List<RowFault> untold = keys.dropNothing(statements);
    withdrawn(statements);
    closed(statements, today);
    progress.done(5);
    if (oddities.judge(statements, today) > 0) {
      mark(statements, REFUSED, Oddities.REFUSED);
    }
    progress.done(STEPS);
    return judgement(work, statements, untold);
  }

  private void run(String statement) {
    jdbc.sql(statement).withQueryTimeout(SECONDS).update();
  }

  private JdbcClient.StatementSpec bound(String statement, LocalDate today) {
    JdbcClient.StatementSpec spec = jdbc.sql(statement).withQueryTimeout(SECONDS);
    for (Map.Entry<String, Object> limit : Limits.BY_NAME.entrySet()) {
      if (statement.contains(":" + limit.getKey())) {
        spec = spec.param(limit.getKey(), limit.getValue());
      }
    }
    return statement.contains(":today") ? spec.param("today", today) : spec;
  }

  /// New work in closed periods, and work that a correction moves into one; a correction by file
  /// has the file for its reason. The function of single records is asked once for each unit and
  /// day.
  private void closed(Statements statements, LocalDate today) {
    int closed =
        jdbc.sql(statements.read("import_closed"))
            .withQueryTimeout(SECONDS)
            .param("today", today)
            .update();
    if (closed > 0) {
      mark(statements, CLOSED, 5_000_000);
      run(
          "delete from import_known k using import_wrong w"
              + " where w.row_number = k.row_number and w.ordinal = 5000000");
    }
  }

  private void named(Statements statements) {
    run(
        statements.of(
            """
            create temporary table import_partner on commit drop as
            select s.row_number, t.text, v.partner_id
            from {staged} s
            cross join lateral unnest(s.partners) t(text)
            left join organisation.partner_version v
              on v.code = split_part(t.text, ' · ', 1) and v.valid @> s.last_day
            where s.partners <> '{}'
            """));
    run(
        statements.of(
            """
            create temporary table import_content on commit drop as
            select s.row_number, t.text, c.id as topic_id, c.name_vi as name, c.clause_id,
              s.last_day < c.open_from or s.last_day >= c.closed_on as closed, s.last_day
            from {staged} s
            cross join lateral unnest(s.contents) t(text)
            left join policy.content_topic c on c.code = split_part(t.text, ' · ', 1)
            where s.contents <> '{}'
            """));
    run(
        statements.of(
            """
            create temporary table import_cohost on commit drop as
            select s.row_number, t.text, u.unit_id
            from {staged} s
            cross join lateral unnest(s.cohosts) t(text)
            left join import_unit u on u.text = t.text and u.valid @> s.last_day
            where s.cohosts <> '{}'
            """));
    for (String table : List.of("import_partner", "import_content", "import_cohost")) {
      run("create index on " + table + " (row_number)");
      run("analyze " + table);
    }
  }

  private void mark(Statements statements, int bit, int from) {
    jdbc.sql(
            statements.of(
                """
                update {judged} j
                set broken = j.broken | :bit
                from (select distinct row_number from import_wrong where ordinal >= :from) w
                where w.row_number = j.row_number
                """))
        .withQueryTimeout(SECONDS)
        .param("bit", bit)
        .param("from", from)
        .update();
  }

  private void withdrawn(Statements statements) {
    int withdrawn =
        jdbc.sql(
                """
                insert into import_wrong (row_number, ordinal, field, code, arguments)
                select row_number, 4000000, 'key', 'import.row.withdrawn', '[]'
                from import_known
                where changed and status = 'WITHDRAWN'
                """)
            .update();
    if (withdrawn > 0) {
      mark(statements, TWICE, 4_000_000);
      run("delete from import_known where changed and status = 'WITHDRAWN'");
    }
  }

  private Judgement judgement(Work work, Statements statements, List<RowFault> untold) {
    Oddities.Odd odd = oddities.told(work);
    List<RowFault> notes = Stream.concat(untold.stream(), odd.notes().stream()).toList();
    return jdbc.sql(
            statements.of(
                """
                select j.rows, j.refused, j.broken, k.known, k.changed, k.seen
                from (
                  select count(*) as rows, count(*) filter (where broken <> 0) as refused,
                    coalesce(bit_xor(hashint8(row_number * 100000000::bigint + broken))
                      filter (where broken <> 0), 0) as broken
                  from {judged}
                ) j
                cross join (
                  select count(*) as known, count(*) filter (where changed) as changed,
                    coalesce(bit_xor(hashtext(row_number || ' ' || id || ' ' || version)), 0) as seen
                  from import_known
                ) k
                """))
        .withQueryTimeout(SECONDS)
        .query(
            (rs, n) -> {
              long rows = rs.getLong("rows");
              long refused = rs.getLong("refused");
              long known = rs.getLong("known");
              long changed = rs.getLong("changed");
              Counts counts =
                  new Counts(rows, rows - refused - known, changed, known - changed, refused);
              String fingerprint =
                  counts + " " + rs.getInt("broken") + " " + rs.getInt("seen") + " " + odd.sign();
              return new Judgement(counts, notes, odd.asks(), fingerprint);
            })
        .single();
  }

  /// In the order of the file.
  void faults(Consumer<RowFault> taker) {
    jdbc.sql(
            """
            select row_number, field, code, arguments
            from import_wrong
            order by row_number, ordinal
            """)
        .withQueryTimeout(SECONDS)
        .withFetchSize(5_000)
        .query(
            rs -> {
              taker.accept(
                  RowFault.ofRow(
                      rs.getInt("row_number"),
                      rs.getString("field"),
                      worded(rs.getString("code")),
                      json.readValue(rs.getString("arguments"), OBJECTS).toArray()));
            });
  }

  /// Rules of single records have their words with them.
  private static String worded(String code) {
    return code.startsWith("import.") ? code : "activities." + code;
  }
}
