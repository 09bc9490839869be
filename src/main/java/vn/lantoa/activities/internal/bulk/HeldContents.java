package vn.lantoa.activities.internal.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.organisation.UnitId;

/// Keeps work out of figures that names nothing but contents whose time has not come. Asked once
/// for each day and set of contents.
@Repository
class HeldContents {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final UnitId ANY_UNIT = new UnitId(new UUID(0, 0));

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Contents contents;

  HeldContents(JdbcClient jdbc, JsonMapper json, Contents contents) {
    this.jdbc = jdbc;
    this.json = json;
    this.contents = contents;
  }

  private record Said(int row, LocalDate day, Set<ClauseId> clauses) {}

  private record Held(LocalDate day, Set<ClauseId> clauses) {}

  void judge() {
    List<Said> said = said();
    Map<Held, List<CoveredContent>> answers = new HashMap<>();
    for (Said row : said) {
      List<CoveredContent> waiting =
          answers.computeIfAbsent(
              new Held(row.day(), row.clauses()),
              asked ->
                  contents.heldBack(
                      new Contents.Evidence(
                          null,
                          // Without an assignment the unit does not matter.
                          new Assignments.Claim(ANY_UNIT, asked.day(), asked.clauses()))));
      if (!waiting.isEmpty()) {
        tell(row.row(), waiting);
      }
    }
  }

  /// Rows that name content clauses of directives; those of assignments are asked about with them.
  private List<Said> said() {
    return new ArrayList<>(
        jdbc.sql(
                """
                select row_number, min(last_day) as day, array_agg(clause_id) as clauses
                from import_content
                where topic_id is not null and clause_id is not null and last_day is not null
                  and row_number not in (select row_number from import_answer)
                group by row_number
                """)
            .query(
                (rs, n) ->
                    new Said(
                        rs.getInt("row_number"),
                        rs.getObject("day", LocalDate.class),
                        Arrays.stream((UUID[]) rs.getArray("clauses").getArray())
                            .map(ClauseId::new)
                            .collect(Collectors.toUnmodifiableSet())))
            .list());
  }

  private void tell(int row, List<CoveredContent> waiting) {
    String refs = waiting.stream().map(CoveredContent::ref).collect(Collectors.joining(", "));
    String reasons =
        waiting.stream().map(CoveredContent::reason).distinct().collect(Collectors.joining("; "));
    String opens =
        waiting.stream()
            .map(CoveredContent::opensOn)
            .flatMap(Stream::ofNullable)
            .min(java.util.Comparator.naturalOrder())
            .map(DAY::format)
            .orElse("");
    jdbc.sql(
            """
            insert into import_wrong (row_number, ordinal, field, code, arguments)
            values (:row, 2000010, 'contents', :code, cast(:arguments as jsonb))
            """)
        .param("row", row)
        .param("code", opens.isEmpty() ? "contents.gated" : "contents.gated.until")
        .param(
            "arguments",
            json.writeValueAsString(
                opens.isEmpty() ? List.of(refs, reasons) : List.of(refs, opens, reasons)))
        .update();
  }
}
