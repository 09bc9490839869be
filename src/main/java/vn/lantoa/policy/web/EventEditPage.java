package vn.lantoa.policy.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventKind;
import vn.lantoa.policy.LegalEvents.Fault;
import vn.lantoa.shared.web.Page;

/// @param event what is edited; null for a new one
/// @param now how it stands when somebody else was quicker; null otherwise
public record EventEditPage(
    @Nullable LegalEvent event, EventInput input, List<Fault> faults, @Nullable EventInput now)
    implements Page {
  public EventEditPage {
    faults = List.copyOf(faults);
  }

  public String action() {
    return event == null ? "/events" : "/events/" + event.id() + "/edit";
  }

  public Optional<Fault> faultOf(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }

  public LegalEventKind[] kinds() {
    return LegalEventKind.values();
  }

  /// What is stored now where it differs from what was typed; empty otherwise.
  public String theirs(String field) {
    return now == null || now.value(field).equals(input.value(field)) ? "" : now.value(field);
  }
}
