package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Partners in time, for those who work with them. [Registers] keeps them.
public interface Partners {
  /// The partner as it is on the day.
  Optional<Partner> find(PartnerId id, LocalDate on);

  /// Those of the partners that exist on the day, by name.
  List<Partner> findAll(Collection<PartnerId> ids, LocalDate on);

  /// Who bears the code on the day.
  Optional<Partner> findByCode(String code, LocalDate on);

  /// Partners that a unit may work with on the day: those of its province, of the communes in it
  /// that it looks after, and of the whole country; all of them for a unit without an area. By kind
  /// and name, at most 500.
  List<Partner> around(UnitId unit, LocalDate on);
}
