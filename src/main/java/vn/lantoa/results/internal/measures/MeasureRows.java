package vn.lantoa.results.internal.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.policy.Term;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.FormulaBody;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.Remembered;
import vn.lantoa.shared.Revisions;

/// Rows of `results.measure` with their versions, kept in memory while they stay the same.
@Repository
class MeasureRows {
  private static final String REVISION = "results.measures";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Revisions revisions;
  private final Remembered<List<Measure>> all;

  MeasureRows(JdbcClient jdbc, JsonMapper json, Revisions revisions) {
    this.jdbc = jdbc;
    this.json = json;
    this.revisions = revisions;
    this.all = new Remembered<>(revisions, REVISION, this::read);
  }

  /// In the order of the dictionary.
  List<Measure> all() {
    return all.now();
  }

  private List<Measure> read() {
    Map<String, List<Measure.Version>> versions = new HashMap<>();
    jdbc.sql(
            """
            select v.measure_code, v.version, v.in_force_from, v.formula::text as formula, v.basis,
              v.note, v.written_by, v.written_at
            from results.measure_version v
            order by v.measure_code, v.version
            """)
        .query(
            rs -> {
              versions
                  .computeIfAbsent(rs.getString("measure_code"), absent -> new ArrayList<>())
                  .add(
                      new Measure.Version(
                          rs.getInt("version"),
                          rs.getObject("in_force_from", LocalDate.class),
                          formula(rs.getString("formula")),
                          rs.getString("basis"),
                          rs.getString("note"),
                          rs.getObject("written_by", UUID.class),
                          rs.getObject("written_at", OffsetDateTime.class).toInstant()));
            });
    return jdbc.sql(
            """
            select m.code, m.name_vi, m.name_en, m.noun_vi, m.noun_en, m.aggregation, m.owner
            from results.measure m
            order by m.position
            """)
        .query(
            (rs, n) ->
                new Measure(
                    rs.getString("code"),
                    new Term(rs.getString("name_vi"), rs.getString("name_en")),
                    new Term(rs.getString("noun_vi"), rs.getString("noun_en")),
                    Formula.Aggregation.valueOf(rs.getString("aggregation")),
                    rs.getString("owner"),
                    versions.getOrDefault(rs.getString("code"), List.of())))
        .list();
  }

  private Formula formula(String written) {
    return switch (json.readValue(written, FormulaBody.class).read()) {
      case FormulaBody.Reading.Read(Formula formula) -> formula;
      case FormulaBody.Reading.Unreadable(var faults) ->
          throw new IllegalStateException("A kept formula cannot be read: " + faults);
    };
  }

  /// Nobody else writes the measure until the transaction ends.
  ///
  /// @return number of the latest version; 0 for no such measure
  int lock(String code) {
    jdbc.sql("select m.code from results.measure m where m.code = :code for update")
        .param("code", code)
        .query(String.class)
        .optional();
    return jdbc.sql(
            """
            select coalesce(max(v.version), 0)
            from results.measure_version v
            where v.measure_code = :code
            """)
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  /// @return whether there was none of that code
  boolean insert(Measures.Definition definition, Formula.Aggregation aggregation, Written written) {
    boolean isNew =
        jdbc.sql(
                    """
                insert into results.measure (code, name_vi, name_en, noun_vi, noun_en, aggregation,
                  owner, position, created_by, created_at)
                select :code, :name_vi, :name_en, :noun_vi, :noun_en, :aggregation, :owner,
                  coalesce(max(m.position), 0) + 10, :by, :at
                from results.measure m
                on conflict (code) do nothing
                """)
                .param("code", definition.code())
                .param("name_vi", definition.name().vi())
                .param("name_en", definition.name().en())
                .param("noun_vi", definition.noun().vi())
                .param("noun_en", definition.noun().en())
                .param("aggregation", aggregation.name())
                .param("owner", definition.owner())
                .param("by", written.by())
                .param("at", OffsetDateTime.ofInstant(written.at(), ZoneOffset.UTC))
                .update()
            > 0;
    revisions.forget();
    return isNew;
  }

  /// @param by actor
  record Written(UUID by, Instant at) {}

  void insert(String code, int version, Measures.Revision revision, Written written) {
    jdbc.sql(
            """
            insert into results.measure_version
              (measure_code, version, in_force_from, formula, basis, note, written_by, written_at)
            values (:code, :version, :from, cast(:formula as jsonb), :basis, :note, :by, :at)
            """)
        .param("code", code)
        .param("version", version)
        .param("from", revision.from())
        .param("formula", json.writeValueAsString(revision.formula()))
        .param("basis", revision.basis())
        .param("note", revision.note())
        .param("by", written.by())
        .param("at", OffsetDateTime.ofInstant(written.at(), ZoneOffset.UTC))
        .update();
    revisions.forget();
  }
}
