package vn.lantoa.results.participants;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.ActorId;

/// What was said of one month: by the unit, by those it carries on and by those below, and what
/// stood there before it was corrected.
///
/// @param kinds columns of each line
/// @param lines the unit, or those it carries on, first; then the units directly below, said
///   something or not
/// @param earlier counts that were replaced, the latest replacement first
/// @param persons names behind actors
public record MonthSheet(
    Unit unit,
    YearMonth month,
    List<ParticipantKind> kinds,
    List<Line> lines,
    List<Earlier> earlier,
    Reach reach,
    Map<ActorId, String> persons) {
  public MonthSheet {
    kinds = List.copyOf(kinds);
    lines = List.copyOf(lines);
    earlier = List.copyOf(earlier);
    persons = Map.copyOf(persons);
  }

  /// @param unit as it was at the end of the month
  /// @param below whether it stands below the unit of the sheet
  /// @param entries by code of the kind, where something was said
  public record Line(Unit unit, boolean below, Map<String, Entry> entries) {
    public Line {
      entries = Map.copyOf(entries);
    }

    public @Nullable Entry entry(ParticipantKind kind) {
      return entries.get(kind.code());
    }
  }

  /// A count in force.
  public record Entry(long count, String source, int version, ActorId by, Instant at) {}

  /// A count that was replaced.
  ///
  /// @param was the count as it stood, with who gave it
  /// @param now what replaced it
  public record Earlier(
      Unit unit, ParticipantKind kind, Entry was, long now, ActorId replacedBy, Instant at) {}
}
