package vn.lantoa.activities.internal.bulk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.shared.imports.RowFault;

/// What makes rows of one file the same, and which figures are none. A row without a key is known
/// by all that it says; a figure beside others by what it is told of, its unit, time, place and
/// form.
@Repository
class RowKeys {
  private static final int SECONDS = 900;
  private static final int MOST_TOLD = 100;

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
                partition by j.unit_id, j.row_key order by s.nothing, s.nothing and s.quantity is null, j.row_number) as ordinal
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

  /// Zero beside other figures is no record; where one is known, it is corrected to zero. An empty
  /// cell corrects nothing.
  ///
  /// @return known figures behind empty cells
  List<RowFault> dropNothing(Statements statements) {
    if (!hasNothing(statements)) {
      return List.of();
    }
    List<RowFault> untold = untold(statements);
    run(
        statements.of(
            """
            delete from import_known k
            using {staged} s
            where s.row_number = k.row_number and s.nothing
              and (s.quantity is null or k.status = 'WITHDRAWN')
            """));
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
    return untold;
  }

  /// How many, and each of the first with its place.
  private List<RowFault> untold(Statements statements) {
    List<Untold> each =
        jdbc.sql(
                statements.of(
                    """
                    select k.row_number, a.quantity, count(*) over () as figures
                    from import_known k
                    join {staged} s on s.row_number = k.row_number and s.nothing and s.quantity is null
                    join activities.activity a on a.id = k.id and a.quantity <> 0
                    where k.status <> 'WITHDRAWN'
                    order by k.row_number
                    limit :most
                    """))
            .param("most", MOST_TOLD)
            .query(
                (rs, n) ->
                    new Untold(
                        rs.getLong("figures"),
                        RowFault.ofRow(
                            rs.getInt("row_number"),
                            "quantity",
                            "import.figure.untold",
                            rs.getLong("quantity"))))
            .list();
    return each.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(RowFault.ofFile("import.figures.untold", each.getFirst().all())),
                each.stream().map(Untold::fault))
            .toList();
  }

  /// @param all how many there are
  private record Untold(long all, RowFault fault) {}

  private boolean hasNothing(Statements statements) {
    return jdbc.sql("select exists (select from " + statements.staged() + " where nothing)")
        .query(Boolean.class)
        .single();
  }
}
