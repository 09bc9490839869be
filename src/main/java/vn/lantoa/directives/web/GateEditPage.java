package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.shared.web.Page;

/// @param gate what is edited; null for a new one
/// @param events that a gate may wait for
/// @param stale whether somebody else was quicker
public record GateEditPage(
    Gates.OfDirective of,
    @Nullable Gate gate,
    GateInput input,
    List<LegalEvent> events,
    List<Wrong> wrongs,
    boolean stale)
    implements Page {
  public static final List<String> KINDS = List.of("EVENT", "DATE", "DIRECTIVE", "TEXT");

  public GateEditPage {
    events = List.copyOf(events);
    wrongs = List.copyOf(wrongs);
  }

  /// The clause, or null while none is chosen.
  public Gates.@Nullable OfClause clause() {
    return of.clauses().stream()
        .filter(one -> one.clause().toString().equals(input.clause()))
        .findFirst()
        .orElse(null);
  }

  public String action() {
    return "/directives/" + of.directive() + "/gates" + (gate == null ? "" : "/" + gate.id());
  }
}
