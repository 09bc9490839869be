package vn.lantoa.activities.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.internal.BoardRows.Said;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// What base offices said about a period.
@Repository
class CompletenessRows {
  private final JdbcClient jdbc;
  private final String statement;

  CompletenessRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    try {
      this.statement =
          new ClassPathResource("sql/activities/completeness.sql")
              .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @param row unit of the line it belongs to
  /// @param said null when nothing was said beside records
  /// @param saidAt when; null without
  record Office(
      UnitId row,
      UnitId unit,
      long records,
      long waiting,
      @Nullable Instant first,
      @Nullable Instant last,
      long late,
      @Nullable Said said,
      @Nullable Instant saidAt) {}

  /// @param due moment after which a record is late; null where it never is
  List<Office> offices(Collection<UnitId> rows, DayRange days, @Nullable Instant due) {
    return jdbc.sql(statement)
        .param("rows", rows.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("from", days.from())
        .param("end", days.end())
        .param(
            "due",
            due == null ? null : OffsetDateTime.ofInstant(due, ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .query(CompletenessRows::office)
        .list();
  }

  private static Office office(ResultSet rs, int n) throws SQLException {
    return new Office(
        new UnitId(rs.getObject("row_id", UUID.class)),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getLong("records"),
        rs.getLong("waiting"),
        instant(rs, "first_at"),
        instant(rs, "last_at"),
        rs.getLong("late"),
        said(rs),
        instant(rs, "said_at"));
  }

  private static @Nullable Said said(ResultSet rs) throws SQLException {
    if (rs.getBoolean("not_applicable")) {
      return Said.NOT_APPLICABLE;
    }
    return rs.getBoolean("zero") ? Said.ZERO : null;
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
