package vn.lantoa.activities.internal.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.ImportId;

/// Finds out what the texts of a file name: each different text once, for all its rows. Codes come
/// first; a name counts where only one thing can be meant.
@Repository
class NamedTexts {
  private static final int SECONDS = 300;
  private static final int MOST_PAIRS = 20_000;
  private static final String UNIT_TEXTS =
      """
      select distinct t.text
      from (
        select unit as text from {staged}
        union all
        select unnest(cohosts) from {staged} where cohosts <> '{}'
      ) t
      where t.text <> ''
      """;

  private final JdbcClient jdbc;

  NamedTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Fills import_scope, import_unit, import_area and import_station.
  ///
  /// @param scope units that the person records for
  void resolve(ImportId id, Set<UnitId> scope) {
    Statements statements = new Statements(id);
    scope(scope);
    units(statements);
    areas(statements);
    stations(statements);
  }

  private void run(String statement) {
    jdbc.sql(statement).withQueryTimeout(SECONDS).update();
  }

  private void scope(Set<UnitId> scope) {
    run("create temporary table import_scope (unit_id uuid primary key) on commit drop");
    jdbc.sql("insert into import_scope (unit_id) select unnest(cast(:units as uuid[]))")
        .param("units", scope.stream().map(UnitId::value).toArray(UUID[]::new))
        .update();
    run("analyze import_scope");
  }

  private void units(Statements statements) {
    run(
        "create temporary table import_unit on commit drop as"
            + " select d.text, v.unit_id, v.valid from ("
            + statements.of(UNIT_TEXTS)
            + ") d join organisation.unit_version v on v.code = split_part(d.text, ' · ', 1)");
    List<String> names =
        jdbc.sql(
                statements.of(UNIT_TEXTS)
                    + " and not exists (select from import_unit u where u.text = t.text) limit 5000")
            .query(String.class)
            .list();
    for (String name : names) {
      // In reach or not: that a unit is another's is told as such.
      jdbc.sql(
              """
              insert into import_unit (text, unit_id, valid)
              select :text, m.unit_id, m.valid
              from (
                select v.unit_id, v.valid
                from organisation.unit_version v
                where v.name_folded = :folded
                union
                select a.unit_id, daterange(null, null)
                from organisation.unit_alias a
                where a.alias_folded = :folded
              ) m
              """)
          .param("text", name)
          .param("folded", VietnameseText.fold(name))
          .update();
    }
    preferOwn();
    run("analyze import_unit");
  }

  /// Of several units of one name those in reach are meant; where more remain, none.
  private void preferOwn() {
    run(
        """
        delete from import_unit u
        where not exists (select from import_scope c where c.unit_id = u.unit_id)
          and exists (
            select from import_unit o
            join import_scope c on c.unit_id = o.unit_id
            where o.text = u.text and o.unit_id <> u.unit_id and o.valid && u.valid)
        """);
    run(
        """
        delete from import_unit u
        where exists (
          select from import_unit o
          where o.text = u.text and o.unit_id <> u.unit_id and o.valid && u.valid)
        """);
    // A unit found by name and by alias.
    run(
        """
        delete from import_unit u
        where lower_inf(u.valid) and upper_inf(u.valid) and exists (
          select from import_unit o
          where o.text = u.text and o.unit_id = u.unit_id and o.ctid <> u.ctid)
        """);
  }

  private void areas(Statements statements) {
    run(
        statements.of(
            """
            create temporary table import_area on commit drop as
            select cast(null as uuid) as unit_id, d.text, v.area_id, v.valid
            from (select distinct area as text from {staged} where area <> '') d
            join organisation.area_version v
              on v.kind = 'COMMUNE' and v.code = split_part(d.text, ' · ', 1)
            """));
    record Pair(UUID unit, String text) {}
    List<Pair> pairs =
        new ArrayList<>(
            jdbc.sql(
                    statements.of(
                        """
                        select distinct u.unit_id, s.area
                        from {staged} s
                        join import_unit u on u.text = s.unit and u.valid @> s.last_day
                        where s.area <> '' and not exists (
                          select from import_area a where a.text = s.area)
                        limit :most
                        """))
                .withQueryTimeout(SECONDS)
                .param("most", MOST_PAIRS)
                .query((rs, n) -> new Pair(rs.getObject(1, UUID.class), rs.getString(2)))
                .list());
    pairs.forEach(pair -> named(pair.unit(), pair.text()));
    run(
        """
        delete from import_area a
        where exists (
          select from import_area o
          where o.unit_id = a.unit_id and o.text = a.text and o.area_id <> a.area_id
            and o.valid && a.valid)
        """);
    run("analyze import_area");
  }

  /// A commune that the unit looks after, with or without the word for its kind.
  private void named(UUID unit, String text) {
    jdbc.sql(
            """
            insert into import_area (unit_id, text, area_id, valid)
            select distinct :unit, :text, v.area_id, v.valid * m.valid
            from (
              select c.area_id, c.valid from organisation.unit_area c where c.unit_id = :unit
              union
              select a.area_id, a.valid * u.valid
              from organisation.unit_version u
              join organisation.area_version a on a.parent_id = u.area_id and a.valid && u.valid
              where u.unit_id = :unit and u.kind = 'PROVINCIAL'
            ) m
            join organisation.area_version v
              on v.area_id = m.area_id and v.kind = 'COMMUNE' and v.valid && m.valid
            where v.name_folded = :folded
              or regexp_replace(v.name_folded, '^(xa|phuong|thi tran|dac khu) ', '') = :folded
            """)
        .param("unit", unit)
        .param("text", text)
        .param("folded", VietnameseText.fold(text))
        .update();
  }

  private void stations(Statements statements) {
    run(
        statements.of(
            """
            create temporary table import_station on commit drop as
            select d.text, v.station_id, v.area_id, v.valid
            from (select distinct station as text from {staged} where station <> '') d
            join organisation.station_version v on v.code = split_part(d.text, ' · ', 1)
            """));
    run("analyze import_station");
  }
}
