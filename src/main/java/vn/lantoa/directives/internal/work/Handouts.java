package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Makes the assignments of a directive that is issued. Called inside that transaction.
@Component
public class Handouts {
  private final HandoutRows rows;

  Handouts(HandoutRows rows) {
    this.rows = rows;
  }

  /// A unit and what it answers for.
  public record Given(Unit unit, Responsibility responsibility) {}

  /// @param dueOn null for standing work
  /// @param exceptions clauses with a day of their own; a null day makes them standing work
  public record Terms(
      @Nullable LocalDate dueOn, LocalDate acknowledgeBy, Map<ClauseId, ClauseTerm> exceptions) {
    public Terms {
      exceptions = Map.copyOf(exceptions);
    }

    /// @param dueOn null for standing work
    public record ClauseTerm(@Nullable LocalDate dueOn) {}

    /// The day of the lead of a clause, null for standing work.
    @Nullable LocalDate dueOn(ClauseId clause) {
      ClauseTerm own = exceptions.get(clause);
      return own == null ? dueOn : own.dueOn();
    }
  }

  /// @param holders who carries a unit on today, for units that do not exist today
  /// @return how many assignments were made
  public int give(
      DirectiveId directive,
      Map<Clause, List<Given>> units,
      Map<UnitId, UnitId> holders,
      Terms terms) {
    return rows.insert(directive, units, holders, terms);
  }
}
