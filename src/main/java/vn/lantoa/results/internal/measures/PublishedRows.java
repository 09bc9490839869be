package vn.lantoa.results.internal.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigure.Qualifier;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.shared.DayRange;

/// Rows of `results.published_figure`.
@Repository
class PublishedRows {
  private static final String SELECT =
      """
      select p.id, p.measure_code, p.measure_version, p.unit_id, lower(p.days) as first_day,
        upper(p.days) as end_day, p.value, p.qualifier, p.change_text, p.source, p.printed_on,
        p.note, p.entered_by, p.entered_at
      from results.published_figure p
      """;

  private final JdbcClient jdbc;

  PublishedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PublishedFigure> list(String measure) {
    return jdbc.sql(
            SELECT
                + " where :measure in ('', p.measure_code)"
                + " order by upper(p.days) desc, lower(p.days) desc, p.measure_code, p.id")
        .param("measure", measure)
        .query(PublishedRows::figure)
        .list();
  }

  Optional<PublishedFigure> find(UUID id) {
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id)
        .query(PublishedRows::figure)
        .optional();
  }

  UUID insert(PublishedFigures.Entry entry, UUID by, Instant at) {
    return jdbc.sql(
            """
            insert into results.published_figure (measure_code, measure_version, days, value,
              qualifier, change_text, source, printed_on, note, entered_by, entered_at)
            values (:measure, :version, daterange(:from, :end), :value, :qualifier, :change,
              :source, :printed_on, :note, :by, :at)
            returning id
            """)
        .param("measure", entry.measure())
        .param("version", entry.version())
        .param("from", entry.period().from())
        .param("end", entry.period().end())
        .param("value", entry.value())
        .param("qualifier", entry.qualifier().name())
        .param("change", entry.change())
        .param("source", entry.source())
        .param("printed_on", entry.printedOn())
        .param("note", entry.note())
        .param("by", by)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  boolean delete(UUID id) {
    return jdbc.sql("delete from results.published_figure where id = :id").param("id", id).update()
        > 0;
  }

  private static PublishedFigure figure(ResultSet rs, int n) throws SQLException {
    UUID unit = rs.getObject("unit_id", UUID.class);
    return new PublishedFigure(
        rs.getObject("id", UUID.class),
        rs.getString("measure_code"),
        rs.getObject("measure_version", Integer.class),
        unit == null ? null : new UnitId(unit),
        new DayRange(
            rs.getObject("first_day", LocalDate.class), rs.getObject("end_day", LocalDate.class)),
        rs.getBigDecimal("value"),
        Qualifier.valueOf(rs.getString("qualifier")),
        rs.getString("change_text"),
        rs.getString("source"),
        rs.getObject("printed_on", LocalDate.class),
        rs.getString("note"),
        rs.getObject("entered_by", UUID.class),
        rs.getObject("entered_at", OffsetDateTime.class).toInstant());
  }
}
