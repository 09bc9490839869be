package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Makes the assignments of a directive that is issued. Called inside that transaction.
@Component
public class Handouts {
  private final HandoutRows rows;

  Handouts(HandoutRows rows) {
    this.rows = rows;
  }

  /// @param dueOn null for standing work
  public record Terms(@Nullable LocalDate dueOn, LocalDate acknowledgeBy) {}

  /// @param holders who carries a unit on today, for units that do not exist today
  /// @return how many assignments were made
  public int give(
      DirectiveId directive,
      Map<Clause, List<Unit>> units,
      Map<UnitId, UnitId> holders,
      Terms terms) {
    return rows.insert(directive, units, holders, terms);
  }
}
