package vn.lantoa.activities.internal.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.internal.ActivityLimits;
import vn.lantoa.activities.internal.Passes;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.StreamImporter;

/// What looks odd in the right rows of a file, by the soft rules of single records. All eight are
/// looked at in sets: those of one record, work outside a campaign's days and outside the unit's
/// communes against the row alone; what is usual, and the same event of another unit, against the
/// records before the file; the same event also against new rows further up. Who has a file written
/// after its preview confirms what is asked; the reason is the file.
@Repository
class Oddities {
  private static final int SECONDS = 900;
  private static final int MONTHS = 12;
  private static final int MOST_TOLD = 500;
  private static final int MOST_NUMBERS = 20;

  /// Ordinal of what is refused, among the faults of a row.
  static final int REFUSED = 6_000_000;

  private final JdbcClient jdbc;
  private final Passes passes;
  private final Clock clock;

  Oddities(JdbcClient jdbc, Passes passes, Clock clock) {
    this.jdbc = jdbc;
    this.passes = passes;
    this.clock = clock;
  }

  /// What fires.
  ///
  /// @param asks whether something fires that has to be confirmed
  /// @param sign equal for two judgements where the same fires
  record Odd(List<RowFault> notes, boolean asks, long sign) {}

  /// Fills import_work and import_doubt. Rows that a rule refuses get their fault.
  ///
  /// @return how many rows are refused
  int judge(Statements statements, LocalDate today) {
    run(statements.read("import_work"));
    run("create unique index on import_work (row_number)");
    run("analyze import_work");
    jdbc.sql(statements.read("import_doubt"))
        .withQueryTimeout(SECONDS)
        .param("counted", Grade.COUNTED.id())
        .update();
    run(statements.read("import_doubt_area"));
    int refused = refuse();
    jdbc.sql(statements.read("import_doubt_usual"))
        .withQueryTimeout(SECONDS)
        .param("since", today.minusMonths(MONTHS))
        .param("usualFrom", ActivityLimits.USUAL_FROM)
        .update();
    run(statements.read("import_doubt_event"));
    run("create index on import_doubt (row_number)");
    run("analyze import_doubt");
    return refused;
  }

  private void run(String statement) {
    jdbc.sql(statement).withQueryTimeout(SECONDS).update();
  }

  private int refuse() {
    int refused =
        jdbc.sql(
                """
                insert into import_wrong (row_number, ordinal, field, code, arguments)
                select row_number, :ordinal, field, 'doubt.' || rule, to_jsonb(arguments)
                from import_doubt
                where handling = 'REFUSES'
                """)
            .param("ordinal", REFUSED)
            .update();
    if (refused > 0) {
      for (String table : List.of("import_work", "import_known", "import_doubt")) {
        jdbc.sql(
                "delete from "
                    + table
                    + " t using import_wrong w where w.row_number = t.row_number and w.ordinal = :ordinal")
            .param("ordinal", REFUSED)
            .update();
      }
    }
    return refused;
  }

  /// After [#judge].
  Odd told(StreamImporter.Work work) {
    List<RowFault> notes = new ArrayList<>(totals(work.parts()));
    notes.addAll(rows());
    return jdbc.sql(
            """
            select coalesce(bool_or(handling = 'ASKS'), false) as asks,
              coalesce(bit_xor(hashtextextended(
                row_number || rule || coalesce(other_row::text, sign), 0)), 0) as sign
            from import_doubt
            """)
        .query((rs, n) -> new Odd(notes, rs.getBoolean("asks"), rs.getLong("sign")))
        .single();
  }

  /// How many rows look odd, and by which rule.
  private List<RowFault> totals(int parts) {
    List<RowFault> byRule =
        jdbc.sql(
                """
                select d.rule, count(*) as rows,
                  (array_agg(d.line order by d.line))[1:MOST] as numbers
                from (select distinct rule, row_number / PARTS as line from import_doubt) d
                group by d.rule
                order by d.rule
                """
                    .replace("MOST", Integer.toString(MOST_NUMBERS))
                    .replace("PARTS", Integer.toString(parts)))
            .query(
                (rs, n) -> {
                  Integer[] numbers = (Integer[]) rs.getArray("numbers").getArray();
                  long rows = rs.getLong("rows");
                  return RowFault.ofFile(
                      "import.odd." + SoftRule.valueOf(rs.getString("rule")),
                      rows,
                      numbers(numbers) + (rows > numbers.length ? " …" : ""));
                })
            .list();
    long rows =
        jdbc.sql("select count(distinct row_number / :parts) from import_doubt")
            .param("parts", parts)
            .query(Long.class)
            .single();
    return rows == 0
        ? List.of()
        : Stream.concat(Stream.of(RowFault.ofFile("import.odd", rows)), byRule.stream()).toList();
  }

  private static String numbers(Integer... numbers) {
    return String.join(", ", Stream.of(numbers).map(String::valueOf).toList());
  }

  /// What fires on which row, in their order. Another unit is named to those who record for it.
  private List<RowFault> rows() {
    return jdbc.sql(
            """
            select d.row_number, d.field, d.rule, d.arguments, d.rule = 'SAME_EVENT' as same,
              case when c.unit_id is not null then v.name end as unit
            from import_doubt d
            left join activities.activity a on a.id = d.other_id
            left join import_work w on w.row_number = d.other_row
            left join import_scope c on c.unit_id = coalesce(a.unit_id, w.unit_id)
            left join organisation.unit_version v
              on v.unit_id = c.unit_id and v.valid @> coalesce(a.last_day, w.last_day)
            order by d.row_number, d.rule
            limit :most
            """)
        .param("most", MOST_TOLD)
        .query(
            (rs, n) -> {
              String unit = rs.getString("unit");
              String code = "activities." + SoftRule.valueOf(rs.getString("rule")).faultCode();
              return RowFault.ofRow(
                  rs.getInt("row_number"),
                  rs.getString("field").replace("particulars.", ""),
                  rs.getBoolean("same") && unit == null ? code + ".unseen" : code,
                  arguments(unit, (String[]) rs.getArray("arguments").getArray()));
            })
        .list();
  }

  private static Object[] arguments(@Nullable String unit, String... numbers) {
    return unit == null ? Stream.of(numbers).map(Long::valueOf).toArray() : new Object[] {unit};
  }

  /// Keeps what the written rows of a portion stand with, and lets pass what passes.
  void settle(StreamImporter.Work work, int after, int through) {
    String reason = work.fileName().isBlank() ? work.id().toString() : work.fileName();
    of("import_doubt_confirm", after, through).param("reason", reason).update();
    of("import_doubt_end", after, through).update();
    of("import_doubt_keep", after, through)
        .param("by", work.by().value())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("reason", reason)
        .update();
    passes.pass(
        jdbc.sql(
                """
                select w.id
                from import_work w
                join activities.passing_form p on p.form_id = w.form_id
                where w.row_number > :after and w.row_number <= :through
                  and not exists (select from import_doubt d where d.row_number = w.row_number)
                """)
            .param("after", after)
            .param("through", through)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new));
  }

  private JdbcClient.StatementSpec of(String name, int after, int through) {
    return jdbc.sql(Statements.plain(name))
        .withQueryTimeout(SECONDS)
        .param("after", after)
        .param("through", through);
  }
}
