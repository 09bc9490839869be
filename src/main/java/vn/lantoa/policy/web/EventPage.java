package vn.lantoa.policy.web;

import java.util.List;
import java.util.Map;
import vn.lantoa.policy.EventDependants.Dependant;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;

/// @param people names of those who changed it
/// @param saved whether it was saved just now
public record EventPage(
    LegalEvent event,
    List<Dependant> dependants,
    List<LegalEvents.Replaced> history,
    Map<ActorId, String> people,
    boolean mayKeep,
    boolean saved)
    implements Page {
  public EventPage {
    dependants = List.copyOf(dependants);
    history = List.copyOf(history);
    people = Map.copyOf(people);
  }

  /// What came after the version at that place of the history.
  public LegalEvent after(int at) {
    return at == 0 ? event : history.get(at - 1).before();
  }
}
