package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.ActorId;
import vn.lantoa.targets.Denominators;

/// Rows of `targets.denominator` and the series they belong to.
@Repository
class DenominatorRows {
  private final JdbcClient jdbc;

  DenominatorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Denominators.Series> series() {
    return jdbc.sql(
            """
            select code, name_vi, name_en, noun_vi, noun_en, people
            from targets.series
            order by code
            """)
        .query(
            (rs, n) ->
                new Denominators.Series(
                    rs.getString("code"),
                    new Term(rs.getString("name_vi"), rs.getString("name_en")),
                    new Term(rs.getString("noun_vi"), rs.getString("noun_en")),
                    rs.getBoolean("people")))
        .list();
  }

  /// A value as it is kept.
  record Row(
      UnitId unit,
      LocalDate from,
      int version,
      BigDecimal value,
      String source,
      ActorId by,
      Instant at) {}

  /// @param unit null for all units
  List<Row> list(String series, @Nullable UnitId unit) {
    return jdbc.sql(
            """
            select unit_id, from_day, version, value, source, recorded_by, recorded_at
            from targets.denominator
            where series = :series and (cast(:unit as uuid) is null or unit_id = :unit)
            order by unit_id, from_day desc
            """)
        .param("series", series)
        .param("unit", unit == null ? null : unit.value())
        .query(DenominatorRows::row)
        .list();
  }

  Optional<Row> lock(String series, UnitId unit, LocalDate from) {
    return jdbc.sql(
            """
            select unit_id, from_day, version, value, source, recorded_by, recorded_at
            from targets.denominator
            where series = :series and unit_id = :unit and from_day = :from
            for update
            """)
        .param("series", series)
        .param("unit", unit.value())
        .param("from", from)
        .query(DenominatorRows::row)
        .optional();
  }

  private static Row row(ResultSet rs, int n) throws SQLException {
    return new Row(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("from_day", LocalDate.class),
        rs.getInt("version"),
        rs.getBigDecimal("value"),
        rs.getString("source"),
        new ActorId(rs.getObject("recorded_by", UUID.class)),
        rs.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  /// Writes a value; what was there is kept as a version.
  void write(Denominators.Entry entry, ActorId by, Instant at) {
    write(List.of(entry), by, at);
  }

  /// Writes values of different days, units or series; what was there is kept as versions.
  void write(List<Denominators.Entry> entries, ActorId by, Instant at) {
    jdbc.sql(
            """
            with given as (
              select * from unnest(cast(:series as text[]), cast(:units as uuid[]),
                cast(:days as date[]), cast(:values as numeric[]), cast(:sources as text[]))
                g(series, unit_id, from_day, value, source)
            ), old as (
              insert into targets.denominator_version (series, unit_id, from_day, version, value,
                source, recorded_by, recorded_at)
              select d.series, d.unit_id, d.from_day, d.version, d.value, d.source, d.recorded_by,
                d.recorded_at
              from targets.denominator d
              join given g using (series, unit_id, from_day)
            )
            insert into targets.denominator (series, unit_id, from_day, value, source, recorded_by,
              recorded_at)
            select series, unit_id, from_day, value, source, :by, :at
            from given
            on conflict (series, unit_id, from_day) do update set
              version = denominator.version + 1, value = excluded.value, source = excluded.source,
              recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            """)
        .param("series", texts(entries, Denominators.Entry::series))
        .param("units", entries.stream().map(one -> one.unit().value()).toArray(UUID[]::new))
        .param("days", texts(entries, one -> one.from().toString()))
        .param("values", entries.stream().map(Denominators.Entry::value).toArray(BigDecimal[]::new))
        .param("sources", texts(entries, Denominators.Entry::source))
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String[] texts(
      List<Denominators.Entry> entries, Function<Denominators.Entry, String> of) {
    return entries.stream().map(of).toArray(String[]::new);
  }

  /// Lets nobody else write until the caller's transaction ends.
  void lockAll() {
    jdbc.sql("lock table targets.denominator in share row exclusive mode").update();
  }

  /// Values of a unit that were corrected, by day, the latest version first.
  List<Row> replaced(String series, UnitId unit) {
    return jdbc.sql(
            """
            select unit_id, from_day, version, value, source, recorded_by, recorded_at
            from targets.denominator_version
            where series = :series and unit_id = :unit
            order by from_day desc, version desc
            """)
        .param("series", series)
        .param("unit", unit.value())
        .query(DenominatorRows::row)
        .list();
  }

  /// False where the code is taken.
  boolean add(Denominators.Series series) {
    return jdbc.sql(
                """
                insert into targets.series (code, name_vi, name_en, noun_vi, noun_en, people)
                values (:code, :name_vi, :name_en, :noun_vi, :noun_en, :people)
                on conflict (code) do nothing
                """)
            .param("code", series.code())
            .param("name_vi", series.name().vi())
            .param("name_en", series.name().en())
            .param("noun_vi", series.noun().vi())
            .param("noun_en", series.noun().en())
            .param("people", series.people())
            .update()
        == 1;
  }
}
