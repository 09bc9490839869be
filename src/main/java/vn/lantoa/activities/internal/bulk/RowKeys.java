package vn.lantoa.activities.internal.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What makes rows of one file the same, and which figures are none. A row without a key is known
/// by all that it says; a figure beside others by what it is told of, its unit, time, place and
/// form.
@Repository
class RowKeys {
  private static final int SECONDS = 900;

  private final JdbcClient jdbc;

  RowKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private void run(String statement) {
    jdbc.sql(statement).withQueryTimeout(SECONDS).update();
  }

  /// Rows that say exactly the same are told apart by their order; a key of its own stands once.
  ///
  /// @return rows that say what one further up says already
  int tellApart(Statements statements) {
    run(
        statements.of(
            """
            create temporary table import_twin on commit drop as
            select j.row_number, j.keyed, j.row_key like '=%' as beside,
              row_number() over (
                partition by j.unit_id, j.row_key order by s.nothing, j.row_number) as ordinal
            from {judged} j
            join {staged} s on s.row_number = j.row_number
            join (
              select unit_id, row_key
              from {judged}
              where unit_id is not null
              group by unit_id, row_key
              having count(*) > 1) d
              on d.unit_id = j.unit_id and d.row_key = j.row_key
            """));
    run(
        statements.of(
            """
            update {judged} j
            set row_key = j.row_key || '.' || t.ordinal
            from import_twin t
            where t.row_number = j.row_number and not t.keyed and t.ordinal > 1
            """));
    return jdbc.sql(
            """
                insert into import_wrong (row_number, ordinal, field, code, arguments)
                select row_number, 3000000, case when beside then 'form' else 'key' end,
                  case when beside then 'import.figure.twice' else 'import.key.twice' end, '[]'
                from import_twin
                where keyed and ordinal > 1
                """)
        .update();
  }

  /// Zero beside other figures is no record; where one is known, it is corrected to zero.
  void dropNothing(Statements statements) {
    if (!hasNothing(statements)) {
      return;
    }
    run(
        statements.of(
            """
            delete from {judged} j
            using {staged} s
            where s.row_number = j.row_number and s.nothing
              and not exists (select from import_known k where k.row_number = j.row_number)
            """));
    run(
        statements.of(
            """
            delete from import_wrong w
            using {staged} s
            where s.row_number = w.row_number and s.nothing
              and not exists (select from {judged} j where j.row_number = w.row_number)
            """));
  }

  private boolean hasNothing(Statements statements) {
    return jdbc.sql("select exists (select from " + statements.staged() + " where nothing)")
        .query(Boolean.class)
        .single();
  }
}
