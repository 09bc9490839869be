package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;

/// A rule given to units.
///
/// @param version grows with every change
/// @param giver unit that gives it
/// @param parent the target above that this one passes down; null for one that stands alone
/// @param approved who put it in force; null for a draft
/// @param endReason why it was withdrawn; empty otherwise
public record Target(
    TargetId id,
    int version,
    Status status,
    UnitId giver,
    @Nullable TargetId parent,
    Facts facts,
    Mark created,
    @Nullable Mark approved,
    String endReason) {

  /// What a person writes.
  ///
  /// @param days on which it holds
  /// @param source document it is from, or who decided
  /// @param clause of a directive that says it
  /// @param counted which records count
  /// @param recombined what becomes of it where units merge within a period
  public record Facts(
      String name,
      Rule rule,
      Scope scope,
      DayRange days,
      String source,
      @Nullable ClauseId clause,
      Counted counted,
      Recombined recombined) {}

  /// For whom it holds.
  ///
  /// @param kind all units of the kind; null for those named
  /// @param units those named, or of the kind those with values of their own
  public record Scope(@Nullable UnitKind kind, List<UnitId> units, Map<UnitId, Own> own) {
    public Scope {
      units = List.copyOf(units);
      own = Map.copyOf(own);
    }

    public static Scope ofKind(UnitKind kind) {
      return new Scope(kind, List.of(), Map.of());
    }

    public static Scope ofUnits(List<UnitId> units) {
      return new Scope(null, units, Map.of());
    }
  }

  /// Values of a unit instead of those of the rule.
  public record Own(@Nullable BigDecimal least, @Nullable BigDecimal most) {}

  public record Mark(ActorId by, Instant at) {}

  public enum Status {
    DRAFT,
    IN_FORCE,
    WITHDRAWN
  }

  /// Which records count.
  public enum Counted {
    ALL,
    APPROVED
  }

  /// What a unit that took over from others within a period has to reach. Rates, shares and floors
  /// are the same for everyone and are judged over what is put together.
  public enum Recombined {
    /// The rule as it stands; values of their own add up.
    AS_STATED,
    /// What the former units had to reach, added up.
    SUM,
    /// The same for the days they were there, and its own for the days after.
    WEIGHTED,
    /// Its own, and only its own work counts.
    RESTART
  }
}
