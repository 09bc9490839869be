package vn.lantoa.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Revisions;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

@LantoaTest(database = Database.DEMO)
final class InMemoryTests {
  private static final long SEED = 46;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private Revisions revisions;
  @Autowired private TransactionTemplate transaction;

  @Test
  void whatIsChangedByAnyoneIsReadAtOnce() {
    Unit before = organisation.findUnitByCode("24", TODAY).orElseThrow();

    rename(before, "Tên khác");
    assertThat(nameOf(before)).isEqualTo("Tên khác");

    rename(before, before.name());
    assertThat(nameOf(before)).isEqualTo(before.name());
  }

  @Test
  void whatIsRolledBackIsForgotten() {
    Unit before = organisation.findUnitByCode("24", TODAY).orElseThrow();

    transaction.executeWithoutResult(
        status -> {
          assertThat(nameOf(before)).isEqualTo(before.name());
          rename(before, "Tên thử");
          revisions.forget();
          assertThat(nameOf(before)).isEqualTo("Tên thử");
          status.setRollbackOnly();
        });

    assertThat(nameOf(before)).isEqualTo(before.name());
  }

  @Test
  void everyTableThatIsRememberedSaysThatItChanged() {
    for (String table :
        List.of(
            "organisation.unit_version",
            "organisation.unit_area",
            "organisation.area_version",
            "organisation.area_atom")) {
      UUID before = revisions.of(InMemory.REVISIONS);
      jdbc.sql("delete from " + table + " where false").update();
      assertThat(revisions.of(InMemory.REVISIONS)).as(table).isNotEqualTo(before);
    }
  }

  /// The statements that memory stands for, on units, areas and days by chance.
  @Test
  void memoryAnswersAsTheDatabaseDoes() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<UUID> units = ids("select unit_id from organisation.unit_version order by 1");
    List<UUID> areas = ids("select area_id from organisation.area_version order by 1");
    int below = 0;
    int lookedAfter = 0;
    for (int round = 0; round < 400; round++) {
      UUID unit = units.get(random.nextInt(units.size()));
      LocalDate on = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(900));
      UUID above = random.nextBoolean() ? parentOf(unit) : units.get(random.nextInt(units.size()));
      UUID area =
          random.nextBoolean() ? givenTo(unit, areas) : areas.get(random.nextInt(areas.size()));
      String what =
          "seed %d: unit %s, above %s, area %s, %s".formatted(SEED, unit, above, area, on);
      UnitId id = new UnitId(unit);
      AreaId place = new AreaId(area);

      boolean isBelow = organisation.isBelow(id, new UnitId(above), on);
      boolean looksAfter = geography.looksAfter(id, place, on);
      below += isBelow ? 1 : 0;
      lookedAfter += looksAfter ? 1 : 0;

      assertThat(isBelow).as(what).isEqualTo(readBelow(unit, above, on));
      assertThat(looksAfter).as(what).isEqualTo(readLooksAfter(unit, area, on));
      assertThat(geography.findArea(place, on).map(one -> one.code()))
          .as(what)
          .isEqualTo(code("area", area, on));
      assertThat(organisation.findUnit(id, on).map(Unit::code))
          .as(what)
          .isEqualTo(code("unit", unit, on));
      if (organisation.findUnit(id, on).isPresent()) {
        int atom = geography.atomOf(id, place, on).value();
        assertThat(atom).as(what).isEqualTo(readAtom(unit, area, on));
      }
    }
    // Else the questions would all have had the same answer.
    assertThat(below).isBetween(50, 350);
    assertThat(lookedAfter).isBetween(10, 350);
  }

  private String nameOf(Unit unit) {
    return organisation.findUnit(unit.id(), TODAY).orElseThrow().name();
  }

  private void rename(Unit unit, String name) {
    jdbc.sql("update organisation.unit_version set name = ? where unit_id = ? and valid @> ?")
        .params(name, unit.id().value(), TODAY)
        .update();
  }

  private List<UUID> ids(String sql) {
    return jdbc.sql(sql).query(UUID.class).list();
  }

  private UUID parentOf(UUID unit) {
    return jdbc.sql(
            "select coalesce(min(parent_id::text)::uuid, ?) from organisation.unit_version where unit_id = ?")
        .params(unit, unit)
        .query(UUID.class)
        .single();
  }

  private UUID givenTo(UUID unit, List<UUID> areas) {
    return jdbc.sql(
            "select coalesce(min(area_id::text)::uuid, ?) from organisation.unit_area where unit_id = ?")
        .params(areas.getFirst(), unit)
        .query(UUID.class)
        .single();
  }

  private boolean readBelow(UUID unit, UUID above, LocalDate on) {
    return Objects.requireNonNull(
        jdbc.sql(
                """
                with recursive up(unit_id) as (
                  select cast(:id as uuid)
                  union
                  select v.parent_id
                  from up u
                  join organisation.unit_version v on v.unit_id = u.unit_id and v.valid @> :on
                  where v.parent_id is not null
                )
                select exists (select from up where unit_id = :above)
                """)
            .param("id", unit)
            .param("above", above)
            .param("on", on)
            .query(Boolean.class)
            .single());
  }

  private boolean readLooksAfter(UUID unit, UUID area, LocalDate on) {
    return jdbc.sql(
            """
            select exists (
              select from organisation.area_version a
              where a.area_id = :area and a.kind = 'COMMUNE' and a.valid @> :on and (
                exists (
                  select from organisation.unit_area c
                  where c.area_id = a.area_id and c.unit_id = :unit and c.valid @> :on)
                or exists (
                  select from organisation.unit_version v
                  where v.unit_id = :unit and v.area_id = a.parent_id and v.valid @> :on)))
            """)
        .param("unit", unit)
        .param("area", area)
        .param("on", on)
        .query(Boolean.class)
        .single();
  }

  private Optional<String> code(String thing, UUID id, LocalDate on) {
    return jdbc.sql(
            "select code from organisation.%s_version where %s_id = ? and valid @> ?"
                .formatted(thing, thing))
        .params(id, on)
        .query(String.class)
        .optional();
  }

  private int readAtom(UUID unit, UUID area, LocalDate on) {
    return jdbc.sql("select organisation.atom_of(?, ?, ?)")
        .params(unit, area, on)
        .query(Integer.class)
        .single();
  }
}
