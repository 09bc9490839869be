package vn.lantoa.results;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.Contributions.Contribution;

/// Base units of a province, as an act would leave them.
final class BaseUnits {
  private final JdbcClient jdbc;
  private final UnitId parent;

  BaseUnits(JdbcClient jdbc, UnitId parent) {
    this.jdbc = jdbc;
    this.parent = parent;
  }

  UnitId found(String code, LocalDate from, @Nullable LocalDate until) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into organisation.unit (id) values (?)").param(id).update();
    named(new UnitId(id), code, "BHXH cơ sở " + code, from, until);
    return new UnitId(id);
  }

  void named(UnitId unit, String code, String name, LocalDate from, @Nullable LocalDate until) {
    jdbc.sql(
            """
            insert into organisation.unit_version
              (unit_id, valid, code, name, name_folded, kind, parent_id)
            values (:unit, daterange(:from, cast(:until as date)), :code, :name, :name, 'BASE', :parent)
            """)
        .param("unit", unit.value())
        .param("from", from)
        .param("until", until == null ? null : until.toString())
        .param("code", code)
        .param("name", name)
        .param("parent", parent.value())
        .update();
  }

  void follows(UnitId successor, UnitId predecessor, LocalDate on) {
    jdbc.sql(
            """
            insert into organisation.unit_succession (predecessor_id, successor_id, effective_on)
            values (?, ?, ?)
            """)
        .param(predecessor.value())
        .param(successor.value())
        .param(on)
        .update();
  }

  /// Conferences that a unit held on a day, placed as its province's work.
  Contribution conferences(UnitId unit, LocalDate day, long quantity) {
    int atom =
        jdbc.sql("select organisation.atom_of(:unit, null, :day)")
            .param("unit", unit.value())
            .param("day", day)
            .query(Integer.class)
            .single();
    return new Contribution(day, unit.value(), atom, 1, 1, 1, 1, false, quantity, 0);
  }
}
