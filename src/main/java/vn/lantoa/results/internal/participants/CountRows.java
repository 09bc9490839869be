package vn.lantoa.results.internal.participants;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.shared.ActorId;

/// Counts in `results.participant_count`, and what they replaced.
@Repository
class CountRows {
  private final JdbcClient jdbc;

  CountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a count is about.
  record Key(UnitId unit, YearMonth month, int kind) {
    Key in(YearMonth other) {
      return new Key(unit, other, kind);
    }
  }

  /// A count as somebody gives it.
  record Given(Key key, long count, String source) {}

  /// A count that was replaced.
  record Replaced(Key key, MonthSheet.Entry was, long now, ActorId replacedBy, Instant at) {}

  List<ParticipantKind> kinds() {
    return jdbc.sql(
            """
            select k.id, k.code, k.name_vi, k.name_en, k.written, w.code as part_of
            from results.participant_kind k
            left join results.participant_kind w on w.id = k.part_of
            order by k.ordinal
            """)
        .query(
            (rs, n) ->
                new ParticipantKind(
                    rs.getInt("id"),
                    rs.getString("code"),
                    new Term(rs.getString("name_vi"), rs.getString("name_en")),
                    texts(rs.getArray("written")),
                    rs.getString("part_of")))
        .list();
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  /// Counts in force of the units in the months.
  Map<Key, MonthSheet.Entry> entries(Collection<UnitId> units, Months months) {
    Map<Key, MonthSheet.Entry> entries = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, month, kind_id, count, source, version, recorded_by, recorded_at
            from results.participant_count
            where unit_id = any(:units) and month between :first and :last
            """)
        .param("units", ids(units))
        .param("first", months.first().atDay(1))
        .param("last", months.last().atDay(1))
        .query(
            rs -> {
              entries.put(key(rs), entry(rs));
            });
    return entries;
  }

  /// Counts of the units in the month that were replaced, the latest replacement first.
  List<Replaced> replaced(Collection<UnitId> units, YearMonth month) {
    return jdbc.sql(
            """
            select c.unit_id, c.month, c.kind_id, v.count, v.source, v.version, v.recorded_by,
              v.recorded_at, coalesce(next.count, c.count) as now, v.replaced_by, v.replaced_at
            from results.participant_count c
            join results.participant_count_version v on v.count_id = c.id
            left join results.participant_count_version next
              on next.count_id = c.id and next.version = v.version + 1
            where c.unit_id = any(:units) and c.month = :month
            order by v.replaced_at desc, c.kind_id, v.version desc
            """)
        .param("units", ids(units))
        .param("month", month.atDay(1))
        .query(
            (rs, n) ->
                new Replaced(
                    key(rs),
                    entry(rs),
                    rs.getLong("now"),
                    new ActorId(rs.getObject("replaced_by", UUID.class)),
                    rs.getObject("replaced_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// Days within the span on which some unit begins, ends or is named anew.
  List<LocalDate> turns(LocalDate from, LocalDate end) {
    return jdbc.sql(
            """
            select d from (
              select lower(valid) as d from organisation.unit_version
              union
              select upper(valid) from organisation.unit_version
            ) t
            where d >= :from and d < :end
            order by d
            """)
        .param("from", from)
        .param("end", end)
        .query(LocalDate.class)
        .list();
  }

  /// Lets nobody else write until the caller's transaction ends.
  void lock() {
    jdbc.sql("lock table results.participant_count in share row exclusive mode").update();
  }

  void insert(List<Given> given, ActorId by, Instant at) {
    bound(
            """
            insert into results.participant_count
              (unit_id, month, kind_id, count, source, recorded_by, recorded_at)
            select g.unit_id, g.month, g.kind_id, g.count, g.source, :by, :at
            from unnest(cast(:units as uuid[]), cast(:months as date[]), cast(:kinds as smallint[]),
              cast(:counts as bigint[]), cast(:sources as text[]))
              g(unit_id, month, kind_id, count, source)
            """,
            given)
        .param("by", by.value())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /// Replaces counts and keeps what they were.
  void correct(List<Given> given, ActorId by, Instant at) {
    bound(
            """
            with g as (
              select * from unnest(cast(:units as uuid[]), cast(:months as date[]),
                cast(:kinds as smallint[]), cast(:counts as bigint[]), cast(:sources as text[]))
                g(unit_id, month, kind_id, count, source)
            ), kept as (
              insert into results.participant_count_version
                (count_id, version, count, source, recorded_by, recorded_at, replaced_by, replaced_at)
              select c.id, c.version, c.count, c.source, c.recorded_by, c.recorded_at, :by, :at
              from results.participant_count c
              join g using (unit_id, month, kind_id)
            )
            update results.participant_count c
            set count = g.count, source = g.source, version = c.version + 1, recorded_by = :by,
              recorded_at = :at
            from g
            where c.unit_id = g.unit_id and c.month = g.month and c.kind_id = g.kind_id
            """,
            given)
        .param("by", by.value())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec bound(String sql, List<Given> given) {
    return jdbc.sql(sql)
        .param("units", given.stream().map(g -> g.key().unit().value()).toArray(UUID[]::new))
        .param(
            "months",
            given.stream().map(g -> g.key().month().atDay(1).toString()).toArray(String[]::new))
        .param("kinds", given.stream().map(g -> g.key().kind()).toArray(Integer[]::new))
        .param("counts", given.stream().map(Given::count).toArray(Long[]::new))
        .param("sources", given.stream().map(Given::source).toArray(String[]::new));
  }

  private static UUID[] ids(Collection<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }

  private static Key key(ResultSet rs) throws SQLException {
    return new Key(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        YearMonth.from(rs.getObject("month", LocalDate.class)),
        rs.getInt("kind_id"));
  }

  private static MonthSheet.Entry entry(ResultSet rs) throws SQLException {
    return new MonthSheet.Entry(
        rs.getLong("count"),
        rs.getString("source"),
        rs.getInt("version"),
        new ActorId(rs.getObject("recorded_by", UUID.class)),
        rs.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
