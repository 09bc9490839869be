package vn.lantoa.policy.web;

import java.util.List;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.shared.web.Page;

/// @param show `all`, `planned` or `happened`
/// @param planned how many have not happened
public record EventListPage(
    List<LegalEvent> events, String show, long planned, long all, boolean mayKeep) implements Page {
  public EventListPage {
    events = List.copyOf(events);
  }
}
