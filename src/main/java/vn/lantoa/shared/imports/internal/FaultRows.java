package vn.lantoa.shared.imports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.RowFault;

/// What is wrong with files, or only told, in `shared.import_fault`.
@Repository
class FaultRows {
  private static final TypeReference<List<Object>> OBJECTS = new TypeReference<>() {};
  private static final String INSERT_FAULT =
      """
      insert into shared.import_fault
        (job_id, ordinal, note, row_number, sheet, column_name, code, arguments)
      values (:id, :ordinal, :note, :row, :sheet, :column, :code, cast(:arguments as jsonb))
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final JsonMapper json;

  FaultRows(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void replace(ImportId id, List<RowFault> faults, List<RowFault> notes) {
    jdbc.sql("delete from shared.import_fault where job_id = ?").param(id.value()).update();
    ArrayList<MapSqlParameterSource> rows = new ArrayList<>();
    faults.forEach(fault -> rows.add(values(id, rows.size(), false, fault)));
    notes.forEach(note -> rows.add(values(id, rows.size(), true, note)));
    batches.batchUpdate(INSERT_FAULT, rows.toArray(MapSqlParameterSource[]::new));
  }

  private MapSqlParameterSource values(ImportId id, int ordinal, boolean note, RowFault fault) {
    return new MapSqlParameterSource()
        .addValue("id", id.value())
        .addValue("ordinal", ordinal)
        .addValue("note", note)
        .addValue("row", fault.row())
        .addValue("sheet", fault.sheet())
        .addValue("column", fault.column())
        .addValue("code", fault.code())
        .addValue("arguments", json.writeValueAsString(fault.arguments()));
  }

  /// Adds what is wrong with rows of a run that ended, after what it has; the number told is all of
  /// them.
  void add(ImportId id, List<RowFault> faults, int from) {
    MapSqlParameterSource[] rows = new MapSqlParameterSource[faults.size()];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = values(id, from + at, false, faults.get(at));
    }
    batches.batchUpdate(INSERT_FAULT, rows);
  }

  /// Everything that is wrong, some thousand at a time.
  Iterator<RowFault> each(ImportId id) {
    return new Iterator<>() {
      private List<Numbered> page = page(id, -1);
      private int at;

      @Override
      public boolean hasNext() {
        if (at == page.size() && at > 0) {
          page = page(id, page.getLast().ordinal());
          at = 0;
        }
        return at < page.size();
      }

      @Override
      public RowFault next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return page.get(at++).fault();
      }
    };
  }

  private record Numbered(int ordinal, RowFault fault) {}

  private List<Numbered> page(ImportId id, int after) {
    return jdbc.sql(
            """
            select ordinal, row_number, sheet, column_name, code, arguments
            from shared.import_fault
            where job_id = :id and not note and ordinal > :after
            order by ordinal
            limit 5000
            """)
        .param("id", id.value())
        .param("after", after)
        .query((rs, n) -> new Numbered(rs.getInt("ordinal"), fault(rs)))
        .list();
  }

  private RowFault fault(ResultSet rs) throws SQLException {
    return new RowFault(
        rs.getInt("row_number"),
        rs.getString("sheet"),
        rs.getString("column_name"),
        rs.getString("code"),
        json.readValue(rs.getString("arguments"), OBJECTS));
  }

  List<RowFault> list(ImportId id, boolean notes, int atMost) {
    return jdbc.sql(
            """
            select row_number, sheet, column_name, code, arguments
            from shared.import_fault
            where job_id = :id and note = :notes
            order by ordinal
            limit :most
            """)
        .param("id", id.value())
        .param("notes", notes)
        .param("most", atMost)
        .query((rs, n) -> fault(rs))
        .list();
  }
}
