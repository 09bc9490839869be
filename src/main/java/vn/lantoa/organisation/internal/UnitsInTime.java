package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.VietnameseText;

/// [Organisation] over `unit_version`.
@Repository
class UnitsInTime implements Organisation {
  private static final String ORDER =
      """
      order by array_position(
        array['HEADQUARTERS', 'CENTRAL', 'FORCE', 'REGION', 'PROVINCIAL', 'DISTRICT', 'BASE'], v.kind
      ), v.code
      """;
  private static final String SELECT =
      "select " + UnitRows.COLUMNS + " from organisation.unit_version v ";

  private final JdbcClient jdbc;
  private final InMemory memory;

  UnitsInTime(JdbcClient jdbc, InMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  @Override
  public List<Unit> unitsOn(LocalDate on) {
    return jdbc.sql(SELECT + "where v.valid @> :on " + ORDER)
        .param("on", on)
        .query(UnitRows::unit)
        .list();
  }

  @Override
  public List<Unit> unitsOn(LocalDate on, UnitKind kind) {
    return jdbc.sql(SELECT + "where v.valid @> :on and v.kind = :kind order by v.code")
        .param("on", on)
        .param("kind", kind.name())
        .query(UnitRows::unit)
        .list();
  }

  @Override
  public Optional<Unit> findUnit(UnitId id, LocalDate on) {
    return memory.units().find(id, on);
  }

  @Override
  public Optional<Unit> findUnitByCode(String code, LocalDate on) {
    return jdbc.sql(SELECT + "where v.code = :code and v.valid @> :on")
        .param("code", code)
        .param("on", on)
        .query(UnitRows::unit)
        .optional();
  }

  @Override
  public List<Unit> lifeOf(UnitId id) {
    return memory.units().of(id);
  }

  @Override
  public Relatives relativesOf(UnitId id) {
    return new Relatives(
        jdbc.sql(
                SELECT
                    + """
                    join organisation.unit_succession s
                      on s.predecessor_id = v.unit_id and v.valid @> s.effective_on - 1
                    where s.successor_id = :id order by v.code
                    """)
            .param("id", id.value())
            .query(UnitRows::unit)
            .list(),
        jdbc.sql(
                SELECT
                    + """
                    join organisation.unit_succession s
                      on s.successor_id = v.unit_id and v.valid @> s.effective_on
                    where s.predecessor_id = :id order by v.code
                    """)
            .param("id", id.value())
            .query(UnitRows::unit)
            .list());
  }

  @Override
  public List<UnitId> bearersOf(UnitId id, LocalDate on) {
    return jdbc.sql(
            """
            with recursive bearer(unit_id, rank, depth) as (
              select cast(:id as uuid), '{}'::integer[], 0
              union all
              select s.successor_id, b.rank || case when s.principal then 0 else 1 end, b.depth + 1
              from bearer b
              join organisation.unit_succession s
                on s.predecessor_id = b.unit_id and s.effective_on <= :on
              where b.depth < 20 and not exists (
                select from organisation.unit_version v
                where v.unit_id = b.unit_id and v.valid @> :on)
            )
            select b.unit_id
            from bearer b
            join organisation.unit_version v on v.unit_id = b.unit_id and v.valid @> :on
            group by b.unit_id, v.code
            order by min(b.rank), v.code
            """)
        .param("id", id.value())
        .param("on", on)
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list();
  }

  @Override
  public List<Unit> childrenOf(UnitId id, LocalDate on) {
    return jdbc.sql(SELECT + "where v.parent_id = :id and v.valid @> :on " + ORDER)
        .param("id", id.value())
        .param("on", on)
        .query(UnitRows::unit)
        .list();
  }

  @Override
  public Set<UnitId> sphereOf(UnitId id, LocalDate on) {
    return jdbc
        .sql(
            """
            with recursive below(unit_id) as (
              select cast(:id as uuid)
              union
              select v.unit_id
              from below b
              join organisation.unit_version v on v.parent_id = b.unit_id and v.valid @> :on
            ), sphere(unit_id) as (
              select unit_id from below
              union
              select relative.unit_id
              from sphere s
              cross join lateral (
                select predecessor_id as unit_id
                from organisation.unit_succession where successor_id = s.unit_id
                union all
                -- what hung below it earlier is inherited with it
                select v.unit_id from organisation.unit_version v
                where v.parent_id = s.unit_id and lower(v.valid) <= :on
              ) relative
              -- but not who lives on, here or elsewhere
              where not exists (select from organisation.unit_version w
                where w.unit_id = relative.unit_id and w.valid @> :on)
            )
            select unit_id from sphere
            """)
        .param("id", id.value())
        .param("on", on)
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean isBelow(UnitId id, UnitId above, LocalDate on) {
    return memory.units().isBelow(id, above, on);
  }

  @Override
  public Optional<Unit> provincialUnitOf(UnitId id, LocalDate on) {
    return jdbc.sql(
            "with recursive up(unit_id) as (select cast(:id as uuid) union "
                + "select v.parent_id from up u join organisation.unit_version v "
                + "on v.unit_id = u.unit_id and v.valid @> :on where v.parent_id is not null) "
                + SELECT
                + "join up using (unit_id) where v.kind = 'PROVINCIAL' and v.valid @> :on")
        .param("id", id.value())
        .param("on", on)
        .query(UnitRows::unit)
        .optional();
  }

  @Override
  public List<Unit> unitsNamed(String name, LocalDate on) {
    return jdbc.sql(
            SELECT
                + """
                where v.valid @> :on and (v.name_folded = :name or exists (
                  select from organisation.unit_alias a
                  where a.unit_id = v.unit_id and a.alias_folded = :name
                ))
                """
                + ORDER)
        .param("on", on)
        .param("name", VietnameseText.fold(name))
        .query(UnitRows::unit)
        .list();
  }
}
